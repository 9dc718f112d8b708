package undercurrent.testscore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.delivery.ChangeType;
import undercurrent.learning.LinearTrainer;
import undercurrent.system.OperationsLog.PipelineRun;
import undercurrent.system.OperationsLog.QualityReading;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.testscore.Having.Degree;
import undercurrent.testscore.Passing.Outcome;
import undercurrent.trace.Happening;

/// Oracle: one defect at a time, planted in a team of which nothing fails, must fail the test that
/// the paper has for it and no other; and what the paper counts as documented and as automatic.
class ReadinessTestsTest {
  private final ToyTeam team = new ToyTeam();

  private List<String> failing() {
    return team.score().verdicts().stream()
        .filter(each -> each.passing().outcome() == Outcome.FAILS)
        .map(each -> each.place().name())
        .toList();
  }

  private Degree degree(String test) {
    return team.score().of(test).having().degree();
  }

  private ServedRow served(double... values) {
    return new ServedRow((int) (ToyTeam.HOURS / 24) - 1, "all", values, 0.9);
  }

  @Test
  void nothingFailsWhereNothingIsWrong() {
    assertThat(failing()).isEmpty();
  }

  @Test
  void aWayWithoutCanaryFailsTheTestOfCanariesAlone() {
    team.paths.of(ChangeType.MODEL).remove("canary");
    assertThat(failing()).containsExactly("Infra 6");
  }

  @Test
  void aReleaseThatNoCanaryMetFailsTheTestOfCanariesAlone() {
    team.wrote(new Happening.GateDecided("gate", "model-3", true, ""));
    team.wrote(new Happening.Released("service", "model-3", 1));
    assertThat(failing()).containsExactly("Infra 6");
  }

  @Test
  void aReleaseThatNoGateJudgedFailsTheTestOfValidationAlone() {
    team.wrote(new Happening.GateDecided("canary", "model-3", true, ""));
    team.wrote(new Happening.Released("service", "model-3", 1));
    assertThat(failing()).containsExactly("Infra 4");
  }

  @Test
  void aValueThatIsNoNumberFailsTheTestOfNumericsAlone() {
    team.log.add(served(Double.NaN, 1));
    assertThat(failing()).containsExactly("Monitor 5");
  }

  @Test
  void valuesFarOutsideWhatWasLearntFailTheSchemaAlone() {
    for (int i = 0; i < 10; i++) {
      team.log.add(served(1000, 1)); // as a unit that is wrong upstream gives
    }
    assertThat(failing()).containsExactly("Data 1");
  }

  @Test
  void aModelOlderThanTwoTurnsFailsTheTestOfAgeAlone() {
    team.newestDataHours = ToyTeam.HOURS - 8 * 7 * 24;
    assertThat(failing()).isEmpty();
    team.newestDataHours -= 1;
    assertThat(failing()).containsExactly("Monitor 4");
  }

  @Test
  void rowsThatAreThereTwiceFailTheInvariantsAlone() {
    team.log.add(new PipelineRun(363, "features", 4, 1, 100, 120, 20));
    assertThat(failing()).containsExactly("Monitor 2");
  }

  @Test
  void aModelThatIsCalledOtherwiseIsSkewedAndCannotBeReplayed() {
    team.calledOtherwise = Optional.of(row -> new double[] {0.3, 0.7});
    assertThat(failing()).containsExactly("Infra 5", "Monitor 3");
  }

  @Test
  void aTrainingThatCannotBeDoneAgainFailsTheTestOfReproducibilityAlone() {
    team.recipe = rows -> LinearTrainer.seeded(8).train(rows); // it was made with another seed
    assertThat(failing()).containsExactly("Infra 1");
  }

  @Test
  void qualityThatFellFailsTheTestOfQualityAlone() {
    for (int week = 40; week < 48; week++) {
      team.log.add(new QualityReading(7 * week, "all", 0.7 + 0.001 * (week % 3), 100));
    }
    assertThat(failing()).containsExactly("Monitor 7");
  }

  @Test
  void aFeatureThatNobodyAnswersForFailsTheTestOfRequirementsAlone() {
    team.graph.give("speed", Optional.empty());
    assertThat(failing()).containsExactly("Data 4");
  }

  @Test
  void handiworkCountsHalfOnlyWhereItIsWrittenDown() {
    assertThat(degree("Model 3")).isEqualTo(Degree.NONE);
    team.capabilities.add("experiment-tracking");
    assertThat(degree("Model 3")).isEqualTo(Degree.BY_HAND);
    team.capabilities.add("sweep-selection");
    assertThat(degree("Model 3")).isEqualTo(Degree.AUTOMATIC);
  }

  @Test
  void aStepByMachineMakesATestAutomaticAndTakingItOutTakesThatBack() {
    assertThat(degree("Infra 6")).isEqualTo(Degree.AUTOMATIC);
    team.paths.of(ChangeType.MODEL).remove("canary");
    assertThat(degree("Infra 6")).isEqualTo(Degree.BY_HAND); // the share alone is left
  }

  @Test
  void whatCannotBeKnownScoresNothing() {
    var inclusion = team.score().of("Model 7");
    assertThat(inclusion.having().points()).isZero();
    assertThat(inclusion.having().why()).startsWith("cannot be checked here: ");
    assertThat(inclusion.passing().outcome()).isEqualTo(Outcome.UNKNOWN);
  }
}
