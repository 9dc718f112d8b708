package undercurrent.retail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undercurrent.learning.Concentration;
import undercurrent.learning.Ranking;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Luck;
import undercurrent.shopping.MergedRetrieval;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.ModelScoring;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.RuleFiltering;
import undercurrent.shopping.Scoring;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.TradeHistory;
import undercurrent.shopping.Visit;
import undercurrent.system.ModelArtifact;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.trace.Happening;

/// What shoppers meet: the four components, and the log of what was shown and done.
final class Storefront {
  private static final int NEW_CUSTOMER_PURCHASES = 10;
  private static final int LOGGED_REQUEST_EVERY = 3;
  private static final int LOGGED_CANDIDATE_EVERY = 5;
  private static final int INDEX_DAYS = 7;
  private static final int SCORED = 6; // the purpose of luck that no component uses

  private final Replication run;
  private final Settings settings;
  private final TradeHistory trade;
  private final LiveTables tables;
  private final FeatureSnapshot features;
  private final MetricsDatabase database;
  private final ChoiceModel choice;
  private final MergedRetrieval retrieval;
  private final RandomStream requests;
  private final double[] exposure;
  private ProductionInference inference;
  private long nextRequest;
  private long rowsLogged;
  private double coverage;
  private double gini;
  private double withoutScores; // share of requests that the scorer does not answer in time
  private int day;
  private int nextDay;

