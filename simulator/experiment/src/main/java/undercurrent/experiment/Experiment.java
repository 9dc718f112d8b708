package undercurrent.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.lifecycle.Plan;
import undercurrent.replication.ReplicationFailure;
import undercurrent.replication.Replications;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;
import undercurrent.trace.CanonicalTrace;

/// Runs a plan many times over, on as many workers as it is given, with the same result whatever
/// their number.
///
/// @param seed the seed, 0 or more
/// @param replications how many times, 1 or more
/// @param warmupHours the hours at the start that measures leave out
/// @param workers how many replications run at once, 1 or more
/// @param progress is told the number of replications that are done
/// @param cancelled is asked between replications whether to stop
/// @param keepsFiles whether the first replication shall leave its files
public record Experiment(
    long seed,
    int replications,
    double warmupHours,
    int workers,
    IntConsumer progress,
    BooleanSupplier cancelled,
    boolean keepsFiles) {

  /// Checks the numbers.
  public Experiment {
    if (replications < 1 || workers < 1 || seed < 0 || warmupHours < 0) {
      throw new IllegalArgumentException(
          "an experiment needs a seed >= 0, replications >= 1, workers >= 1 and a warm-up >= 0");
    }
  }

  /// Makes an experiment that leaves no files.
  public Experiment(
      long seed,
      int replications,
      double warmupHours,
      int workers,
      IntConsumer progress,
      BooleanSupplier cancelled) {
    this(seed, replications, warmupHours, workers, progress, cancelled, false);
  }

  /// Returns the same experiment, whose first replication leaves its files.
  public Experiment keepingFiles() {
    return new Experiment(seed, replications, warmupHours, workers, progress, cancelled, true);
  }

  /// Returns an experiment on all cores that tells nobody and runs to its end.
  public static Experiment of(long seed, int replications) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Experiment(seed, replications, 0, cores, done -> {}, () -> false);
  }

  /// Runs the replications of a plan; when cancelled, those that were done are kept.
  public RunResult run(Plan plan) {
    return run(List.of(plan)).getFirst();
  }

  /// Runs several plans on the same luck, one replication of all of them after the other, so that
  /// every one has the same replications also when it is cancelled.
  public List<RunResult> run(List<Plan> plans) {
    return runArms(plans.stream().map(Arm::of).toList());
  }

  /// Runs several arms on the same luck, as [#run(List)] does.
  public List<RunResult> runArms(List<Arm> arms) {
    var measures = arms.stream().map(arm -> Measures.of(arm.plan().lifecycle())).toList();
    List<List<ReplicationResult>> results = replicate(arms, measures);
    var runs = new ArrayList<RunResult>();
    for (int arm = 0; arm < arms.size(); arm++) {
      int number = arm;
      var own = results.stream().map(ofAllArms -> ofAllArms.get(number)).toList();
      runs.add(result(arms.get(arm).plan(), measures.get(arm), own));
    }
    return runs;
  }

  private RunResult result(
      Plan plan, List<Measure> measures, List<ReplicationResult> replicationResults) {
    var hashes = replicationResults.stream().map(ReplicationResult::hash).toList();
    return new RunResult(
        plan,
        seed,
        warmupHours,
        CanonicalTrace.hashOfHashes(hashes),
        replicationResults.size() == replications,
        replicationResults,
        estimates(measures, replicationResults));
  }

  private List<List<ReplicationResult>> replicate(List<Arm> arms, List<List<Measure>> measures) {
    try {
      return new Replications(workers, cancelled, progress)
          .all(replications, number -> ofAllArms(arms, number, measures));
    } catch (ReplicationFailure failure) {
      if (failure.getCause() instanceof RuntimeException exception) {
        throw exception;
      }
      throw failure;
    }
  }

  private List<ReplicationResult> ofAllArms(
      List<Arm> arms, int number, List<List<Measure>> measures) {
    var results = new ArrayList<ReplicationResult>();
    for (int arm = 0; arm < arms.size(); arm++) {
      results.add(one(arms.get(arm), number, measures.get(arm)));
    }
    return results;
  }

  /// Only the first replication keeps its trace, so that memory does not grow with their number.
  private ReplicationResult one(Arm arm, int number, List<Measure> measures) {
    Plan plan = arm.plan();
    var result =
        ReplicationResult.of(
            plan.run(seed, number, keepsFiles && number == 0, arm.onlookers()),
            measures,
            warmupHours,
            plan.horizonHours());
    return number == 0 ? result : result.withoutTrace();
  }

  private static List<MeasureResult> estimates(
      List<Measure> measures, List<ReplicationResult> results) {
    var estimates = new ArrayList<MeasureResult>();
    if (results.isEmpty()) {
      return estimates;
    }
    for (int m = 0; m < measures.size(); m++) {
      int index = m;
      List<Double> values = results.stream().map(r -> r.values()[index]).toList();
      Measure measure = measures.get(m);
      estimates.add(MeasureResult.of(measure, values, series(measure, index, results)));
    }
    return estimates;
  }

  private static List<WeekPoint> series(
      Measure measure, int index, List<ReplicationResult> results) {
    var points = new ArrayList<WeekPoint>();
    int weeks = results.getFirst().weekly()[index].length;
    for (int week = 0; week < weeks; week++) {
      var tally = new Tally();
      for (var result : results) {
        double value = result.weekly()[index][week];
        if (!Double.isNaN(value)) {
          tally.add(value);
        }
      }
      if (tally.count() > 0) {
        points.add(new WeekPoint(week, measure.possible(Estimate.of(tally))));
      }
    }
    return points;
  }
}
