package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.TradeReplay;
import undercurrent.shopping.Visit;

/// Candidates as retrieval found them in an embedded trade, with their features at request time and
/// the true probability of a click, from which any number of rows can be drawn.
public final class CandidatePool {
  private static final EmbeddedScale SCALE = new EmbeddedScale(300, 300, 20, 90);
  private static final int FIRST_DAY = 60;
  private static final List<String> LABELS = List.of("ignored", "clicked");

  private final List<double[]> features = new ArrayList<>();
  private final List<Double> attractions = new ArrayList<>();

  /// Makes a pool out of an embedded trade.
  public CandidatePool(RandomStreams streams) {
    var trade = EmbeddedTrade.generate(streams.stream("trade of candidates"), SCALE);
    var choice = ChoiceModel.of(trade);
    var replay = TradeReplay.of(trade);
    replay.run(FIRST_DAY, visit -> add(replay, choice, visit));
  }

  private void add(TradeReplay replay, ChoiceModel choice, Visit visit) {
    var request = ShopRequest.of(features.size(), visit);
    for (var candidate : replay.retrieval().retrieve(request).candidates()) {
      features.add(replay.features().of(request, candidate));
      attractions.add(choice.attraction(visit, candidate.item()));
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
