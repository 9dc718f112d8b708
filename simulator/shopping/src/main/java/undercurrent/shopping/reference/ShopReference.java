package undercurrent.shopping.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.data.DataException;
import undercurrent.data.DataFolder;
import undercurrent.data.DataSets;
import undercurrent.replication.Replications;
import undercurrent.shopping.RetailIngest;
import undercurrent.shopping.TemporalHoldout;
import undercurrent.verification.Diagram;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceReport;

/// Measures every reference figure of the shop with the shop's own classes.
///
/// @param seed the seed of whatever takes chance
/// @param folder the folder of the real data sets, if there is one
/// @param workers how many experiments run at once
public record ShopReference(long seed, Optional<DataFolder> folder, int workers) {
  /// How many times [#run] tells that a part is done.
  public static final int PARTS = 9 + Method.ALL.size();

  private static final LocalDate SPLIT = LocalDate.of(2011, 11, 1);

  /// Checks the numbers.
  public ShopReference {
    if (seed < 0 || workers < 1) {
      throw new IllegalArgumentException(
          "reference figures need a seed of 0 or more and a worker, not " + seed + ", " + workers);
    }
  }

  /// Measures all figures.
  ///
  /// @param partDone is run after each of the [#PARTS]
  /// @throws DataException when the real trade is there and cannot be read
  public ReferenceReport run(Runnable partDone) {
    var sales =
        folder
            .filter(found -> found.has(DataSets.UCI_ONLINE_RETAIL))
            .map(found -> RetailIngest.clean(RetailIngest.read(found)));
    partDone.run();
    var figures = new ArrayList<ReferenceFigure>();
    figures.addAll(new TandemFigures(seed, workers).figures());
    partDone.run();
    figures.addAll(new KneeFigures(seed, workers).figures());
    partDone.run();
    figures.addAll(new SlateFigures(seed).figures());
    partDone.run();
    figures.addAll(new RetrievalFigures(seed).figures());
    partDone.run();
    figures.addAll(new LoopFigures(seed, workers).figures());
    partDone.run();
    figures.addAll(new OffPolicyFigures(seed).figures());
    figures.addAll(new InterleavingFigures(seed).figures());
    partDone.run();
    figures.addAll(new SelectionFigures(seed, workers).figures());
    partDone.run();
    Optional<TemporalHoldout> holdout = sales.map(known -> TemporalHoldout.of(known, SPLIT));
    figures.addAll(new TradeFigures(sales, holdout).figures());
    partDone.run();
    List<MethodScores> scores = scores(holdout, partDone);
    for (int i = 0; i < Method.ALL.size(); i++) {
      Optional<MethodScores> score =
          scores.isEmpty() ? Optional.empty() : Optional.of(scores.get(i));
      figures.addAll(Method.ALL.get(i).figures(score));
    }
    List<Diagram> diagrams =
        scores.isEmpty() ? List.of() : new MethodDiagrams(Method.ALL, scores).diagrams();
    return new ReferenceReport("The shop", seed, figures, diagrams);
  }

  private List<MethodScores> scores(Optional<TemporalHoldout> holdout, Runnable partDone) {
    if (holdout.isEmpty()) {
      Method.ALL.forEach(method -> partDone.run());
      return List.of();
    }
    var replications = new Replications(workers, () -> false, done -> partDone.run());
    return replications.all(
        Method.ALL.size(), i -> MethodScores.of(Method.ALL.get(i), holdout.orElseThrow(), seed));
  }
}
