package undercurrent.retail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import undercurrent.delivery.Delivery;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.KeptFile;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.WrittenSchedule;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.settings.Settings;
import undercurrent.settings.Value;
import undercurrent.shopping.Affinity;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.SignalReading;
import undercurrent.shopping.TradeHistory;
import undercurrent.system.Production;
import undercurrent.system.Workbench;
import undercurrent.trace.Happening;

/// One run of the shop: every day it trades, every week its people look after it, and two branches
/// learn from what was logged.
final class Shop {
  private final Replication run;
  private final Settings settings;
  private final TradeHistory trade;
  private final MetricsDatabase database = MetricsDatabase.inMemory();
  private final LiveTables tables;
  private final Map<String, Value> wrongKeys = new LinkedHashMap<>();
  private final Delivery delivery;
  private final FurtherFeatures further;
  private final Storefront storefront;
  private final ScoreReaders readers;
  private final ProductionTraining training;
  private final Experimentation experimentation;
  private final Upkeep upkeep;
  private final Observer observer;
  private final ShopPictures pictures;
  private final WorldEvents events;
  private final SalesCounts counts;
  private final RuleSlip slip;
  private final CustomerData people;

  Shop(Replication run, Settings settings, TradeHistory trade) {
    this.run = run;
    this.settings = settings.beneath(wrongKeys);
    this.trade = trade;
    this.tables = new LiveTables(trade);
    var reading =
        new FeatureReading(new AffinityReading(run.signals().get(SignalReading.AFFINITY)));
    var features = new FeatureSnapshot(tables, new Affinity(trade), reading);
    this.storefront = new Storefront(run, this.settings, trade, tables, features, database);
    this.further = new FurtherFeatures(run, this.settings, trade, database);
    reading.fetching(further);
    storefront.pages().limit().over(storefront::rules, storefront::renewRules);
    var faults = new ShopFaults(run, storefront, reading, wrongKeys, this::lookAfter);
    this.delivery = run.deliver(this.settings, Map.of(Skill.RELIABILITY, "operations"), faults);
    delivery.units().of(faults.units());
    this.readers = new ScoreReaders(run, this.settings, storefront.log());
    this.training =
        new ProductionTraining(
            run,
            this.settings,
            database,
            storefront,
            delivery.refreshes(),
            List.of(readers, storefront.pages().threshold(), further));
    training.contexts().leavingOut(further::leftOut);
    run.fixtures()
        .add(Workbench.class, Workbench.NAME, new ShopBench(run, this.settings, training));
    this.experimentation = new Experimentation(run, this.settings, database, storefront, training);
    this.counts = new SalesCounts(run, this.settings, reading);
    this.slip = new RuleSlip(run, this.settings, storefront);
    this.events =
        new WorldEvents(run, this.settings, trade, tables.assortment(), storefront.warehouse());
    this.upkeep =
        new Upkeep(run, this.settings, storefront, training, database, counts, this::newestChange);
    this.observer =
        new Observer(run, this.settings.count("slate.length"), storefront, this::newestChange);
    this.people = new CustomerData(run, this.settings, database);
    this.pictures = new ShopPictures(run, storefront, trade.catalogue());
  }

  void open() {
    run.simulation().start("shop", this::tradeEveryDay);
    run.simulation().start("upkeep", this::lookAfterEveryWeek);
    new WrittenSchedule(
            run,
            settings,
            "training.every",
            "production training",
            storefront::isOpen,
            this::trainAsDue)
        .begin();
    run.simulation().start("experimentation", experimentation::tryOnSchedule);
    further.feeds().await(this::lookAfter);
    training.contexts().begin(training::recipe);
    database.items(trade.catalogue());
    run.atEnd(this::close);
    new Operations(
            run,
            settings,
            training,
            this::lookAfter,
            storefront.pages().serving()::isUnanswered,
            delivery,
            self -> counts.isFound(self) || slip.isFound(self))
        .begin();
    events.await();
    counts.await();
    slip.await();
  }

  private void trainAsDue(SimProcess self) {
    run.trace().record(new Happening.Scheduled("production training of day " + (run.day() + 1)));
    training.train(self, Nature.NEW_WORK);
  }

  /// Returns the newest trace event that changed what a reading of quality reads: the world, an
  /// upstream, or the model in service; the beginning when none did.
  private long newestChange() {
    long served = training.production().map(Production::lastChange).orElse(0L);
    long outside = Math.max(events.lastChange(), run.lastUpstreamChange());
    long sent = further.feeds().lastChange();
    return Math.max(1, Math.max(served, Math.max(outside, sent)));
  }

  private void close() {
    pictures.show();
    if (run.isKeepingFiles()) {
      run.leave(new KeptFile(KeptFile.DATABASE, database.script()));
    }
    experimentation.close();
    database.close();
  }

  private void lookAfter(long event) {
    storefront.pages().serving().changedBy(event);
    storefront.lookAtPeak();
  }

  private void tradeEveryDay(SimProcess self) {
    for (int day = 0; day < trade.days(); day++) {
      self.hold(SimTime.DAY);
      run.simulation().cause(1);
      storefront.trade(day);
      storefront.pages().serving().loseBudget();
    }
    run.trace().record(new Happening.WorldChanged("the record of trade ends, and the shop closes"));
  }

  private void lookAfterEveryWeek(SimProcess self) {
    for (int week = 0; storefront.isOpen(); week++) {
      self.hold(SimTime.WEEK);
      run.simulation().cause(1);
      run.trace().record(new Happening.Scheduled("upkeep of week " + (week + 1)));
      storefront.reportExposure();
      observer.read();
      storefront.lookAtPeak();
      storefront.live().endWeek();
      people.endWeek();
      storefront.pages().marks().endWeek();
      storefront.warehouse().endWeek(storefront.day());
      readAges();
      upkeep.look(week);
      training.corrections().look(week);
      further.look(storefront.day());
      readers.look(week, storefront.day());
      lookAtThreshold(week);
    }
  }

  private void lookAtThreshold(int week) {
    String version = storefront.components().version(Components.Part.SCORING);
    storefront.pages().threshold().look(week, storefront.day(), version);
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
}
