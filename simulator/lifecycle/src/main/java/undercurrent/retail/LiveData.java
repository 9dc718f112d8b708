package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.FeedObjectives;
import undercurrent.lifecycle.FeedSenders;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.ReturnedLine;
import undercurrent.shopping.Slate;
import undercurrent.shopping.Visit;
import undercurrent.shopping.events.ClickRate;
import undercurrent.shopping.events.Delivery;
import undercurrent.shopping.events.EventFeed;
import undercurrent.shopping.events.EventSchema;
import undercurrent.shopping.events.FeedCounts;
import undercurrent.shopping.events.ShopEvent;
import undercurrent.shopping.events.ShopEvent.Kind;
import undercurrent.shopping.events.TableWriter;
import undercurrent.system.OperationsLog.FeedWeek;
import undercurrent.trace.Happening;

/// The feed between what happens in the shop and what its tables know.
///
/// Pages and tills report what was shown, clicked and bought; the consumer brings into the tables
/// what has arrived by the minute of a request, and counts what it saw.
final class LiveData {
  private static final String FEED = "events";
  private static final int MINUTES_PER_DAY = 1440;
  private static final int MINUTES_PER_HOUR = 60;

  private final Replication run;
  private final LiveTables tables;
  private final MetricsDatabase database;
  private final EventFeed feed;
  private final ClickRate clickRate;
  private final FeedObjectives objectives;
  private final BrokenEvents brokenEvents;
  private final RandomStream pages;
  private final RandomStream tills;
  private final RandomStream counter; // where goods are brought back
  private long nextId;
  private double ageMinutes;
  private long lookups;
  private FeedCounts week = FeedCounts.NONE;

  LiveData(
      Replication run,
      Settings settings,
      int customers,
      LiveTables tables,
      MetricsDatabase database) {
    this.run = run;
    this.tables = tables;
    this.database = database;
    this.clickRate = LiveDataKnobs.clickRate(settings);
    this.feed =
        new EventFeed(
            LiveDataKnobs.delivery(settings),
            new EventSchema(EventSchema.CURRENT, customers, tables.assortment().size()),
            clickRate,
            MINUTES_PER_HOUR * settings.hours("live-data.fresh-within"),
            new TableWriter(tables));
    this.brokenEvents = new BrokenEvents(run, this);
    var senders = new FeedSenders(run, settings, FEED, failed -> deliver(settings, failed));
    senders.await();
    this.objectives = new FeedObjectives(run, settings, "live-data", senders::told);
    this.pages = run.streams().stream("delivery from pages");
    this.counter = run.streams().stream("delivery from the counter");
    this.tills = run.streams().stream("delivery from tills");
  }

  /// While their side fails, many batches wait on devices, and many come in another version, without
  /// what the schema asks for.
  private void deliver(Settings settings, boolean hasFailed) {
    Delivery usual = LiveDataKnobs.delivery(settings);
    double share = settings.share("world.feed-failure-share");
    feed.deliveredBy(hasFailed ? new Delivery(share, usual.duplicateShare(), share) : usual);
  }

  /// Brings into the tables what has come by the minute of a request, and notes how old they are.
  void readUntil(int day, int minute) {
    long now = minute(day, minute);
    feed.readUntil(now);
    ageMinutes += now - feed.newestMinute();
    lookups++;
  }

  /// Sends what a page reports: what was shown, what was clicked, what was bought on impulse.
  ///
  /// @return whether the feed takes the page for a machine's
  boolean sendPage(Slate slate, List<Reaction> reactions, RandomStream delivery) {
    var request = slate.request();
    long now = minute(request.day(), request.minute());
    var batch = new ArrayList<ShopEvent>(reactions.size() + 4);
    for (int i = 0; i < reactions.size(); i++) {
      int item = slate.placements().get(i).item();
      Reaction reaction = reactions.get(i);
      batch.add(event(Kind.SHOWN, request.customer(), item, now));
      if (reaction.clicked()) {
        batch.add(event(Kind.CLICKED, request.customer(), item, now));
      }
      if (reaction.onImpulse()) {
        batch.add(event(Kind.BOUGHT, request.customer(), item, now));
      }
    }
    feed.send(batch, now, delivery);
    return clickRate.isExceededBy(batch);
  }

  /// Sends what the page of a visit reports.
  void sendPage(Slate slate, List<Reaction> reactions) {
    sendPage(slate, reactions, pages);
  }

  private ShopEvent event(Kind kind, int customer, int item, long now) {
    Assortment assortment = tables.assortment();
    return new ShopEvent(
        nextId++, EventSchema.CURRENT, kind, customer, item, 1, assortment.price(item), now);
  }

  /// Sends the invoice of a visit.
  void sendInvoice(Visit visit) {
    long now = minute(visit.day(), visit.minute());
    var batch = new ArrayList<ShopEvent>(visit.lines().size());
    for (var line : visit.lines()) {
      batch.add(
          new ShopEvent(
              nextId++,
              EventSchema.CURRENT,
              Kind.BOUGHT,
              visit.customer(),
              line.item(),
              line.quantity(),
              line.price(),
              now));
    }
    feed.send(batch, now, tills);
  }

  /// Sends that goods came back.
  void sendReturn(ReturnedLine line) {
    long now = minute(line.day(), line.minute());
    feed.send(
        List.of(
            new ShopEvent(
                nextId++,
                EventSchema.CURRENT,
                Kind.RETURNED,
                line.customer(),
                line.item(),
                line.quantity(),
                line.price(),
                now)),
        now,
        counter);
  }

  /// Ends a day: brings in what has come by midnight, and keeps what the consumer counted.
  void endDay(int day) {
    feed.readUntil(minute(day + 1, 0));
    tables.endDay();
    FeedCounts seen = feed.endDay();
    week = week.plus(seen);
    database.metric(day, "feed_events", seen.received());
    database.metric(day, "feed_applied", seen.applied());
    database.metric(day, "feed_duplicates", seen.duplicates());
    database.metric(day, "feed_late", seen.late());
    database.metric(day, "feed_quarantined", seen.quarantined());
    database.metric(day, "feed_bots", seen.bots());
    database.metric(day, "feed_fresh_share", seen.freshShare());
  }

  /// Sends events once more that broke the schema, whole this time.
  void sendAgain(List<ShopEvent> broken) {
    feed.sendAgain(broken, run.simulation().now() / SimTime.MINUTE);
  }

  /// Ends a week: holds it against the objectives, and lets people decide about what was broken.
  void endWeek() {
    if (lookups > 0) { // a shop that was closed knows why nothing came
      run.trace()
          .record(
              new Happening.FeedRead(
                  week.received(),
                  week.duplicates(),
                  week.late(),
                  week.quarantined(),
                  week.bots()));
      double ageHours = ageMinutes / lookups / MINUTES_PER_HOUR;
      run.trace().note(new Happening.AgeRead("features", ageHours), 1);
      double accepted = 1 - week.quarantined() / Math.max(1.0, week.received());
      objectives.hold(new FeedWeek(run.day(), FEED, week.received(), week.freshShare(), accepted));
    }
    brokenEvents.after(week, feed.takeBroken());
    week = FeedCounts.NONE;
    ageMinutes = 0;
    lookups = 0;
  }

  private static long minute(int day, int minute) {
    return (long) day * MINUTES_PER_DAY + minute;
  }
}
