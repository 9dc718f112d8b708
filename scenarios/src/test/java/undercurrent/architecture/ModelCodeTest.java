package undercurrent.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What keeps a run the same on every machine, and packages apart.
///
/// Oracle: the rules of the design, read off the compiled classes. Each rule is also held against a
/// class that breaks it, so that a rule that sees nothing is noticed.
class ModelCodeTest {
  private static final JavaClasses OURS = OurClasses.ALL;
  private static final JavaClasses BREAKER =
      new ClassFileImporter().importClasses(BreaksEveryRule.class);

  /// Everything but what shows results to people, and the command that measures service times.
  private static GivenClassesConjunction modelCode() {
    return noClasses()
        .that(
            not(
                resideInAnyPackage(
                    "undercurrent.report..",
                    "undercurrent.web..",
                    "undercurrent.notebook..",
                    "undercurrent.cli..",
                    "undercurrent.data..")))
        .and()
        .doNotHaveFullyQualifiedName("undercurrent.lifecycle.Calibration")
        .and() // is handed luck by Tribuo, and takes none
        .doNotHaveFullyQualifiedName("undercurrent.learning.FusedLinearTrainer");
  }

  private static void holds(ArchRule rule) {
    rule.check(OURS);
    assertThatThrownBy(() -> rule.check(BREAKER))
        .as("a rule that the breaker keeps sees nothing: %s", rule.getDescription())
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void packagesDoNotDependInCircles() {
    slices().matching("undercurrent.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void kernelChanceAndStatisticsNeedNothingOfOurs() {
    String[] base = {
      "undercurrent.kernel..",
      "undercurrent.random..",
      "undercurrent.fitting..",
      "undercurrent.statistics..",
      "undercurrent.replication..",
      "undercurrent.verification.."
    };
    noClasses()
        .that()
        .resideInAnyPackage(base)
        .should()
        .dependOnClassesThat(resideInAPackage("undercurrent..").and(not(resideInAnyPackage(base))))
        .because("the kernel is usable without the rest")
        .check(OURS);
    noClasses()
        .that()
        .resideInAnyPackage(
            "undercurrent.random..", "undercurrent.fitting..", "undercurrent.statistics..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("undercurrent.kernel..")
        .check(OURS);
  }

  @Test
  void onlyTheKernelKnowsHowAProcessIsSuspended() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "undercurrent.kernel..", "undercurrent.web..", "undercurrent.cli..")
        .and()
        .resideOutsideOfPackages(
            "undercurrent.notebook..", "undercurrent.experiment..", "undercurrent.replication..")
        .and()
        .resideOutsideOfPackage("undercurrent.report..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.Thread|java\\.util\\.concurrent\\.locks\\..*")
        .because("model code waits with hold, acquire and await")
        .check(OURS);
  }

  @Test
  void everyFunctionOfMathThatDiffersBetweenMachinesIsStrict() {
    holds(
        modelCode()
            .should()
            .callMethodWhere(
                target(owner(JavaClass.Predicates.equivalentTo(Math.class)))
                    .and(
                        target(
                            nameMatching(
                                "a?(sin|cos|tan)h?|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot"
                                    + "|random"))))
            .because("Math may differ between machines and JIT modes: use StrictMath"));
  }

  @Test
  void thereIsNoChanceButNamedStreams() {
    holds(
        modelCode()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.util\\.(Random|SplittableRandom|UUID)|java\\.security\\.SecureRandom"
                    + "|java\\.util\\.concurrent\\.ThreadLocalRandom")
            .because("chance comes from RandomStreams.stream(name)"));
  }

  @Test
  void thereIsNoClockButTheSimulations() {
    holds(
        modelCode()
            .should()
            .callMethodWhere(
                target(nameMatching("nanoTime|currentTimeMillis|now|systemUTC"))
                    .and(target(owner(nameMatching("java\\.lang\\.System|java\\.time\\..*")))))
            .because("a run never reads the machine's clock: use Simulation.now()"));
  }

  @Test
  void orderNeverComesFromHashesOrThreads() {
    holds(
        modelCode()
            .should()
            .callMethodWhere(target(nameMatching("parallelStream|parallel|identityHashCode")))
            .because("order must not depend on threads or addresses: use a plain stream or loop"));
  }

  @Test
  void textNeverDependsOnTheLocaleTheZoneOrTheCharset() {
    holds(
        modelCode()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .because("say Locale.ROOT and StandardCharsets.UTF_8"));
  }

  @Test
  void rolesAndDebtsDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("undercurrent.role..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("undercurrent.debt..", "undercurrent.hiddendebt..")
        .because("a role never names a debt")
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage("undercurrent.hiddendebt..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "undercurrent.role..",
            "undercurrent.lifecycle..",
            "undercurrent.av..",
            "undercurrent.retail..",
            "undercurrent.detection..",
            "undercurrent.experiment..")
        .because("a debt sees its Site, asks for a skill, and names no role, stage or detector")
        .check(OURS);
  }

  @Test
  void debtsAreRecordsWithoutSwitches() {
    classes()
        .that()
        .implement(undercurrent.debt.Debt.class)
        .should()
        .beRecords()
        .because("a debt reads like its entry in the paper")
        .check(OURS);
  }

  /// Breaks each rule once.
  @SuppressWarnings("all")
  static final class BreaksEveryRule {
    private BreaksEveryRule() {}

    static Object breakAll() {
      double number = Math.sin(1) + ThreadLocalRandom.current().nextDouble();
      long time = System.nanoTime() + List.of(1).parallelStream().count();
      return String.format("%s", number) + time;
    }
  }
}
