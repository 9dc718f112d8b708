package undercurrent.shopping.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import undercurrent.random.RandomStream;

/// The feed of events: senders put batches in, and a consumer brings into the tables what has
/// arrived.
///
/// The consumer puts aside what breaks the schema, drops what came before, and holds an event back
/// until the watermark passes it, so that events go on in the order in which they happened; what
/// arrives later than that goes on at once. The watermark is the clock less the lateness that is
/// waited for (Akidau et al., *The Dataflow Model*, VLDB 2015). Sessions of machines are left out.
public final class EventFeed {
  /// How long the consumer waits for what is late, in minutes (assumed).
  public static final int ALLOWED_LATENESS_MINUTES = 10;

  private Delivery delivery;
  private final EventSchema schema;
  private final ClickRate clickRate;
  private final double freshMinutes;
  private final FeedSink sink;
  private final RecentIds known = new RecentIds();
  private final Sessions sessions;
  private final PriorityQueue<Arrival> ahead =
      new PriorityQueue<>(
          Comparator.comparingDouble(Arrival::minute).thenComparingLong(Arrival::number));
  private final PriorityQueue<ShopEvent> held = new PriorityQueue<>(EventFeed::inOrder);
  private final List<ShopEvent> group = new ArrayList<>();
  private final List<ShopEvent> broken = new ArrayList<>();
  private long arrivals;
  private long newest;
  private int freshInGroup;
  private Tally tally = new Tally();

  /// Makes a feed that nothing was sent to yet.
  ///
  /// @param freshMinutes how old an event may be when it gets into the tables and still be fresh
  public EventFeed(
      Delivery delivery,
      EventSchema schema,
      ClickRate clickRate,
      double freshMinutes,
      FeedSink sink) {
    this.delivery = delivery;
    this.schema = schema;
    this.clickRate = clickRate;
    this.freshMinutes = freshMinutes;
    this.sink = sink;
    this.sessions = new Sessions(sink::take);
  }

  private record Arrival(double minute, long number, List<ShopEvent> batch) {}

  /// By minute, customer and number; spelt out, as comparators in a chain took a thirtieth of a year's time.
  private static int inOrder(ShopEvent event, ShopEvent other) {
    if (event.minute() != other.minute()) {
      return Long.compare(event.minute(), other.minute());
    }
    return event.customer() != other.customer()
        ? Integer.compare(event.customer(), other.customer())
        : Long.compare(event.id(), other.id());
  }

  /// Says how batches travel from now on.
  public void deliveredBy(Delivery other) {
    delivery = other;
  }

  /// Sends a batch.
  ///
  /// @param sentMinute when, in minutes since the start of the trade
  /// @param stream the chance of its delivery; one draw
  public void send(List<ShopEvent> batch, long sentMinute, RandomStream stream) {
    Delivery.Passage passage = delivery.next(stream);
    List<ShopEvent> sent =
        passage.isBroken() ? batch.stream().map(ShopEvent::withoutPrice).toList() : batch;
    if (passage.isBroken()) {
      broken.addAll(batch);
    }
    arrive(sentMinute + passage.delayMinutes(), sent);
    if (passage.isRepeated()) {
      arrive(sentMinute + passage.secondDelayMinutes(), sent);
    }
  }

  /// Sends events once more, as they should have been; they arrive at once.
  public void sendAgain(List<ShopEvent> events, long nowMinute) {
    arrive(nowMinute, List.copyOf(events));
  }

  /// Returns what was sent broken since the last time, as it should have been.
  public List<ShopEvent> takeBroken() {
    var taken = List.copyOf(broken);
    broken.clear();
    return taken;
  }

  private void arrive(double minute, List<ShopEvent> batch) {
    ahead.add(new Arrival(minute, arrivals++, batch));
  }

  /// Brings into the tables what can go there by now.
  ///
  /// @param nowMinute the clock, in minutes since the start of the trade; never less than before
  public void readUntil(long nowMinute) {
    while (!ahead.isEmpty() && ahead.element().minute() <= nowMinute) {
      receive(ahead.remove());
    }
    endGroup();
    long watermark = nowMinute - ALLOWED_LATENESS_MINUTES;
    while (!held.isEmpty() && held.element().minute() <= watermark) {
      ShopEvent event = held.remove();
      apply(event, event.minute() + ALLOWED_LATENESS_MINUTES);
    }
    endGroup();
    sessions.endBefore(watermark);
  }

  private void receive(Arrival arrival) {
    for (ShopEvent event : arrival.batch()) {
      tally.received++;
      if (schema.violation(event).isPresent()) {
        tally.quarantined++;
      } else if (!known.add(event.id())) {
        tally.duplicates++;
      } else if (event.minute() < arrival.minute() - ALLOWED_LATENESS_MINUTES) {
        tally.late++;
        apply(event, arrival.minute());
      } else {
        held.add(event);
      }
    }
  }

  private void apply(ShopEvent event, double atMinute) {
    if (!group.isEmpty()
        && (group.getLast().customer() != event.customer()
            || group.getLast().minute() != event.minute())) {
      endGroup();
    }
    group.add(event);
    freshInGroup += atMinute - event.minute() <= freshMinutes ? 1 : 0;
  }

  /// Lets what an account did within a minute into the tables, or nothing of it.
  private void endGroup() {
    if (group.isEmpty()) {
      return;
    }
    var session = sessions.at(group.getFirst().customer(), group.getFirst().minute());
    if (clickRate.isExceededBy(group)) {
      session.distrust();
    }
    if (session.isBot()) {
      tally.bots += group.size();
    } else {
      tally.applied += group.size();
      tally.fresh += freshInGroup;
      group.forEach(event -> take(event, session));
    }
    group.clear();
    freshInGroup = 0;
  }

  private void take(ShopEvent event, Sessions.Open session) {
    boolean isPurchase = event.kind() == ShopEvent.Kind.BOUGHT;
    sink.take(event, isPurchase && session.buy(event.item()));
    newest = Math.max(newest, event.minute());
  }

  /// Ends a day, and returns what was seen since the last one ended.
  public FeedCounts endDay() {
    known.endDay();
    FeedCounts seen = tally.counts();
    tally = new Tally();
    return seen;
  }

  /// Returns when the newest event in the tables happened, in minutes since the start of the trade.
  public long newestMinute() {
    return newest;
  }

  private static final class Tally {
    private long received;
    private long applied;
    private long duplicates;
    private long late;
    private long quarantined;
    private long bots;
    private long fresh;

    FeedCounts counts() {
      return new FeedCounts(received, applied, duplicates, late, quarantined, bots, fresh);
    }
  }
}
