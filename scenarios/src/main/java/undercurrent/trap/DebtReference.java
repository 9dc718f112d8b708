package undercurrent.trap;

import java.util.ArrayList;
import java.util.List;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceReport;

/// Measures the traps of hidden debt on rows that our worlds make.
///
/// @param seed the seed of all luck, 0 or more
/// @param repetitions how often each trap takes chance anew, 2 or more
/// @param workers how many repetitions run at once, 1 or more; the figures do not depend on it
public record DebtReference(long seed, int repetitions, int workers) {
  /// The traps, in the order of the own trial.
  public static final List<Trap> TRAPS =
      List.of(
          new DuplicatesHideFromAblation(),
          new CorrelatedFeatureVanishes(),
          new LegacyScoreHurts(),
          new TrainerFakesAlarms(),
          new UnitErrorHidesFromAccuracy(),
          new GreedyLoopLooksHarmless(),
          new SymmetricNoiseIsInvisible(),
          new AggregateBiasMissesSlice(),
          new FederatedPenaltyHides(),
          new SelectionNoise(),
          new PrototypeRankReversal());

  /// How many times [#run] tells that a part is done: the shops, then each trap.
  public static final int PARTS = 1 + TRAPS.size();

  /// Checks the numbers.
  public DebtReference {
    if (seed < 0 || repetitions < 2 || workers < 1) {
      throw new IllegalArgumentException(
          "the traps need a seed of 0 or more, 2 repetitions or more and a worker, not "
              + seed
              + ", "
              + repetitions
              + " and "
              + workers);
    }
  }

  /// Makes as many repetitions as usual.
  public DebtReference(long seed, int workers) {
    this(seed, TrapTrial.USUAL_REPETITIONS, workers);
  }

  /// Measures all traps.
  ///
  /// @param partDone is run after each of the [#PARTS]
  public ReferenceReport run(Runnable partDone) {
    var trial = new TrapTrial(seed, repetitions, workers);
    partDone.run();
    var figures = new ArrayList<ReferenceFigure>();
    for (Trap trap : TRAPS) {
      figures.addAll(trap.figures(trial));
      partDone.run();
    }
    return new ReferenceReport("The traps of hidden debt", seed, figures, List.of());
  }
}
