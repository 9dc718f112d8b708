package undercurrent.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.debt.Circumstances;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Plan.DebtUse;
import undercurrent.lifecycle.Plan.DetectorUse;
import undercurrent.lifecycle.Plan.RemedyUse;

/// Twins of one plan, one after the other. What several have in common – the clean arm, and a detector
/// without a debt – runs once; common random numbers make it the same as if it ran again.
public final class TwinSeries {
  private final Experiment experiment;
  private final Plan plan;
  private final Map<Circumstances, RunResult> clean = new HashMap<>(); // only looked up
  private final Map<Watch, Double> falseAlarms = new HashMap<>(); // only looked up

  /// A detector that looks where no debt is.
  private record Watch(Circumstances circumstances, String detector) {}

  /// Makes a series without a twin.
  public TwinSeries(Experiment experiment, Plan plan) {
    this.experiment = experiment;
    this.plan = plan;
  }

  /// Runs the arms of a debt that have not run yet, and takes their differences.
  ///
  /// @param detector the detector that is honest about it, with its own settings
  public TwinResult run(DebtUse use, DetectorUse detector) {
    var circumstances = use.type().circumstances(plan.lifecycle().id());
    var watch = new Watch(circumstances, detector.detector().id());
    Plan met = plan.in(circumstances);
    List<DebtUse> debts = List.of(use);
    List<DetectorUse> detectors = List.of(detector);
    var arms = new ArrayList<Plan>();
    arms.add(met.with(debts, List.of(), List.of()));
    arms.add(met.with(debts, detectors, List.of()));
    arms.add(met.with(debts, detectors, List.of(new RemedyUse(use.id(), Optional.empty()))));
    if (!falseAlarms.containsKey(watch)) {
      arms.add(met.with(List.of(), detectors, List.of()));
    }
    if (!clean.containsKey(circumstances)) {
      arms.add(met.clean());
    }
    List<RunResult> ran = experiment.run(arms);
    double share = falseAlarms.computeIfAbsent(watch, key -> Twin.shareWithAlarm(ran.get(3)));
    RunResult without = clean.computeIfAbsent(circumstances, key -> ran.getLast());
    var result =
        new Twin(experiment, use, detector)
            .of(new Twin.Arms(without, ran.get(0), ran.get(1), ran.get(2), share));
    if (ran.stream().anyMatch(arm -> !arm.complete())) { // stopped: nothing of it is kept
      clean.remove(circumstances);
      falseAlarms.remove(watch);
    }
    return result;
  }
}
