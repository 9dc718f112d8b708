package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: the direction that a logit gives, on pairs of trades with the same luck; the days before
/// an event, which must not know of it; the returns of the real set.
class DemandEventsTest {
  private static final EmbeddedScale SCALE = new EmbeddedScale(400, 400, 20, 200);
  private static final DemandEvents.Sale SALE = new DemandEvents.Sale(100, 28, 0.4);
  private static final DemandEvents.Range RANGE = new DemandEvents.Range(120, 40);
  private static final DemandEvents.Viral VIRAL = new DemandEvents.Viral(100, 42);

  private static EmbeddedTrade trade(long seed, DemandEvents events) {
    return EmbeddedTrade.generate(new RandomStreams(seed, 0).stream("trade"), SCALE, events);
  }

  private static DemandEvents events(DemandEvents.Sale sale) {
    return new DemandEvents(Optional.of(sale), Optional.empty(), Optional.empty());
  }

  private static double share(EmbeddedTrade trade, int fromDay, int toDay, IntPredicate item) {
    double lines = 0;
    double found = 0;
    for (int day = fromDay; day < toDay; day++) {
      for (var visit : trade.visits(day)) {
        lines += visit.lines().size();
        found += visit.lines().stream().filter(line -> item.test(line.item())).count();
      }
    }
    return found / lines;
  }

  @Test
  void whatIsOnOfferInASaleIsBoughtMoreThanWithoutTheSale() {
    for (long seed = 1; seed <= 5; seed++) {
      var usual = trade(seed, DemandEvents.NONE);
      var sale = trade(seed, events(SALE));
      IntPredicate onOffer = item -> sale.price(item, 110) < usual.price(item, 110);
      assertThat(share(sale, 100, 128, onOffer))
          .as("seed %d", seed)
          .isGreaterThan(share(usual, 100, 128, onOffer));
      assertThat(sale.price(0, 99)).isEqualTo(usual.price(0, 99));
      assertThat(sale.price(0, 128)).isEqualTo(usual.price(0, 128));
      sameBefore(usual, sale, 100);
    }
  }

  private static void sameBefore(EmbeddedTrade one, EmbeddedTrade other, int day) {
    for (int d = 0; d < day; d++) {
      assertThat(other.visits(d)).isEqualTo(one.visits(d));
    }
  }

  @Test
  void aDeeperCutDrawsMore() {
    for (long seed = 1; seed <= 5; seed++) {
      var mild = trade(seed, events(new DemandEvents.Sale(100, 28, 0.1)));
      var deep = trade(seed, events(new DemandEvents.Sale(100, 28, 0.7)));
      IntPredicate onOffer = item -> deep.price(item, 110) < deep.price(item, 99);
      assertThat(share(deep, 100, 128, onOffer))
          .as("seed %d", seed)
          .isGreaterThan(share(mild, 100, 128, onOffer));
    }
  }

  @Test
  void aViralItemIsWantedWhileItIsTalkedAbout() {
    var viral = new DemandEvents(Optional.empty(), Optional.empty(), Optional.of(VIRAL));
    for (long seed = 1; seed <= 5; seed++) {
      var usual = trade(seed, DemandEvents.NONE);
      var talked = trade(seed, viral);
      int item = talked.viralItem();
      assertThat(share(usual, 100, 128, i -> i == item)).as("unpopular").isLessThan(0.005);
      assertThat(share(talked, 100, 128, i -> i == item)).as("seed %d", seed).isGreaterThan(0.01);
      assertThat(talked.taste().share(3, item, 101))
          .isGreaterThan(10 * usual.taste().share(3, item, 101));
      sameBefore(usual, talked, 100);
    }
  }

  @Test
  void aNewRangeIsBoughtFromItsFirstDayOnAndTakesItsShareFromTheRest() {
    var range = new DemandEvents(Optional.empty(), Optional.of(RANGE), Optional.empty());
    for (long seed = 1; seed <= 5; seed++) {
      var trade = trade(seed, range);
      assertThat(trade.catalogue()).hasSize(440);
      assertThat(share(trade, 0, 120, item -> item >= 400)).isZero();
      assertThat(share(trade, 120, 200, item -> item >= 400))
          .as("seed %d", seed)
          .isGreaterThan(0.01);
      sameBefore(trade(seed, DemandEvents.NONE), trade, 90); // months before that of the range
    }
  }

  /// Oracle: a logit. Where new items have a share s of a class's choices, three times the appeal makes it
  /// 3 s / (1 + 2 s), and leaves the ratio of two old items as it was.
  @Test
  void aNewRangeOfThreeTimesTheAppealHasThreeTimesTheOdds() {
    var liked = new DemandEvents.Range(RANGE.day(), RANGE.items(), 3);
    EmbeddedRange usual = range(RANGE);
    EmbeddedRange better = range(liked);
    for (int k = 0; k < EmbeddedRange.CLASSES; k++) {
      double[] before = usual.shares(k, 6, 180);
      double[] after = better.shares(k, 6, 180);
      double share = Arrays.stream(before, 400, 440).sum();
      assertThat(Arrays.stream(after, 400, 440).sum())
          .as("class %d", k)
          .isCloseTo(3 * share / (1 + 2 * share), within(1e-12));
      assertThat(after[7] * before[8]).isCloseTo(after[8] * before[7], within(1e-15));
    }
  }

  private static EmbeddedRange range(DemandEvents.Range range) {
    var events = new DemandEvents(Optional.empty(), Optional.of(range), Optional.empty());
    return new EmbeddedRange(SCALE, events, new RandomStreams(1, 0).stream("range"));
  }

  @Test
  void theSharesOfChoiceInASaleAreThoseOfALogit() {
    var usual = trade(1, DemandEvents.NONE);
    var sale = trade(1, events(SALE));
    double[] sums = new double[2];
    for (int item = 0; item < 400; item++) {
      sums[0] += usual.taste().share(3, item, 110);
      sums[1] += sale.taste().share(3, item, 110);
    }
    assertThat(sums[1]).isBetween(0.5, 1 + 1e-9);
    assertThat(sums[1]).isCloseTo(sums[0], within(0.05));
  }

  @Test
  void goodsComeBackAsOftenAndAsLateAsInTheRealSet() {
    var trade = EmbeddedTrade.generate(new RandomStreams(1, 0).stream("t"), EmbeddedScale.STANDARD);
    double lines = 0;
    double returned = 0;
    for (int day = 0; day < trade.days(); day++) {
      lines += trade.visits(day).stream().mapToInt(visit -> visit.lines().size()).sum();
      returned += trade.returns(day).size();
    }
    assertThat(returned / lines).as("some come back after the year").isBetween(0.018, 0.0216);
    var stream = new RandomStreams(2, 0).stream("habit");
    int[] days =
        java.util.stream.IntStream.generate(() -> ReturnHabit.days(stream))
            .filter(after -> after >= 0)
            .limit(4000)
            .sorted()
            .toArray();
    assertThat(days[2000]).as("median, rounded up to days").isBetween(9, 11);
    assertThat(Arrays.stream(days).average().orElse(0)).as("mean").isBetween(22.0, 30.0);
  }

  @Test
  void eventsThatCannotBeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DemandEvents.Sale(3, 7, 1))
        .withMessage("a sale needs a day, a length and a cut between 0 and 1, not 3, 7 and 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DemandEvents.Range(3, 0))
        .withMessage("a new range needs a day, an item and an appeal above 0, not 3, 0 and 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DemandEvents.Viral(-1, 7))
        .withMessage("a viral item needs a day and a length, not -1 and 7");
  }
}
