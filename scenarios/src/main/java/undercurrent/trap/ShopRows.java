package undercurrent.trap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import undercurrent.learning.LabeledTable;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.TradeReplay;
import undercurrent.shopping.Visit;

/// Rows of one small shop: candidates as retrieval found them, with their features at request time.
///
/// Whether a row that is drawn was clicked is decided by a fair coin, so that accuracy tells
/// something; whether an item was clicked is drawn as if it had been looked at. Rows to learn from
/// come from every second request, those to measure on from the others.
final class ShopRows {
  private static final EmbeddedScale SCALE = new EmbeddedScale(300, 300, 20, 90);
  private static final int FIRST_DAY = 60;
  private static final List<String> LABELS = List.of("ignored", "clicked");

  private final List<Found> toLearn = new ArrayList<>();
  private final List<Found> toMeasure = new ArrayList<>();
  private long requests;

  private record Found(double[] features, int customer, int item, double attraction) {}

  /// Runs the shop.
  ShopRows(RandomStreams streams) {
    var trade = EmbeddedTrade.generate(streams.stream("trade of the traps"), SCALE);
    var choice = ChoiceModel.of(trade);
    var replay = TradeReplay.of(trade);
    replay.run(FIRST_DAY, visit -> add(replay, choice, visit));
  }

  private void add(TradeReplay replay, ChoiceModel choice, Visit visit) {
    var request = ShopRequest.of(requests++, visit);
    List<Found> half = requests % 2 == 0 ? toLearn : toMeasure;
    for (Candidate candidate : replay.retrieval().retrieve(request).candidates()) {
      double attraction = choice.attraction(visit, candidate.item());
      double[] features = replay.features().of(request, candidate);
      half.add(new Found(features, visit.customer(), candidate.item(), attraction));
    }
  }

  /// Returns rows to learn from.
  List<ShownItem> toLearn(int rows, RandomStream stream) {
    return drawn(toLearn, rows, stream);
  }

  /// Returns rows to measure on.
  List<ShownItem> toMeasure(int rows, RandomStream stream) {
    return drawn(toMeasure, rows, stream);
  }

  private static List<ShownItem> drawn(List<Found> from, int rows, RandomStream stream) {
    var drawn = new ArrayList<ShownItem>(rows);
    boolean wanted = stream.nextBernoulli(0.5);
    while (drawn.size() < rows) {
      Found found = from.get(stream.nextInt(from.size()));
      boolean clicked = stream.nextBernoulli(found.attraction);
      if (clicked == wanted) {
        double odds = found.attraction / (1 - found.attraction);
        double appeal = StrictMath.log(odds);
        drawn.add(new ShownItem(found.features, found.customer, found.item, appeal, clicked));
        wanted = stream.nextBernoulli(0.5);
      }
    }
    return drawn;
  }

  /// Returns rows as a table of the shop's features; its arrays may be changed.
  static LabeledTable table(List<ShownItem> rows) {
    return table(FeatureSnapshot.NAMES, rows, row -> row.features().clone());
  }

  /// Returns rows as a table of other columns.
  static LabeledTable table(
      List<String> columns, List<ShownItem> rows, Function<ShownItem, double[]> features) {
    var table = new LabeledTable(columns, LABELS);
    rows.forEach(row -> table.add(features.apply(row), row.label()));
    return table;
  }

  /// Returns the place of a feature of the shop.
  static int column(String name) {
    int column = FeatureSnapshot.NAMES.indexOf(name);
    if (column < 0) {
      throw new IllegalArgumentException(
          "the shop has no feature '" + name + "'; it has " + FeatureSnapshot.NAMES);
    }
    return column;
  }
}
