package undercurrent.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import undercurrent.random.RandomStreams;
import undercurrent.replication.Replications;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;

/// Runs every model whose answer is known and sets the measurement beside the theory.
///
/// @param seed the seed
/// @param replications how often each model is run, 2 or more
/// @param workers how many run at once
public record KernelVerification(long seed, int replications, int workers) {
  private static final double LEVEL = 0.95;

  /// What one model gave.
  ///
  /// @param model the model
  /// @param measured the mean over replications with its 95 % interval
  /// @param inside whether the theory lies in that interval; one in twenty should not
  /// @param insideJointly whether it lies in the wider interval that all cases together leave with
  ///   a chance of 5 % (Bonferroni)
  public record Outcome(
      AnalyticCase model, Estimate measured, boolean inside, boolean insideJointly) {}

  /// Returns all models.
  public static List<AnalyticCase> cases() {
    var all = new ArrayList<AnalyticCase>();
    all.addAll(SingleServerCases.all());
    all.addAll(ManyServerCases.all());
    all.addAll(PriorityCases.all());
    all.addAll(NetworkCases.all());
    all.addAll(GatheringCases.all());
    return all;
  }

  /// Runs all models.
  ///
  /// @param progress is told how many are done
  public List<Outcome> run(IntConsumer progress) {
    var cases = cases();
    var outcomes = new ArrayList<Outcome>();
    for (AnalyticCase one : cases) {
      outcomes.add(run(one, cases.size()));
      progress.accept(outcomes.size());
    }
    return outcomes;
  }

  private Outcome run(AnalyticCase one, int family) {
    var tally = new Tally();
    new Replications(workers, () -> false, done -> {})
        .run(
            replications,
            number -> one.model().applyAsDouble(new RandomStreams(seed, number)),
            (number, value) -> {
              tally.add(value);
              return true;
            });
    Estimate measured = Estimate.of(tally, LEVEL);
    Estimate jointly = Estimate.of(tally, 1 - (1 - LEVEL) / family);
    return new Outcome(one, measured, holds(measured, one), holds(jointly, one));
  }

  private static boolean holds(Estimate estimate, AnalyticCase one) {
    return estimate.low() <= one.theory() && one.theory() <= estimate.high();
  }
}