  Storefront(
      Replication run,
      Settings settings,
      TradeHistory trade,
      LiveTables tables,
      FeatureSnapshot features,
      MetricsDatabase database) {
    this.run = run;
    this.settings = settings;
    this.trade = trade;
    this.tables = tables;
    this.features = features;
    this.database = database;
    this.choice = ChoiceModel.of(trade);
    this.retrieval = new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD);
    this.requests = run.streams().stream("requests");
    this.exposure = new double[trade.catalogue().size()];
    var ordering = new OrderingPolicy(settings, trade, tables, database);
    this.inference =
        new ProductionInference(
            ordering.with(retrieval),
            RuleFiltering.standard(tables),
            ModelScoring.beforeTheFirstModel(features),
            ordering.ordering("ordering-1"));
    release("retrieval", inference.retrieval().version(), "in service from the start");
    release("filtering", inference.filtering().version(), "in service from the start");
    release("scoring", inference.scoring().version(), "in service from the start");
    release("ordering", inference.ordering().version(), "in service from the start");
  }

  private void release(String component, String version, String note) {
    database.release(nextDay, component, version, note);
  }

  /// Lets a day go by: requests are answered, then the day's visits become live data.
  void trade(int today) {
    day = today;
    nextDay = today + 1;
    if (today % INDEX_DAYS == 0) {
      retrieval.index().rebuild();
    }
    List<Visit> visits = trade.visits(today);
    var totals = new Totals();
    int asked = Math.min(visits.size(), settings.count("traffic.requests-per-day"));
    for (int i = 0; i < asked; i++) {
      serve(visits.get(i * visits.size() / asked), totals);
    }
    visits.forEach(tables::observe);
    tables.endDay();
    if (asked > 0) {
      var traded = totals.traded(asked, coverage, gini);
      run.trace().record(traded);
      keep(traded);
    }
  }

  /// Keeps the sums of a day where dashboards read them.
  private void keep(Happening.Traded traded) {
    database.metric(day, "requests", traded.requests());
    database.metric(day, "impressions", traded.impressions());
    database.metric(day, "clicks", traded.clicks());
    database.metric(day, "purchases", traded.purchases());
    database.metric(day, "revenue", traded.revenue());
    database.metric(day, "ndcg", traded.ndcg());
    database.metric(day, "coverage", traded.coverage());
    database.metric(day, "exposure_gini", traded.exposureGini());
  }

  private void serve(Visit visit, Totals totals) {
    var luck = Luck.next(requests);
    var request = ShopRequest.of(nextRequest++, visit);
    boolean isScored = luck.uniform(SCORED, 0) >= withoutScores;
    ProductionInference chain = isScored ? inference : inference.with(Scoring.identity());
    Slate slate = chain.serve(request, settings.count("slate.length"), luck);
    List<Reaction> reactions = choice.react(visit, slate, luck);
    double[] prices = new double[reactions.size()];
    for (int i = 0; i < prices.length; i++) {
      int item = slate.placements().get(i).item();
      prices[i] = trade.catalogue().get(item).price();
      exposure[item]++;
      tables.observeShown(visit.customer(), item, day);
      if (reactions.get(i).onImpulse()) {
        tables.observePurchase(visit.customer(), item, day);
      }
    }
    database.log(slate, reactions, prices);
    rowsLogged += prices.length;
    if (request.id() % LOGGED_REQUEST_EVERY == 0) {
      logCandidates(request);
    }
    totals.add(visit, slate, reactions);
  }

  /// Logs the features of candidates as retrieval found them: what is shown in the end is chosen by
  /// the model, and would look as usual to whoever watches it even when an input has changed.
  private void logCandidates(ShopRequest request) {
    String slice = sliceOf(request.customer());
    var candidates = inference.retrieval().retrieve(request).candidates();
    for (int i = 0; i < candidates.size(); i += LOGGED_CANDIDATE_EVERY) {
      double[] row = features.of(request, candidates.get(i));
      run.log().add(new ServedRow(run.day(), slice, row, 0));
    }
  }

  /// Returns the slice of a customer, as anybody can tell.
  String sliceOf(int customer) {
    return tables.purchases().lines(customer) < NEW_CUSTOMER_PURCHASES
        ? "new-customers"
        : "returning-customers";
  }

  /// Puts a model in service.
  void serveWith(ModelArtifact artifact) {
    inference = inference.with(new ModelScoring(artifact.version(), artifact.model(), features));
    release("scoring", artifact.version(), artifact.madeFrom());
  }

  /// Puts a list of business rules in service.
  void filterWith(RuleFiltering rules) {
    inference = inference.with(rules);
    release("filtering", rules.version(), "merchandiser");
  }

  /// Takes stock of what was shown in the weeks since the last time.
  void reportExposure() {
    coverage = Concentration.coverage(exposure);
    gini = Concentration.gini(exposure);
    if (day % 28 >= 21) {
      Arrays.fill(exposure, 0);
    }
  }

  /// Returns how many items have been offered up to the last traded day.
  int itemsOnSale() {
    int count = 0;
    for (int item = 0; item < trade.catalogue().size(); item++) {
      count += tables.assortment().firstDay(item) <= day ? 1 : 0;
    }
    return count;
  }

  /// Says which share of the requests the scorer does not answer: they are shown as retrieval found
  /// them.
  void withoutScores(double share) {
    withoutScores = share;
  }

  /// Returns the components as they are in service.
  ProductionInference inference() {
    return inference;
  }

  /// Returns the tables behind them.
  LiveTables tables() {
    return tables;
  }

  /// Returns how shoppers choose, for the observer.
  ChoiceModel choice() {
    return choice;
  }

  /// Returns the number of the day that was traded last.
  int day() {
    return day;
  }

  /// Returns the number of impressions logged so far.
  long rowsLogged() {
    return rowsLogged;
  }

  /// Returns the visits of the last traded days, newest day first.
  List<Visit> recentVisits(int days) {
    var visits = new ArrayList<Visit>();
    for (int d = day; d > day - days && d >= 0; d--) {
      visits.addAll(trade.visits(d));
    }
    return visits;
  }

  /// The sums of a day.
  private static final class Totals {
    private static final int PLACES = 20;
    private long impressions;
    private long clicks;
    private long purchases;
    private double revenue;
    private double ndcg;

    void add(Visit visit, Slate slate, List<Reaction> reactions) {
      for (Reaction reaction : reactions) {
        impressions++;
        clicks += reaction.clicked() ? 1 : 0;
        purchases += reaction.bought() ? 1 : 0;
        revenue += reaction.bought() ? reaction.amount() : 0;
      }
      ndcg += Ranking.ndcg(slate.items(), visit::bought, visit.items().length, PLACES);
    }

    Happening.Traded traded(int asked, double coverage, double gini) {
      return new Happening.Traded(
          asked, impressions, clicks, purchases, revenue, ndcg / asked, coverage, gini);
    }
  }
}
