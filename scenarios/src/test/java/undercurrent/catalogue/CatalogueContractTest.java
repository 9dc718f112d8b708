package undercurrent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import undercurrent.debt.DebtType;
import undercurrent.detection.Detector;
import undercurrent.experiment.Measures;
import undercurrent.law.Law;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask.Part;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;

/// Contracts that every entry of the catalogue keeps.
///
/// Oracle: the naming rules of the product, and the class files themselves (a class that implements an
/// open vocabulary is listed, or the message names it and the file to edit).
class CatalogueContractTest {
  private static final String ID = "[a-z]+(-[a-z]+)*";
  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everyNameIsKebabCaseAndOccursOnce() {
    var ids = new ArrayList<String>();
    catalogue.debts().forEach(debt -> ids.add(debt.id()));
    catalogue.detectors().forEach(detector -> ids.add(detector.id()));
    catalogue.roles().forEach(role -> ids.add(role.id()));
    catalogue.lifecycles().forEach(lifecycle -> ids.add(lifecycle.id()));
    assertThat(ids).allMatch(id -> id.matches(ID)).doesNotHaveDuplicates();
  }

  @Test
  void everyEntryNamesItsSource() {
    assertThat(catalogue.debts()).allMatch(debt -> !debt.source().isBlank());
    assertThat(catalogue.detectors()).allMatch(detector -> !detector.source().isBlank());
    assertThat(catalogue.roles()).allMatch(role -> !role.source().isBlank());
  }

  @Test
  void everyDebtHasItsDetectorAndARemedyWhoseHoursAreBookedInARealStage() {
    for (DebtType debt : catalogue.debts()) {
      for (String lifecycle : debt.lifecycles()) {
        assertThat(catalogue.detector(debt.detector(lifecycle))).isNotNull();
      }
      for (String id : debt.lifecycles()) {
        var stages = catalogue.lifecycle(id).stages().stream().map(s -> s.id()).toList();
        var settings = undercurrent.settings.Settings.defaults(debt.knobs(id));
        assertThat(debt.remedy(id, settings).work())
            .as("work that repays %s in %s", debt.id(), id)
            .isNotEmpty()
            .allMatch(work -> stages.contains(work.stage()));
      }
    }
  }

  @Test
  void theStaffOfEachLifecycleIsMadeOfRolesThatExist() {
    for (Lifecycle lifecycle : catalogue.lifecycles()) {
      lifecycle.staff().keySet().forEach(role -> assertThat(catalogue.role(role)).isNotNull());
      assertThat(Measures.of(lifecycle)).extracting(m -> m.name()).doesNotHaveDuplicates();
    }
  }

  @Test
  void inEveryStageSomebodyWorksAndExactlyOneRoleAnswers() {
    for (Lifecycle lifecycle : catalogue.lifecycles()) {
      for (var stage : lifecycle.stages()) {
        var tasks =
            catalogue.roles().stream()
                .flatMap(role -> role.tasks().stream())
                .filter(task -> task.lifecycle().equals(lifecycle.id()))
                .filter(task -> task.stage().equals(stage.id()))
                .toList();
        assertThat(tasks.stream().filter(task -> task.part().isAccountable()))
            .as("who answers for %s of %s", stage.id(), lifecycle.id())
            .hasSize(1);
        assertThat(tasks)
            .as("who works in %s of %s", stage.id(), lifecycle.id())
            .anyMatch(task -> task.part() == Part.LEADS || task.part() == Part.DOES);
      }
    }
  }

  @Test
  void everyTaskIsOfAStageThatExistsAndTakesASkillOfItsRole() {
    for (Role role : catalogue.roles()) {
      assertThat(role.tasks()).as(role.id()).isNotEmpty();
      for (var task : role.tasks()) {
        var stages = catalogue.lifecycle(task.lifecycle()).stages();
        assertThat(stages.stream().map(s -> s.id())).as(role.id()).contains(task.stage());
        assertThat(role.skills()).as(task.inWords()).containsKey(task.skill());
        assertThat(task.bounce()).as(task.inWords()).isNotBlank();
      }
    }
  }

  @Test
  void everyScenarioOfTheLibraryIsValidAndGivesNoWarning() {
    var vocabulary = new CatalogueVocabulary(catalogue);
    var reader = new ScenarioReader(vocabulary);
    for (String name : vocabulary.builtins().keySet()) {
      Reading reading = reader.readBuiltin(name);
      assertThat(reading).as(name).isInstanceOf(Reading.Valid.class);
      assertThat(reading.diagnostics()).as(name).isEmpty();
    }
  }

  @Test
  void nothingThatTheServiceLoaderShouldFindIsForgotten() {
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("undercurrent");
    Map<Class<?>, List<?>> found =
        Map.of(
            Role.class, load(Role.class),
            DebtType.class, load(DebtType.class),
            Detector.class, load(Detector.class),
            Lifecycle.class, load(Lifecycle.class),
            Law.class, load(Law.class));
    for (var entry : found.entrySet()) {
      var listed = entry.getValue().stream().map(e -> e.getClass().getName()).toList();
      for (JavaClass each : classes) {
        boolean isEntry =
            each.isAssignableTo(entry.getKey())
                && !each.isInterface()
                && !each.getModifiers().contains(JavaModifier.ABSTRACT);
        assertThat(!isEntry || listed.contains(each.getName()))
            .as(
                "%s is missing in META-INF/services/%s of its module",
                each.getName(), entry.getKey().getName())
            .isTrue();
      }
    }
  }

  private static <T> List<T> load(Class<T> type) {
    var found = new ArrayList<T>();
    ServiceLoader.load(type).forEach(found::add);
    return found;
  }
}
