package undercurrent.shopping;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.stream.IntStream;
import undercurrent.learning.Concentration;

/// Counts a trade once, for its statistics.
final class TradeCounts {
  private static final LocalDate TEST_FROM = LocalDate.of(2011, 11, 1);

  private final TradeHistory trade;
  private final double[] itemRevenue;
  private final double[] itemPairs;
  private final double[] customerRevenue;
  private final double[] monthRevenue = new double[13];
  private final int[] weekdays = new int[8];
  private final int[] hours = new int[24];
  private final int[] newItems = new int[13];
  private final int[] lines;
  private final boolean[] trainItems;
  private final boolean[] trainCustomers;
  private int testPairs;
  private int repeats;

  TradeCounts(TradeHistory trade) {
    this.trade = trade;
    itemRevenue = new double[trade.catalogue().size()];
    itemPairs = new double[itemRevenue.length];
    trainItems = new boolean[itemRevenue.length];
    trainCustomers = new boolean[trade.customers()];
    customerRevenue = new double[trade.customers()];
    lines =
        IntStream.range(0, trade.days())
            .boxed()
            .flatMap(day -> trade.visits(day).stream())
            .mapToInt(visit -> visit.lines().size())
            .toArray();
    var seen = new PairCounts();
    var tested = new PairCounts();
    for (int day = 0; day < trade.days(); day++) {
      for (var visit : trade.visits(day)) {
        count(visit, seen, tested);
      }
    }
  }

  private void count(Visit visit, PairCounts seen, PairCounts tested) {
    var date = trade.date(visit.day());
    weekdays[date.getDayOfWeek().getValue()]++;
    hours[visit.minute() / 60]++;
    boolean test = !date.isBefore(TEST_FROM);
    trainCustomers[visit.customer()] |= !test;
    for (var line : visit.lines()) {
      int month = month(date);
      newItems[month] += itemRevenue[line.item()] == 0 ? 1 : 0;
      trainItems[line.item()] |= !test;
      if (test && trainCustomers[visit.customer()] && trainItems[line.item()]) {
        boolean first = tested.add(visit.customer(), line.item(), 0) == 1;
        testPairs += first ? 1 : 0;
        repeats += first && seen.count(visit.customer(), line.item()) > 0 ? 1 : 0;
      }
      itemRevenue[line.item()] += line.amount();
      customerRevenue[visit.customer()] += line.amount();
      monthRevenue[month] += line.amount();
    }
    for (var line : visit.lines()) {
      boolean first = seen.add(visit.customer(), line.item(), 0) == 1;
      itemPairs[line.item()] += first && !test ? 1 : 0;
    }
  }

  private static int month(LocalDate date) {
    return date.getYear() == 2010 ? 0 : date.getMonthValue();
  }

  TradeStatistics statistics() {
    int[] later = Arrays.copyOfRange(newItems, 1, 12);
    int all = itemRevenue.length;
    int busiest = IntStream.range(1, 8).reduce(1, (a, b) -> weekdays[b] > weekdays[a] ? b : a);
    int peak = IntStream.range(0, 24).reduce(0, (a, b) -> hours[b] > hours[a] ? b : a);
    return new TradeStatistics(
        TradeStatistics.topShare(Arrays.stream(itemPairs).filter(pairs -> pairs > 0).toArray()),
        TradeStatistics.topShare(itemRevenue),
        Concentration.gini(itemRevenue),
        TradeStatistics.topShare(customerRevenue),
        (double) repeats / Math.max(1, testPairs),
        Arrays.stream(lines).average().orElse(0),
        TradeStatistics.quantile(lines, .5),
        TradeStatistics.quantile(lines, .9),
        slope(),
        (double) Arrays.stream(later).min().orElse(0) / all,
        (double) Arrays.stream(later).max().orElse(0) / all,
        monthRevenue[Month.NOVEMBER.getValue()] / monthRevenue[Month.FEBRUARY.getValue()],
        DayOfWeek.of(busiest),
        weekdays[DayOfWeek.SATURDAY.getValue()],
        peak);
  }

  private double slope() {
    double[] falling = Arrays.stream(itemPairs).map(v -> -v).sorted().map(v -> -v).toArray();
    int last = falling.length * 1000 / 3659;
    double n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int rank = 10; rank <= last; rank++) {
      double x = StrictMath.log(rank);
      double y = StrictMath.log(Math.max(1, falling[rank - 1]));
      n++;
      sx += x;
      sy += y;
      sxx += x * x;
      sxy += x * y;
    }
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
  }
}
