package undercurrent.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Affinity;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.Filtering;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Luck;
import undercurrent.shopping.MergedRetrieval;
import undercurrent.shopping.ModelScoring;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.RuleFiltering;
import undercurrent.shopping.Scoring;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.SignalReading;
import undercurrent.shopping.ordering.ComposedOrdering;

/// What each service of the shop does with one request, so that it can be timed.
final class RetailOperations {
  private static final int DAYS = 120;
  private static final int PLACES = 12;

  private final List<ShopRequest> requests = new ArrayList<>();
  private final MergedRetrieval retrieval;
  private final RuleFiltering filtering;
  private final ModelScoring scoring;
  private final ComposedOrdering ordering;
  private int next;
  private long kept;

  RetailOperations() {
    var stream = new RandomStreams(1, 0).stream("calibration");
    var trade = EmbeddedTrade.generate(stream, EmbeddedScale.STANDARD);
    var tables = new LiveTables(trade);
    for (int day = 0; day < DAYS; day++) {
      trade.visits(day).forEach(tables::observe);
      tables.endDay();
    }
    for (int day = DAYS; day < DAYS + 7; day++) {
      trade.visits(day).forEach(visit -> requests.add(ShopRequest.of(requests.size(), visit)));
    }
    retrieval = new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD);
    retrieval.rebuild(DAYS, stream.substream("index"));
    filtering = RuleFiltering.standard(tables);
    scoring =
        ModelScoring.beforeTheFirstModel(
            new FeatureSnapshot(tables, new Affinity(trade), SignalReading.UNCHANGED));
    ordering = ComposedOrdering.diverse("timed", 0.9, 0.02, tables.assortment());
  }

  SequencedMap<String, Runnable> byService() {
    var found = requests.stream().map(retrieval::retrieve).toList();
    var filters = new ArrayList<Filtering.Query>();
    var scores = new ArrayList<Scoring.Query>();
    var orders = new ArrayList<Ordering.Query>();
    for (int i = 0; i < requests.size(); i++) {
      filters.add(new Filtering.Query(requests.get(i), found.get(i).candidates(), PLACES));
      scores.add(new Scoring.Query(requests.get(i), filtering.filter(filters.get(i)).kept()));
      orders.add(
          new Ordering.Query(
              requests.get(i), scoring.score(scores.get(i)).scored(), PLACES, new Luck(i)));
    }
    var operations = new LinkedHashMap<String, Runnable>();
    operations.put(
        "retrieval", () -> kept += retrieval.retrieve(requests.get(turn())).candidates().size());
    operations.put("filtering", () -> kept += filtering.filter(filters.get(turn())).kept().size());
    operations.put("scoring", () -> kept += scoring.score(scores.get(turn())).scored().size());
    operations.put(
        "ordering", () -> kept += ordering.order(orders.get(turn())).placements().size());
    return operations;
  }

  private int turn() {
    next = (next + 1) % requests.size();
    return next;
  }
}
