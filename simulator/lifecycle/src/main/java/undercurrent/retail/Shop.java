package undercurrent.retail;

import java.util.List;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.KeptFile;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.StoredTimes;
import undercurrent.organisation.Nature;
import undercurrent.serving.Autoscaler;
import undercurrent.serving.CallPolicy;
import undercurrent.serving.Service;
import undercurrent.serving.TrafficWindow;
import undercurrent.settings.Settings;
import undercurrent.shopping.Affinity;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.SignalReading;
import undercurrent.shopping.TradeHistory;
import undercurrent.trace.Happening;

/// One run of the shop: every day it trades, every week its people look after it, and two branches
/// learn from what was logged.
final class Shop {
  private static final int REQUESTS_PER_WINDOW = 400;
  private static final double FALLBACK_MS = 0.01; // a list that is at hand; assumed
  private static final double BREAKER_MS = 20; // that it stays open in a window; assumed
  private static final double SCALING_MS = 5; // in a window of a tenth of a second; assumed

  private final Replication run;
  private final Settings settings;
  private final TradeHistory trade;
  private final MetricsDatabase database = MetricsDatabase.inMemory();
  private final LiveTables tables;
  private final Storefront storefront;
  private final ProductionTraining training;
  private final Experimentation experimentation;
  private final Upkeep upkeep;
  private final Observer observer;

  Shop(Replication run, Settings settings, TradeHistory trade) {
    this.run = run;
    this.settings = settings;
    this.trade = trade;
    this.tables = new LiveTables(trade);
    var affinity = new AffinityReading(run.signals().get(SignalReading.AFFINITY));
    var features = new FeatureSnapshot(tables, new Affinity(trade), affinity);
    this.storefront = new Storefront(run, settings, trade, tables, features, database);
    this.training = new ProductionTraining(run, settings, database, storefront);
    this.experimentation = new Experimentation(run, settings, database, training);
    this.upkeep = new Upkeep(run, settings, storefront, training, database);
    this.observer = new Observer(run, settings.count("slate.length"), storefront);
  }

  void open() {
    run.incidents().onIncident("operations", self -> training.train(self, Nature.INCIDENT));
    run.simulation().start("shop", this::tradeEveryDay);
    run.simulation().start("upkeep", this::lookAfterEveryWeek);
    run.simulation().start("production training", training::trainOnSchedule);
    run.simulation().start("experimentation", experimentation::tryOnSchedule);
    database.items(trade.catalogue());
    run.atEnd(this::close);
    new WorldEvents(run, settings, trade, tables.assortment(), storefront.warehouse()).await();
    double hours = settings.hours("world.slow-scoring");
    if (hours > 0) {
      run.simulation().start("slow scoring", self -> slowScoring(self, hours));
    }
  }

  private void close() {
    if (run.isKeepingFiles()) {
      run.leave(new KeptFile(KeptFile.DATABASE, database.script()));
    }
    database.close();
  }

  private void slowScoring(SimProcess self, double afterHours) {
    self.hold(SimTime.hours(afterHours));
    run.simulation().cause(1);
    run.trace().record(new Happening.WorldChanged("what the scorer calls answers later"));
    run.services().get("scoring").addCall(settings.number("world.slow-by"));
  }

  private void tradeEveryDay(SimProcess self) {
    for (int day = 0; day < trade.days(); day++) {
      self.hold(SimTime.DAY);
      run.simulation().cause(1);
      storefront.trade(day);
    }
  }

  private void lookAfterEveryWeek(SimProcess self) {
    for (int week = 0; ; week++) {
      self.hold(SimTime.WEEK);
      run.simulation().cause(1);
      storefront.reportExposure();
      observer.read();
      window(week);
      storefront.live().endWeek();
      storefront.warehouse().endWeek(storefront.day());
      readAges();
      upkeep.look(week);
    }
  }

  /// Notes how old the newest data is in what serves.
  private void readAges() {
    training
        .production()
        .ifPresent(
            p -> {
              long age = run.simulation().now() - p.current().newestDataAt();
              run.trace().record(new Happening.AgeRead("model", SimTime.inHours(age)));
            });
  }

  /// Lets the peak hour of the week through the four services.
  private void window(int week) {
    List<TrafficWindow.Component> path = run.services().all().stream().map(this::guarded).toList();
    TrafficWindow.Seen seen =
        new TrafficWindow(path, StoredTimes.of("retail"))
            .play(
                settings.number("traffic.peak-per-second"),
                REQUESTS_PER_WINDOW,
                run.streams().stream("requests of week " + week));
    for (var latency : seen.latencies()) {
      run.trace()
          .note(
              new Happening.LatencyRead(
                  latency.component(),
                  latency.requests(),
                  latency.p50(),
                  latency.p95(),
                  latency.p99()),
              1);
    }
    for (var calls : seen.calls()) {
      run.trace()
          .note(
              new Happening.CallsEnded(
                  calls.component(),
                  REQUESTS_PER_WINDOW,
                  calls.timeouts(),
                  calls.stopped(),
                  calls.fallbacks()),
              1);
      if (calls.component().equals("scoring")) {
        storefront.withoutScores((double) calls.fallbacks() / REQUESTS_PER_WINDOW);
      }
    }
  }

  /// A service as the page calls it: with patience, a breaker and a way out, and more servers where
  /// it may have them.
  private TrafficWindow.Component guarded(Service service) {
    var policy = CallPolicy.within(settings.number("serving.timeout"), FALLBACK_MS);
    var guarded =
        settings.name("serving.breaker").equals("on") ? policy.withBreaker(BREAKER_MS) : policy;
    return service
        .component()
        .called(guarded.withRetries(settings.count("serving.retries")))
        .scaledBy(new Autoscaler(settings.count("serving.most-servers"), SCALING_MS));
  }
}
