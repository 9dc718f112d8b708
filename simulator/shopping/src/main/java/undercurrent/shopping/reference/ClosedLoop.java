package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.List;
import undercurrent.learning.Classifier;
import undercurrent.learning.Concentration;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Luck;
import undercurrent.shopping.MergedRetrieval;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.RuleFiltering;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Visit;
import undercurrent.shopping.ordering.ComposedOrdering;
import undercurrent.shopping.ordering.SampledRetrieval;
import undercurrent.shopping.rules.RuleList;
import undercurrent.statistics.Tally;

/// A shop that learns from what it showed, and sells what it shows: every four weeks a logistic
/// model of clicks is trained on the shop's latest impressions.
///
/// In the first four weeks baskets count as in every scenario. Then a sale is a click on something
/// that the visit wanted or took on impulse; what the page does not show is not sold, unless
/// customers find it without the page.
public final class ClosedLoop {
  static final EmbeddedScale SCALE = new EmbeddedScale(150, 200, 7, 224);
  private static final int MONTH = 28;
  private static final int FIRST_TRAINING = 2 * MONTH;
  private static final int MEASURED_FROM = SCALE.days() - 3 * MONTH;
  private static final int PLACES = 10;
  private static final int DRAWN = 20;
  private static final int ROWS = 3000;
  private static final int EPOCHS = 2;

  /// What differs between two shops on the same luck.
  ///
  /// @param exploration share of places that are filled by chance
  /// @param boughtAnyway whether customers find what they want without the page
  public record Arm(double exploration, boolean boughtAnyway) {}

  /// What was seen of a shop.
  ///
  /// @param firstGini Gini index of exposure over items in its first four weeks
  /// @param lastGini the same in the last four weeks
  /// @param gini the same in the last twelve weeks
  /// @param newShown share of the impressions of those weeks on items that arrived after the first
  ///   training
  /// @param newClicked share of the expected clicks on them
  /// @param clicks expected clicks an impression in those weeks
  /// @param clicksSinceTraining the same from the first training on
  public record Seen(
      double firstGini,
      double lastGini,
      double gini,
      double newShown,
      double newClicked,
      double clicks,
      double clicksSinceTraining) {}

  private final EmbeddedTrade trade;
  private final Arm arm;
  private final RandomStream requests;
  private final LiveTables tables;
  private final ChoiceModel choice;
  private final MergedRetrieval retrieval;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Boolean> clicked = new ArrayList<>();
  private final double[] first;
  private final double[] last;
  private final double[] measured;
  private double clicks;
  private double newClicks;
  private final Tally sinceTraining = new Tally();
  private ProductionInference chain;

  /// Makes a shop that has not opened yet.
  ///
  /// @param trade what customers want, and when
  /// @param arm what differs from other shops
  /// @param requests the luck of the requests
  public ClosedLoop(EmbeddedTrade trade, Arm arm, RandomStream requests) {
    this.trade = trade;
    this.arm = arm;
    this.requests = requests;
    this.tables = new LiveTables(trade);
    this.choice = ChoiceModel.of(trade);
    this.retrieval = new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD);
    int items = trade.catalogue().size();
    this.first = new double[items];
    this.last = new double[items];
    this.measured = new double[items];
    Retrieval candidates = new SampledRetrieval(retrieval, tables.assortment(), DRAWN);
    this.chain =
        new ProductionInference(
            candidates,
            new RuleFiltering("on-sale", RuleList.ON_SALE, tables),
            new SalesScoring(tables, beforeTheFirstModel()),
            ComposedOrdering.diverse("loop", 1, arm.exploration, tables.assortment()));
  }

  private static Classifier beforeTheFirstModel() {
    return row -> {
      double odds = StrictMath.exp(row[0] + row[1] / 4 - 5);
      return new double[] {1 / (1 + odds), odds / (1 + odds)};
    };
  }

  /// Runs the shop to the last day of its trade; once only.
  public Seen run() {
    long id = 0;
    for (int day = 0; day < trade.days(); day++) {
      if (day % 7 == 0) {
        retrieval.index().rebuild();
      }
      if (day >= FIRST_TRAINING && day % MONTH == 0) {
        chain = chain.with(new SalesScoring(tables, trained(day)));
      }
      for (Visit visit : trade.visits(day)) {
        var luck = Luck.next(requests);
        if (day >= MONTH) {
          serve(ShopRequest.of(id++, visit), visit, luck);
        }
      }
      if (day < MONTH || arm.boughtAnyway) {
        trade.visits(day).forEach(tables::observe);
      }
      tables.endDay();
    }
    double shown = 0;
    double newShown = 0;
    for (int item = 0; item < measured.length; item++) {
      shown += measured[item];
      newShown += isNew(item) ? measured[item] : 0;
    }
    return new Seen(
        Concentration.gini(first),
        Concentration.gini(last),
        Concentration.gini(measured),
        newShown / shown,
        newClicks / clicks,
        clicks / shown,
        sinceTraining.mean());
  }

  private Classifier trained(int day) {
    var table = new LabeledTable(SalesScoring.COLUMNS, List.of("ignored", "clicked"));
    for (int i = Math.max(0, rows.size() - ROWS); i < rows.size(); i++) {
      table.add(rows.get(i), clicked.get(i) ? 1 : 0);
    }
    return new LinearTrainer(EPOCHS, 0.1, day).train(table);
  }

  private void serve(ShopRequest request, Visit visit, Luck luck) {
    var slate = chain.serve(request, PLACES, luck);
    var reactions = choice.react(visit, slate, luck);
    for (int i = 0; i < reactions.size(); i++) {
      var place = slate.placements().get(i);
      var reaction = reactions.get(i);
      rows.add(place.scored().features());
      clicked.add(reaction.clicked());
      boolean wanted = reaction.clicked() && visit.bought(place.item()) && !arm.boughtAnyway;
      if (reaction.onImpulse() || wanted) {
        tables.observePurchase(visit.customer(), place.item(), request.day());
      }
      double expected =
          choice.examination(place.position()) * choice.attraction(visit, place.item());
      count(request.day(), place.item(), expected);
    }
  }

  private void count(int day, int item, double expectedClicks) {
    first[item] += day < FIRST_TRAINING ? 1 : 0;
    last[item] += day >= trade.days() - MONTH ? 1 : 0;
    if (day >= FIRST_TRAINING) {
      sinceTraining.add(expectedClicks);
    }
    if (day >= MEASURED_FROM) {
      measured[item]++;
      clicks += expectedClicks;
      newClicks += isNew(item) ? expectedClicks : 0;
    }
  }

  private boolean isNew(int item) {
    return trade.catalogue().get(item).firstDay() > FIRST_TRAINING;
  }
}
