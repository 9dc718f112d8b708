package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.IndebtedPlan.plan;
import static undercurrent.laboratory.IndebtedPlan.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.experiment.Arm;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Plan.DetectorUse;
import undercurrent.settings.Settings;

/// Detectors that look and tell nobody.
///
/// Oracle: the run without them, event by event; and the first alarm of the same detector where it is
/// heard, since up to then nobody has done anything because of it.
class OnlookersTest {
  private static final Experiment ONE = Experiment.of(3, 1);
  private static final Catalogue CATALOGUE = Catalogue.load();

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void theRunIsTheSameWhoeverLooksOn(String lifecycle) {
    Plan plan = plan(lifecycle, 14);
    List<DetectorUse> all = CATALOGUE.detectors().stream().map(DetectorUse::usual).toList();
    List<RunResult> runs = ONE.runArms(List.of(Arm.of(plan), new Arm(plan, all)));
    assertThat(runs.getLast().resultHash()).isEqualTo(runs.getFirst().resultHash());
  }

  /// Here they look at models that grow old, and at trainings that cannot be done again: those that
  /// train for a look train.
  @ParameterizedTest
  @CsvSource({
    "staleness, retail, fresh-model",
    "reproducibility-debt, retail, train-twice",
    "reproducibility-debt, av, train-twice"
  })
  void norDoesItMatterWhatTheyTry(String debt, String lifecycle, String detector) {
    Plan indebted = with(debt, plan(lifecycle, 16), Map.of(), 6 * 168);
    var eager = Map.of("age", "1w", "untried", "1h", "loss", "0");
    var patient = new TreeMap<String, String>();
    CATALOGUE.detector(detector).knobs().stream()
        .filter(knob -> eager.containsKey(knob.name()))
        .forEach(knob -> patient.put(knob.name(), eager.get(knob.name())));
    Settings settings = Settings.of(CATALOGUE.detector(detector).knobs(), patient);
    var use = new DetectorUse(CATALOGUE.detector(detector), settings);
    List<RunResult> runs = ONE.runArms(List.of(Arm.of(indebted), new Arm(indebted, List.of(use))));
    assertThat(runs.getLast().resultHash()).isEqualTo(runs.getFirst().resultHash());
    assertThat(runs.getLast().replications().getFirst().noticed()).containsKey(detector);
  }

  @ParameterizedTest
  @CsvSource({
    "configuration-debt, retail",
    "glue-code, av",
    "undeclared-consumers, retail",
    "undeclared-consumers, av",
    "reproducibility-debt, av",
    "plain-old-data-type-smell, av"
  })
  void whatAnOnlookerFindsFirstIsTheFirstAlarm(String debt, String lifecycle) {
    Plan indebted = with(debt, plan(lifecycle, 20), Map.of());
    var detector = DetectorUse.usual(CATALOGUE.detector(CATALOGUE.debt(debt).detector(lifecycle)));
    Plan heard = indebted.with(indebted.debts(), List.of(detector), List.of());
    List<RunResult> runs =
        ONE.runArms(List.of(new Arm(indebted, List.of(detector)), Arm.of(heard)));
    String id = detector.detector().id();
    Double noticed = runs.getFirst().replications().getFirst().noticed().get(id);
    Double alarm = runs.getLast().replications().getFirst().moments().firstAlarms().get(id);
    assertThat(Optional.ofNullable(noticed)).isPresent().isEqualTo(Optional.ofNullable(alarm));
  }

  @Test
  void whoFindsNothingHasNoticedNothing() {
    var detector = DetectorUse.usual(CATALOGUE.detector("manual-steps"));
    RunResult run = ONE.runArms(List.of(new Arm(plan("av", 2), List.of(detector)))).getFirst();
    assertThat(run.replications().getFirst().noticed()).isEmpty();
  }
}
