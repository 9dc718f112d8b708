package undercurrent.shopping.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.events.ShopEvent.Kind;

/// Oracle: conservation (nothing that comes in is lost), the distribution of delays, hand-made
/// sessions, and the tables that a direct reading of the same visits gives.
class EventFeedTest {
  private static final int LONG_AFTER = 1_000_000;

  private final Kept kept = new Kept();

  private static final class Kept implements FeedSink {
    private final List<ShopEvent> events = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    @Override
    public void take(ShopEvent event, boolean isFirstPurchase) {
      events.add(event);
    }

    @Override
    public void take(Session session) {
      sessions.add(session);
    }
  }

  private EventFeed feed(Delivery delivery) {
    return new EventFeed(delivery, new EventSchema(1, 1000, 10), new ClickRate(3), 120, kept);
  }

  private static ShopEvent event(long id, Kind kind, int customer, long minute) {
    return new ShopEvent(id, 1, kind, customer, 2, 1, 1.25, minute);
  }

  private static RandomStream stream(long seed) {
    return new RandomStreams(seed, 0).stream("delivery");
  }

  @Test
  void nothingThatComesInIsLost() {
    for (long seed = 1; seed <= 20; seed++) {
      kept.events.clear();
      var feed = feed(new Delivery(0.2, 0.3, 0.1));
      var stream = stream(seed);
      long id = 0;
      for (int minute = 0; minute < 4000; minute += 7) {
        var batch = new ArrayList<ShopEvent>();
        for (int clicks = 0; clicks < minute % 6; clicks++) {
          batch.add(event(id++, Kind.CLICKED, minute % 50, minute));
        }
        feed.send(batch, minute, stream);
        feed.readUntil(minute);
      }
      feed.readUntil(LONG_AFTER);
      FeedCounts seen = feed.endDay();
      assertThat(seen.received())
          .as("seed %d: %s", seed, seen)
          .isEqualTo(seen.applied() + seen.duplicates() + seen.quarantined() + seen.bots());
      assertThat(seen.applied()).as("seed %d", seed).isEqualTo(kept.events.size());
      assertThat(kept.events.stream().map(ShopEvent::id)).doesNotHaveDuplicates();
      assertThat(List.of(seen.duplicates(), seen.quarantined(), seen.bots(), seen.late()))
          .as("seed %d: %s", seed, seen)
          .allMatch(count -> count > 0);
    }
  }

  @Test
  void whatComesTwiceCountsOnce() {
    var feed = feed(new Delivery(0, 1, 0));
    var stream = stream(1);
    for (int i = 0; i < 300; i++) {
      feed.send(List.of(event(i, Kind.BOUGHT, i, 10 * i)), 10 * i, stream);
    }
    feed.readUntil(LONG_AFTER);
    FeedCounts seen = feed.endDay();
    assertThat(seen.received()).isEqualTo(600);
    assertThat(seen.applied()).isEqualTo(300);
    assertThat(seen.duplicates()).isEqualTo(300);
  }

  @Test
  void eventsGoOnInTheOrderInWhichTheyHappened() {
    var feed = feed(Delivery.FAULTLESS);
    var stream = stream(2);
    for (int i = 0; i < 2000; i++) {
      feed.send(List.of(event(i, Kind.SHOWN, i % 1000, i)), i, stream);
      feed.readUntil(i);
    }
    feed.readUntil(LONG_AFTER);
    assertThat(feed.endDay().late()).isZero();
    assertThat(kept.events.stream().map(ShopEvent::minute).toList()).isSorted();
  }

  @Test
  void theShareThatIsLateIsThatOfTheDelays() {
    double lateShare = 0.05;
    int n = 20_000;
    var feed = feed(new Delivery(lateShare, 0, 0));
    var stream = stream(3);
    for (int i = 0; i < n; i++) {
      feed.send(List.of(event(i, Kind.SHOWN, i % 1000, i)), i, stream);
    }
    feed.readUntil(LONG_AFTER);
    double limit = EventFeed.ALLOWED_LATENESS_MINUTES;
    double expected =
        lateShare * Math.exp(-limit / Delivery.LATE_MINUTES)
            + (1 - lateShare) * Math.exp(-limit / Delivery.PROMPT_MINUTES);
    double sd = Math.sqrt(expected * (1 - expected) / n);
    FeedCounts seen = feed.endDay();
    assertThat((double) seen.late() / n).isBetween(expected - 4 * sd, expected + 4 * sd);
    double stale = lateShare * Math.exp(-120 / Delivery.LATE_MINUTES);
    assertThat(1 - seen.freshShare()).isBetween(stale - 4 * sd, stale + 4 * sd);
  }

