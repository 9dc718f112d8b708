package undercurrent.retail;

import java.util.function.LongSupplier;
import undercurrent.delivery.PeerReview;
import undercurrent.kernel.Promise;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.CalibrationError;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.BiasWatch;
import undercurrent.lifecycle.QualityWatch;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.organisation.WorkItem;
import undercurrent.settings.Settings;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.system.OperationsLog.QualityReading;
import undercurrent.trace.Happening;

/// What people look after every week: feeds, rules, indexes, weights, logged rows, the services.
///
/// Hours come from volumes: events that came in, rows that were logged, items that are new,
/// requests that were answered.
final class Upkeep {
  private static final double INDEX_HOURS = 3; // recall check of the rebuilt index; assumed
  private static final double SCORING_HOURS = 2; // calibration plot and latency; assumed
  private static final double ORDERING_HOURS = 3; // look at what is on top; assumed
  private static final double WATCH_HOURS = 7; // dashboards, capacity, tickets; assumed

  private final Replication run;
  private final Settings settings;
  private final Storefront storefront;
  private final ProductionTraining training;
  private final MetricsDatabase database;
  private final ExplorationReview explorationReview;
  private final TopPlaces topPlaces;
  private final Capacity capacity;
  private final PeerReview review;
  private final QualityWatch watch = new QualityWatch();
  private final BiasWatch bias;
  private final LongSupplier newestChange;
  private long rowsBefore;
  private int itemsBefore;

  Upkeep(
      Replication run,
      Settings settings,
      Storefront storefront,
      ProductionTraining training,
      MetricsDatabase database,
      SalesCounts counts,
      LongSupplier newestChange) {
    this.newestChange = newestChange;
    this.bias = new BiasWatch(run, settings, "operations", counts::told);
    this.run = run;
    this.settings = settings;
    this.storefront = storefront;
    this.training = training;
    this.database = database;
    this.explorationReview = new ExplorationReview(settings, database);
    this.review = new PeerReview(run.graph(), run.organisation(), settings);
    this.capacity = new Capacity(run, storefront.pages().serving());
    this.topPlaces = new TopPlaces(run, settings, storefront, database, explorationReview);
  }

  /// Asks for the work of a week, and reads what clicks say about the model in service.
  void look(int week) {
    int events = storefront.recentVisits(7).stream().mapToInt(v -> v.lines().size()).sum();
    request(
        "watch of " + events + " events",
        "live-data",
        Skill.DATA_ENGINEERING,
        Subsystem.DATA_COLLECTION,
        events / 1000.0 * settings.hours("live-data.time-per-1000-events"));
    long rows = storefront.log().rows() - rowsBefore;
    rowsBefore = storefront.log().rows();
    request(
        "checks of " + rows + " logged rows",
        "metrics-database",
        Skill.DATA_ENGINEERING,
        Subsystem.DATA_VERIFICATION,
        rows / 1000.0 * settings.hours("metrics-database.time-per-1000-rows"));
    request(
            "recall of the index",
            "retrieval",
            Skill.ML_ENGINEERING,
            Subsystem.FEATURE_EXTRACTION,
            INDEX_HOURS)
        .whenKept(storefront::checkIndexes);
    request(
        "calibration of scores", "scoring", Skill.ML_ENGINEERING, Subsystem.ML_CODE, SCORING_HOURS);
    request(
            "look at the top places",
            "ordering",
            Skill.PRODUCT,
            Subsystem.CONFIGURATION,
            ORDERING_HOURS)
        .whenKept(
            () -> {
              explorationReview.read(storefront.day() + 1);
              topPlaces.look(week);
            });
    run.organisation()
        .request(
            Work.of(
                    "dashboards and tickets",
                    "operations",
                    Skill.RELIABILITY,
                    Subsystem.MONITORING,
                    WATCH_HOURS)
                .as(Nature.TOIL))
        .whenKept(() -> capacity.look(week));
    topPlaces.follow();
    rules(week);
    readOnline(week);
    bias.look();
  }

  /// Merchandisers look at what is new and put a new version of the rules in service.
  private void rules(int week) {
    int items = storefront.itemsOnSale();
    int fresh = Math.max(0, items - itemsBefore);
    itemsBefore = items;
    double hours = 2 + fresh * settings.hours("filtering.time-per-new-item");
    var promise =
        run.organisation()
            .request(
                review.of(
                    Work.of(
                        "rules for " + fresh + " new items",
                        "filtering",
                        Skill.MERCHANDISING,
                        Subsystem.CONFIGURATION,
                        Math.min(hours, 24)),
                    "rule-file"));
    promise.whenKept(
        () -> {
          renewRules(fresh);
          topPlaces.campaign(week);
        });
  }

  private void renewRules(int fresh) {
    String before = storefront.components().version(Components.Part.FILTERING);
    var sight = ShopSights.rules(before, fresh, storefront.itemsOnSale());
    if (run.decisions().decide(ShopDecisions.RULES.at("renew", sight)).equals("leave")) {
      return;
    }
    int times = storefront.renewRules().times();
    String name = storefront.components().version(Components.Part.FILTERING);
    run.trace().record(new Happening.ArtifactMade(name, "filter-rules", "merchandiser", times));
  }

  private void readOnline(int week) {
    LabeledTable rows = database.training(storefront.day() - 6, storefront.day() + 1, 2000);
    var production = training.production();
    if (production.isEmpty() || rows.size() == 0) {
      return;
    }
    boolean[] clicked = BinaryQuality.happened(rows);
    double auc =
        BinaryQuality.auc(BinaryQuality.scores(production.get().current().model(), rows), clicked);
    long cause = newestChange.getAsLong();
    long event =
        run.trace().note(new Happening.QualityRead("online", "all", auc, rows.size()), cause);
    run.trace().note(calibration(production.get().current().model(), rows), cause);
    database.metric(storefront.day(), "auc_of_the_week", auc);
    run.log().add(new QualityReading(run.day(), "all", auc, rows.size()));
    training.inUse(rows).ifPresent(run.log()::enter);
    if (watch.hasFallen(auc)) {
      run.incidents().complaint("clicks no longer follow the scores", event);
    }
  }

  private Happening calibration(Classifier model, LabeledTable rows) {
    var error = CalibrationError.of(model, rows);
    database.metric(storefront.day(), "calibration_error_of_the_week", error.value());
    return new Happening.QualityRead("calibration", "all", error.value(), rows.size());
  }

  private Promise<WorkItem> request(
      String title, String stage, Skill skill, Subsystem box, double hours) {
    return run.organisation().request(Work.of(title, stage, skill, box, hours));
  }
}
