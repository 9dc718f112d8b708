package undercurrent.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.replication.Replications;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceReport;

/// Measures every reference figure of the road world with the world's own classes.
///
/// @param seed the seed of whatever takes chance
/// @param folder the folder of the real data sets, if there is one
/// @param workers how many experiments run at once
public record RoadReference(long seed, Optional<Path> folder, int workers) {
  /// How many times [#run] tells that a part is done.
  public static final int PARTS = 7;

  /// Checks the numbers.
  public RoadReference {
    if (seed < 0 || workers < 1) {
      throw new IllegalArgumentException(
          "reference figures need a seed of 0 or more and a worker, not " + seed + ", " + workers);
    }
  }

  /// Measures all figures.
  ///
  /// @param partDone is run after each of the [#PARTS]
  /// @throws IOException when a real data set is there and cannot be read
  public ReferenceReport run(Runnable partDone) throws IOException {
    var replications = new Replications(workers, () -> false, done -> {});
    var figures = new ArrayList<ReferenceFigure>();
    var recorded = new RecordedFigures(folder).figures();
    partDone.run();
    figures.addAll(new DrivingRules(seed).figures());
    partDone.run();
    var learning = new LearningFigures(seed, replications);
    figures.addAll(learning.consensus());
    partDone.run();
    figures.addAll(learning.bounds());
    partDone.run();
    figures.addAll(learning.clearDayLab());
    partDone.run();
    var tradeOff = TradeOffFigures.run(seed, replications);
    figures.addAll(tradeOff.figures());
    partDone.run();
    var active = ActiveLearningFigures.run(seed, replications);
    figures.addAll(active.figures());
    partDone.run();
    figures.addAll(recorded);
    return new ReferenceReport(
        "The road world", seed, figures, List.of(tradeOff.diagram(), active.diagram()));
  }
}