  @Test
  void halfAnHourOfSilenceEndsASession() {
    var feed = feed(Delivery.FAULTLESS);
    long[] minutes = {100, 130, 161, 400};
    for (int i = 0; i < minutes.length; i++) {
      feed.send(List.of(event(i, Kind.BOUGHT, 7, minutes[i])), minutes[i], stream(4));
    }
    feed.readUntil(LONG_AFTER);
    assertThat(kept.sessions.stream().map(Session::firstMinute)).containsExactly(100L, 161L, 400L);
    assertThat(kept.sessions.getFirst().lastMinute()).isEqualTo(130);
    assertThat(kept.sessions.getFirst().bought()).containsExactly(2, 2);
  }

  @Test
  void aSessionThatClicksTooFastIsLeftOutFromThenOn() {
    var feed = feed(Delivery.FAULTLESS);
    var batch = new ArrayList<ShopEvent>();
    for (int i = 0; i < 4; i++) {
      batch.add(event(i, Kind.CLICKED, 7, 100));
    }
    feed.send(batch, 100, stream(5));
    feed.send(List.of(event(4, Kind.BOUGHT, 7, 105)), 105, stream(5));
    feed.send(List.of(event(5, Kind.BOUGHT, 8, 105)), 105, stream(5));
    feed.send(List.of(event(6, Kind.BOUGHT, 7, 200)), 200, stream(5));
    feed.readUntil(LONG_AFTER);
    assertThat(kept.events.stream().map(ShopEvent::id)).containsExactly(5L, 6L);
    assertThat(feed.endDay().bots()).isEqualTo(5);
  }

  @Test
  void whatBreaksTheSchemaIsSaidAndPutAside() {
    var schema = new EventSchema(1, 1000, 10);
    var good = event(1, Kind.BOUGHT, 7, 100);
    assertThat(schema.violation(good)).isEmpty();
    assertThat(schema.violation(good.withoutPrice()))
        .contains("price NaN where a price above 0 is needed");
    assertThat(schema.violation(new ShopEvent(1, 2, Kind.BOUGHT, 7, 2, 1, 1, 100)))
        .contains("version 2 where 1 to 1 are read");
    assertThat(schema.violation(new ShopEvent(1, 1, Kind.BOUGHT, 7, 10, 1, 1, 100)))
        .contains("item 10 where 0 to 9 are");
    assertThat(schema.violation(new ShopEvent(1, 1, Kind.BOUGHT, 1000, 2, 1, 1, 100)))
        .contains("customer 1000 where 0 to 999 are");
    assertThat(schema.violation(new ShopEvent(1, 1, Kind.BOUGHT, 7, 2, 0, 1, 100)))
        .contains("quantity 0 where 1 or more is needed");
    var feed = feed(new Delivery(0, 0, 1));
    feed.send(List.of(good), 100, stream(6));
    feed.readUntil(LONG_AFTER);
    assertThat(kept.events).isEmpty();
    assertThat(feed.endDay().quarantined()).isEqualTo(1);
  }

  @Test
  void aFaultlessFeedFillsTheTablesAsADirectReadingDoes() {
    var trade =
        EmbeddedTrade.generate(
            new RandomStreams(9, 0).stream("trade"), new EmbeddedScale(200, 300, 10, 60));
    var direct = new LiveTables(trade);
    var fed = new LiveTables(trade);
    var schema = new EventSchema(1, trade.customers(), trade.catalogue().size());
    var feed =
        new EventFeed(Delivery.FAULTLESS, schema, new ClickRate(3), 120, new TableWriter(fed));
    var stream = stream(9);
    long id = 0;
    for (int day = 0; day < trade.days(); day++) {
      for (var visit : trade.visits(day)) {
        direct.observe(visit);
        long now = 1440L * day + visit.minute();
        var batch = new ArrayList<ShopEvent>();
        for (var line : visit.lines()) {
          batch.add(
              new ShopEvent(
                  id++,
                  1,
                  Kind.BOUGHT,
                  visit.customer(),
                  line.item(),
                  line.quantity(),
                  line.price(),
                  now));
        }
        feed.send(batch, now, stream);
      }
      feed.readUntil(1440L * (day + 1));
      feed.endDay();
      direct.endDay();
      fed.endDay();
    }
    for (int item = 0; item < trade.catalogue().size(); item++) {
      assertThat(fed.popularity().longCount(item)).isEqualTo(direct.popularity().longCount(item));
      assertThat(fed.assortment().price(item)).isEqualTo(direct.assortment().price(item));
    }
    for (int customer = 0; customer < trade.customers(); customer++) {
      assertThat(fed.purchases().lines(customer)).isEqualTo(direct.purchases().lines(customer));
      assertThat(fed.purchases().lastVisit(customer))
          .isEqualTo(direct.purchases().lastVisit(customer));
    }
  }

  @Test
  void sharesOutsideOfZeroToOneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Delivery(0, 1.5, 0))
        .withMessage("a delivery needs shares from 0 to 1, not 0.0, 1.5 and 0.0");
  }
}
