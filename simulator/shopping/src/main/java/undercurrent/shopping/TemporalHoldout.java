package undercurrent.shopping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import undercurrent.learning.Concentration;
import undercurrent.learning.Ranking;

/// Clean sales split in time: what was bought before a date trains, what came after tests.
///
/// **The protocol of the reference table.** Rows before 2011-11-01 train: 314,794 rows, 3,970
/// customers, 3,607 items, 220,880 pairs. A customer is tested who has training rows and who bought
/// at least one training item from that date on. What is relevant is the set of training items that
/// the customer bought then, each counted once. Repeats allowed: all of them, 1,538 customers. New
/// items only: those that the customer did not buy before, 1,440 customers with at least one; items
/// bought before are then left out of the list too. Every item has gain 1, the ideal list has
/// min(k, relevant) hits, means are over customers, k = 20, and coverage and Gini index are over
/// the 3,607 training items. Ties go to the item whose stock code comes first.
public final class TemporalHoldout {
  private final boolean[] trainItem;
  private final int trainItems;
  private final PairCounts history = new PairCounts();
  private final List<List<Integer>> historyItems = new ArrayList<>();
  private final List<TreeSet<Integer>> targets = new ArrayList<>();
  private final CleanSales sales;
  private final int splitMinute;
  private int trainRows;

  private TemporalHoldout(CleanSales sales, int splitMinute) {
    this.sales = sales;
    this.splitMinute = splitMinute;
    this.trainItem = new boolean[sales.items()];
    for (int u = 0; u < sales.customers(); u++) {
      historyItems.add(new ArrayList<>());
      targets.add(new TreeSet<>());
    }
    for (int i = 0; i < sales.size(); i++) {
      if (sales.minute(i) < splitMinute) {
        train(sales.customer(i), sales.item(i));
      }
    }
    for (int i = 0; i < sales.size(); i++) {
      boolean known = !historyItems.get(sales.customer(i)).isEmpty();
      if (sales.minute(i) >= splitMinute && known && trainItem[sales.item(i)]) {
        targets.get(sales.customer(i)).add(sales.item(i));
      }
    }
    int items = 0;
    for (boolean trained : trainItem) {
      items += trained ? 1 : 0;
    }
    trainItems = items;
  }

  /// Splits sales at a date; the date itself tests.
  public static TemporalHoldout of(CleanSales sales, LocalDate split) {
    long days = split.toEpochDay() - TradeHistory.FIRST_DAY.toEpochDay();
    return new TemporalHoldout(sales, Math.toIntExact(days * 1440));
  }

  private void train(int customer, int item) {
    trainRows++;
    trainItem[item] = true;
    if (history.add(customer, item, 0) == 1) {
      historyItems.get(customer).add(item);
    }
  }

  /// Returns the number of training rows.
  public int trainRows() {
    return trainRows;
  }

  /// Returns the number of training items.
  public int trainItems() {
    return trainItems;
  }

  /// Returns whether an item has training rows.
  public boolean isTrainItem(int item) {
    return trainItem[item];
  }

  /// Returns the number of training pairs.
  public int trainPairs() {
    return historyItems.stream().mapToInt(List::size).sum();
  }

  /// Returns the number of customers with training rows.
  public int trainCustomers() {
    return (int) historyItems.stream().filter(items -> !items.isEmpty()).count();
  }

  /// Returns the different items that a customer bought before, in the order of the first time.
  public List<Integer> history(int customer) {
    return historyItems.get(customer);
  }

  /// Returns the same as an array.
  int[] past(int customer) {
    return historyItems.get(customer).stream().mapToInt(Integer::intValue).toArray();
  }

  /// Returns the different items that each customer with training rows bought before.
  public List<int[]> pasts() {
    return IntStream.range(0, historyItems.size())
        .mapToObj(this::past)
        .filter(past -> past.length > 0)
        .toList();
  }

  /// Returns the number of items, those without training rows included.
  public int items() {
    return trainItem.length;
  }

  /// Returns the items as the past knows them: the price is that of an item's last training row,
  /// one pound for an item without any, and the first three characters of the code stand for the
  /// brand (assumed).
  public List<Item> catalogue() {
    double[] prices = new double[items()];
    Arrays.fill(prices, 1);
    for (int i = 0; i < sales.size(); i++) {
      if (sales.minute(i) < splitMinute) {
        prices[sales.item(i)] = sales.pence(i) / 100.0;
      }
    }
    var brands = new TreeMap<String, Integer>();
    var catalogue = new ArrayList<Item>();
    for (int item = 0; item < prices.length; item++) {
      String brand = sales.code(item).substring(0, 3);
      int number = brands.computeIfAbsent(brand, name -> brands.size());
      catalogue.add(new Item(item, sales.code(item), "", prices[item], 0, number));
    }
    return catalogue;
  }

  /// Returns how many training rows a customer has with an item.
  public int frequency(int customer, int item) {
    return history.count(customer, item);
  }

  /// Returns for each item how many different customers bought it before the split, from a date on.
  public int[] popularitySince(LocalDate from) {
    long minute = 1440 * (from.toEpochDay() - TradeHistory.FIRST_DAY.toEpochDay());
    int[] popularity = new int[sales.items()];
    var seen = new PairCounts();
    for (int i = 0; i < sales.size(); i++) {
      if (sales.minute(i) >= minute && sales.minute(i) < splitMinute) {
        boolean first = seen.add(sales.customer(i), sales.item(i), 0) == 1;
        popularity[sales.item(i)] += first ? 1 : 0;
      }
    }
    return popularity;
  }

  /// Returns how good a method is.
  ///
  /// @param repeats whether items bought before count
  /// @param k how many places count
  public HoldoutScore evaluate(Ranker ranker, boolean repeats, int k) {
    double[] sums = new double[4];
    double[] exposure = new double[sales.items()];
    int tested = 0;
    for (int customer = 0; customer < targets.size(); customer++) {
      var relevant = relevant(customer, repeats);
      if (!relevant.isEmpty()) {
        int[] list = ranker.rank(customer, k, repeats);
        add(sums, list, relevant, k);
        for (int item : list) {
          exposure[item]++;
        }
        tested++;
      }
    }
    return score(sums, tested, exposure);
  }

  private Set<Integer> relevant(int customer, boolean repeats) {
    var relevant = new TreeSet<>(targets.get(customer));
    relevant.removeIf(item -> !repeats && history.count(customer, item) > 0);
    return relevant;
  }

  private static void add(double[] sums, int[] list, Set<Integer> relevant, int k) {
    sums[0] += Ranking.ndcg(list, relevant::contains, relevant.size(), k);
    sums[1] += Ranking.hit(list, relevant::contains, k);
    sums[2] += Ranking.recall(list, relevant::contains, relevant.size(), k);
    sums[3] += Ranking.reciprocalRank(list, relevant::contains, k);
  }

  private HoldoutScore score(double[] sums, int tested, double[] exposure) {
    double[] trained = new double[trainItems];
    int at = 0;
    for (int item = 0; item < exposure.length; item++) {
      if (trainItem[item]) {
        trained[at++] = exposure[item];
      }
    }
    return new HoldoutScore(
        tested,
        sums[0] / tested,
        sums[1] / tested,
        sums[2] / tested,
        sums[3] / tested,
        Concentration.coverage(trained),
        Concentration.gini(trained));
  }
}
