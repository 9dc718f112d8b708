package undercurrent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The walls between folders, and what model code may not call.
///
/// Oracle: the rules of the design, read off the compiled classes.
class WallsTest {
  private static final JavaClasses OURS = OurClasses.ALL;
  private static final String[] MODEL = {
    "undercurrent.kernel..",
    "undercurrent.random..",
    "undercurrent.fitting..",
    "undercurrent.statistics..",
    "undercurrent.trace..",
    "undercurrent.organisation..",
    "undercurrent.system..",
    "undercurrent.serving..",
    "undercurrent.learning..",
    "undercurrent.detection..",
    "undercurrent.driving..",
    "undercurrent.curation..",
    "undercurrent.reference..",
    "undercurrent.verification..",
    "undercurrent.shopping..",
    "undercurrent.lifecycle..",
    "undercurrent.incident..",
    "undercurrent.debt..",
    "undercurrent.av..",
    "undercurrent.retail..",
    "undercurrent.hiddendebt..",
    "undercurrent.role..",
    "undercurrent.experiment..",
    "undercurrent.ledger..",
    "undercurrent.inquest..",
    "undercurrent.testscore.."
  };

  @Test
  void theKernelNeedsNothingOfOurs() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "undercurrent.kernel..",
            "undercurrent.random..",
            "undercurrent.fitting..",
            "undercurrent.statistics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "undercurrent.trace..",
            "undercurrent.organisation..",
            "undercurrent.system..",
            "undercurrent.learning..",
            "undercurrent.lifecycle..",
            "org.tribuo..")
        .check(OURS);
  }

  @Test
  void detectorsSeeNoScenarioNoDebtAndNoTruth() {
    noClasses()
        .that()
        .resideInAPackage("undercurrent.detection..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "undercurrent.lifecycle..",
            "undercurrent.debt..",
            "undercurrent.hiddendebt..",
            "undercurrent.driving..",
            "undercurrent.shopping..",
            "undercurrent.scenario..",
            "undercurrent.av..",
            "undercurrent.retail..",
            "undercurrent.trace..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("undercurrent.system.Signal")
        .check(OURS);
  }

  @Test
  void theTestScoreSeesNoScenarioNoDebtAndNoTruth() {
    noClasses()
        .that()
        .resideInAPackage("undercurrent.testscore..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "undercurrent.lifecycle..",
            "undercurrent.debt..",
            "undercurrent.hiddendebt..",
            "undercurrent.driving..",
            "undercurrent.shopping..",
            "undercurrent.scenario..",
            "undercurrent.av..",
            "undercurrent.retail..",
            "undercurrent.experiment..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "undercurrent\\.system\\.(Signal|Fixtures)"
                + "|undercurrent\\.trace\\.Happening\\$(Debt.*|RegretRead|WorldChanged|PartChanged)")
        .because("what is scored is what a team has and has written down")
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage("undercurrent.testscore..")
        .and()
        .doNotHaveSimpleName("History")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("undercurrent.trace.TraceEvent")
        .because("only the history decides what of the trace a team can know")
        .check(OURS);
  }

  @Test
  void nothingOutsideADebtKnowsThatItIsThere() {
    noClasses()
        .that()
        .resideOutsideOfPackage("undercurrent.hiddendebt..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("undercurrent.hiddendebt..")
        .check(OURS);
  }

  @Test
  void foldersDependInOneDirection() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "undercurrent.scenario..",
            "undercurrent.catalogue..",
            "undercurrent.laboratory..",
            "undercurrent.cli..",
            "undercurrent.report..")
        .check(OURS);
  }

  @Test
  void modelCodeKnowsNoClockNoSharedChanceAndNoDefaults() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .and()
        .doNotHaveFullyQualifiedName("undercurrent.lifecycle.Calibration")
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "identityHashCode", Object.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .because("a run depends on its seed alone: use the simulation's clock and a named stream")
        .check(OURS);
  }

  @Test
  void modelCodeComputesWithStrictMath() {
    var rule = noClasses().that().resideInAnyPackage(MODEL).should();
    for (String name : List.of("sin", "cos", "tan", "exp", "log", "log10", "expm1", "log1p")) {
      rule.callMethod(Math.class, name, double.class)
          .because("Math." + name + " may differ between machines: use StrictMath")
          .check(OURS);
    }
    rule.callMethod(Math.class, "pow", double.class, double.class)
        .because("Math.pow may differ between machines: use StrictMath")
        .check(OURS);
  }

  @Test
  void noTypeHasANameThatSaysNothing() {
    assertThat(OURS.stream().map(c -> c.getSimpleName()))
        .noneMatch(n -> n.matches(".*(Manager|Helper|Util|Utils|Impl)"))
        .doesNotContain("World", "Context");
  }

  @Test
  void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
    Path home = Path.of(System.getProperty("undercurrent.home", "."));
    var tooLong = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(WallsTest::isMainSource).toList()) {
        long lines = Files.readAllLines(file).size();
        if (lines > 300) {
          tooLong.add(home.relativize(file) + ": " + lines + " lines, split it");
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  private static boolean isMainSource(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains("src/main/java");
  }
}
