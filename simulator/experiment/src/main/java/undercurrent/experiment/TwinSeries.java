package undercurrent.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import undercurrent.debt.Circumstances;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Plan.DebtUse;
import undercurrent.lifecycle.Plan.DetectorUse;
import undercurrent.lifecycle.Plan.RemedyUse;

/// Twins of one plan, one after the other. The clean arm that several have in common runs once, and all
/// their detectors look at it; common random numbers make it the same as if it ran again.
public final class TwinSeries {
  private final Experiment experiment;
  private final Plan plan;
  private final List<Subject> subjects;
  private final Map<Circumstances, Clean> clean = new HashMap<>(); // only looked up

  /// A debt, and the detector that is honest about it, with its own settings.
  public record Subject(DebtUse use, DetectorUse detector) {}

  /// A clean arm, and the names of the detectors that looked at it.
  private record Clean(RunResult run, Set<String> onlookers) {}

  /// Makes a series without a twin.
  public TwinSeries(Experiment experiment, Plan plan) {
    this(experiment, plan, List.of());
  }

  /// Makes a series without a twin.
  ///
  /// @param subjects the twins that are to come, so that their detectors can look at a clean arm
  ///   together
  public TwinSeries(Experiment experiment, Plan plan, List<Subject> subjects) {
    this.experiment = experiment;
    this.plan = plan;
    this.subjects = List.copyOf(subjects);
  }

  /// Runs the arms of a debt that have not run yet, and takes their differences.
  ///
  /// @param detector the detector that is honest about it, with its own settings
  public TwinResult run(DebtUse use, DetectorUse detector) {
    Map<String, DetectorUse> onlookers = onlookers(circumstances(use), detector);
    try {
      return run(use, detector, onlookers);
    } catch (RuntimeException failure) {
      if (onlookers.size() == 1) {
        throw failure;
      }
      return run(use, detector, Map.of(detector.detector().id(), detector)); // another's fault?
    }
  }

  private TwinResult run(DebtUse use, DetectorUse detector, Map<String, DetectorUse> onlookers) {
    Circumstances circumstances = circumstances(use);
    Plan met = plan.in(circumstances);
    List<DebtUse> debts = List.of(use);
    List<DetectorUse> detectors = List.of(detector);
    var arms = new ArrayList<Arm>();
    arms.add(Arm.of(met.with(debts, List.of(), List.of())));
    arms.add(Arm.of(met.with(debts, detectors, List.of())));
    arms.add(
        Arm.of(met.with(debts, detectors, List.of(new RemedyUse(use.id(), Optional.empty())))));
    Optional<RunResult> known = known(circumstances, detector);
    if (known.isEmpty()) {
      arms.add(new Arm(met.clean(), List.copyOf(onlookers.values())));
    }
    List<RunResult> ran = experiment.runArms(arms);
    RunResult without = known.orElseGet(ran::getLast);
    boolean isComplete = ran.stream().allMatch(RunResult::complete);
    if (known.isEmpty() && isComplete && isMetAgain(circumstances, use)) {
      clean.put(circumstances, new Clean(without, Set.copyOf(onlookers.keySet())));
    }
    return new Twin(experiment, use, detector)
        .of(new Twin.Arms(without, ran.get(0), ran.get(1), ran.get(2)));
  }

  private Optional<RunResult> known(Circumstances circumstances, DetectorUse detector) {
    return Optional.ofNullable(clean.get(circumstances))
        .filter(arm -> arm.onlookers().contains(detector.detector().id()))
        .map(Clean::run);
  }

  /// Tells whether another debt meets the same circumstances: what nobody asks for again is not kept, and
  /// a clean arm takes much memory.
  private boolean isMetAgain(Circumstances circumstances, DebtUse use) {
    return subjects.stream()
        .map(Subject::use)
        .anyMatch(
            other -> !other.id().equals(use.id()) && circumstances(other).equals(circumstances));
  }

  private Circumstances circumstances(DebtUse use) {
    return use.type().circumstances(plan.lifecycle().id());
  }

  /// Returns all detectors that are to look at the clean arm of some circumstances, by their names.
  private Map<String, DetectorUse> onlookers(Circumstances circumstances, DetectorUse detector) {
    var all = new LinkedHashMap<String, DetectorUse>();
    all.put(detector.detector().id(), detector);
    for (Subject subject : subjects) {
      if (circumstances(subject.use()).equals(circumstances)) {
        all.putIfAbsent(subject.detector().detector().id(), subject.detector());
      }
    }
    return all;
  }
}
