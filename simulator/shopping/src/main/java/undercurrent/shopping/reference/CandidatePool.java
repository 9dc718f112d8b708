package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Affinity;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.MergedRetrieval;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.SignalReading;
import undercurrent.shopping.Visit;

/// Candidates as retrieval found them in an embedded trade, with their features at request time and
/// the true probability of a click, from which any number of rows can be drawn.
public final class CandidatePool {
  private static final EmbeddedScale SCALE = new EmbeddedScale(300, 300, 20, 90);
  private static final int FIRST_DAY = 60; // earlier days only fill the tables
  private static final List<String> LABELS = List.of("ignored", "clicked");

  private final List<double[]> features = new ArrayList<>();
  private final List<Double> attractions = new ArrayList<>();

  /// Makes a pool out of an embedded trade.
  public CandidatePool(RandomStreams streams) {
    var trade = EmbeddedTrade.generate(streams.stream("trade of candidates"), SCALE);
    var choice = ChoiceModel.of(trade);
    var tables = new LiveTables(trade);
    var snapshot = new FeatureSnapshot(tables, new Affinity(trade), SignalReading.UNCHANGED);
    var retrieval = new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD);
    for (int day = 0; day < trade.days(); day++) {
      if (day % 7 == 0) {
        retrieval.index().rebuild();
      }
      for (var visit : day < FIRST_DAY ? List.<Visit>of() : trade.visits(day)) {
        var request = ShopRequest.of(features.size(), visit);
        for (var candidate : retrieval.retrieve(request).candidates()) {
          features.add(snapshot.of(request, candidate));
          attractions.add(choice.attraction(visit, candidate.item()));
        }
      }
      trade.visits(day).forEach(tables::observe);
      tables.endDay();
    }
  }

  /// Returns rows of which every second was clicked, so that accuracy tells something.
  public LabeledTable balanced(int rows, RandomStream stream) {
    var table = new LabeledTable(FeatureSnapshot.NAMES, LABELS);
    while (table.size() < rows) {
      int at = stream.nextInt(features.size());
      int label = stream.nextBernoulli(attractions.get(at)) ? 1 : 0;
      if (label == table.size() % 2) {
        table.add(features.get(at), label);
      }
    }
    return table;
  }
}
