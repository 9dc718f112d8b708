package undercurrent.retail;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.Item;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Luck;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.ModelScoring;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.TradeHistory;
import undercurrent.shopping.Visit;
import undercurrent.shopping.rules.RuleList;

/// What shoppers meet: requests are answered by the components in service, and what was shown and
/// done is logged.
final class Storefront {
  private static final int LOGGED_REQUEST_EVERY = 3;

  private final Replication run;
  private final Settings settings;
  private final TradeHistory trade;
  private final LiveTables tables;
  private final FeatureSnapshot features;
  private final MetricsDatabase database;
  private final ChoiceModel choice;
  private final RetrievalInService retrieval;
  private final Components components;
  private final CustomerSlices slices;
  private final LearntPages learnt;
  private final CandidateLog candidateLog;
  private final Exposure exposure;
  private final PageLog log;
  private final Pages pages;
  private final LiveData live;
  private final Warehouse warehouse;
  private final BotTraffic bots;
  private final Returns returns;
  private final RuleRenewal rules;
  private final RequestFunnel funnel;
  private final RandomStream requests;
  private long nextRequest;
  private int day;

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
    this.choice = ChoiceModel.of(trade, WorldKnobs.thrift(settings, trade.catalogue()));
    this.retrieval = new RetrievalInService(run, settings, trade, tables, database);
    this.rules = new RuleRenewal(settings);
    this.components = new Components(database, first());
    this.slices = new CustomerSlices(tables);
    this.learnt = new LearntPages(settings, database, slices);
    this.candidateLog = new CandidateLog(run, components, slices, features);
    this.exposure = new Exposure(tables);
    this.log = new PageLog(trade, exposure, database);
    this.funnel = new RequestFunnel(tables.assortment(), choice);
    this.pages = new Pages(run, settings, tables, components);
    this.live = new LiveData(run, settings, trade.customers(), tables, database);
    this.warehouse = new Warehouse(run, settings, trade, tables.assortment(), database);
    this.returns = new Returns(run, trade, tables.assortment(), database, warehouse, live);
    this.bots = new BotTraffic(run, settings, trade.customers(), this, live);
    this.requests = run.streams().stream("requests");
  }

  /// Returns what makes orderings.
  OrderingPolicy orderingPolicy(MetricsDatabase log) {
    return new OrderingPolicy(settings, trade, tables, log);
  }

  /// Returns the range, by number.
  List<Item> catalogue() {
    return trade.catalogue();
  }

  private ProductionInference first() {
    var ordering = orderingPolicy(database);
    return new ProductionInference(
        ordering.with(retrieval.component()),
        rules.next(tables),
        ModelScoring.beforeTheFirstModel(features),
        ordering.ordering("ordering-1"));
  }

  /// Lets a day go by: requests are answered from what the feed has brought in by then.
  void trade(int today) {
    day = today;
    components.nextDay(today + 1);
    retrieval.beginDay(today);
    funnel.nextDay(today);
    List<Visit> visits = trade.visits(today);
    List<DayOfTrade> sums =
        Stream.of(CustomerSlices.ALL, CustomerSlices.NEW, CustomerSlices.RETURNING)
            .map(slice -> new DayOfTrade(slice, tables))
            .toList();
    int asked = Math.min(visits.size(), settings.count("traffic.requests-per-day"));
    bots.come(today);
    int served = 0;
    for (int i = 0; i < visits.size(); i++) {
      if (served < asked && i == served * visits.size() / asked) {
        live.readUntil(today, visits.get(i).minute());
        serve(visits.get(i), sums);
        served++;
      }
      live.sendInvoice(visits.get(i));
    }
    visits.forEach(warehouse::sold);
    returns.endDay(today);
    warehouse.endDay(today);
    live.endDay(today);
    for (DayOfTrade sum : sums) {
      record(sum);
    }
  }

  private void record(DayOfTrade sum) {
    if (sum.requests() > 0) {
      run.trace().record(sum.traded());
      run.trace().record(sum.judged());
      if (sum.slice().equals(CustomerSlices.ALL)) {
        new Dashboard(database, day).keep(sum.traded(), sum.judged(), exposure.last());
        sum.leftTooFew(components.version(Components.Part.FILTERING))
            .ifPresent(happening -> run.trace().record(happening));
      }
    }
  }

  private void serve(Visit visit, List<DayOfTrade> sums) {
    var luck = Luck.next(requests);
    var request = ShopRequest.of(nextRequest(), visit);
    Slate slate = pages.answer(request, luck);
    List<Reaction> reactions = choice.react(visit, slate, luck, pages.marks().on(visit));
    String slice = slices.of(visit.customer());
    for (int i = 0; i < reactions.size(); i++) {
      if (reactions.get(i).onImpulse()) {
        warehouse.sold(slate.placements().get(i).item(), 1, day);
      }
    }
    returns.note(slate, reactions);
    live.sendPage(slate, reactions);
    keep(slate, reactions);
    pages.watch(slate, reactions);
    funnel.add(slate, reactions);
    if (request.id() % LOGGED_REQUEST_EVERY == 0) {
      candidateLog.log(request);
    }
    var quality = ListQuality.of(slate.items(), visit, tables);
    for (DayOfTrade sum : sums) {
      if (sum.slice().equals(CustomerSlices.ALL) || sum.slice().equals(slice)) {
        sum.add(quality, slate, reactions);
      }
    }
  }

  /// Returns the number of the next request.
  long nextRequest() {
    return nextRequest++;
  }

  /// Keeps what was shown and done where training reads it.
  void keep(Slate slate, List<Reaction> reactions) {
    learnt.note(slate.request());
    log.keep(slate, reactions);
  }

  /// Returns the rows to learn from and to judge by.
  LearntPages learnt() {
    return learnt;
  }

  /// Returns what was kept.
  PageLog log() {
    return log;
  }

  /// Puts the rules in service anew, as a merchandiser has looked them over.
  RuleRenewal renewRules() {
    components.release(rules.next(tables), "merchandiser");
    return rules;
  }

  /// Returns the list of rules.
  RuleList rules() {
    return rules.list();
  }

  /// Puts another list of rules in service.
  void renewRules(RuleList other) {
    rules.use(other);
    components.release(rules.next(tables), "a change");
  }

  /// Takes stock of what was shown in the weeks since the last time.
  void reportExposure() {
    run.trace().record(exposure.takeStock(day));
    run.log().enter(exposure.inTheBooks(day));
  }

  /// Returns how many items have been offered up to the last traded day.
  int itemsOnSale() {
    int count = 0;
    for (int item = 0; item < trade.catalogue().size(); item++) {
      count += tables.assortment().firstDay(item) <= day ? 1 : 0;
    }
    return count;
  }

  /// Reads how much of the nearest retrieval's indexes name for last week's customers.
  void checkIndexes() {
    retrieval.check(day, recentVisits(7));
  }

  /// Returns what was shown, four weeks by four weeks.
  Exposure exposure() {
    return exposure;
  }

  /// Returns what answers pages.
  Pages pages() {
    return pages;
  }

  /// Looks at the peak hour anew.
  void lookAtPeak() {
    pages.lookAtPeak(recentVisits(7).reversed());
  }

  /// Returns the stock.
  Warehouse warehouse() {
    return warehouse;
  }

  /// Returns the feed of events.
  LiveData live() {
    return live;
  }

  /// Returns what was left of the range at each component.
  RequestFunnel funnel() {
    return funnel;
  }

  /// Returns the components in service.
  Components components() {
    return components;
  }

  /// Returns the features of a request.
  FeatureSnapshot features() {
    return features;
  }

  /// Returns the tables behind them.
  LiveTables tables() {
    return tables;
  }

  /// Returns how shoppers choose, for the observer.
  ChoiceModel choice() {
    return choice;
  }

  /// Tells whether there is another day of trade.
  boolean isOpen() {
    return day < trade.days() - 1;
  }

  /// Returns the number of the day that was traded last.
  int day() {
    return day;
  }

  /// Returns the visits of the last traded days, newest day first.
  List<Visit> recentVisits(int days) {
    return IntStream.range(0, Math.min(days, day + 1))
        .boxed()
        .flatMap(back -> trade.visits(day - back).stream())
        .toList();
  }
}
