package undercurrent.shopping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import undercurrent.learning.LabeledTable;

/// Rows as they were logged when pages were answered, with the page that each belongs to: rows of
/// one page are alike, and count together where chance is judged.
///
/// @param table the features at request time, and whether the item was clicked
/// @param requests the number of the request of each row
public record LoggedRows(LabeledTable table, long[] requests) {
  /// Checks that each row has a request.
  public LoggedRows {
    if (table.size() != requests.length) {
      throw new IllegalArgumentException(
          table.size() + " logged rows need a request each, not " + requests.length);
    }
  }

  /// Returns the rows of some requests.
  public LoggedRows ofRequests(LongPredicate wanted) {
    return those(i -> wanted.test(requests[i]));
  }

  /// Returns the rows whose features are as wanted.
  public LoggedRows where(Predicate<double[]> wanted) {
    return those(i -> wanted.test(table.row(i)));
  }

  /// Returns the newest rows.
  ///
  /// @param limit how many at most
  public LoggedRows newest(int limit) {
    int from = Math.max(0, size() - limit);
    return those(i -> i >= from);
  }

  /// Returns the mean of a value over the rows of each request, in the order in which requests come first.
  ///
  /// @param values a value for each row
  public double[] meansOfRequests(double[] values) {
    var sums = new LinkedHashMap<Long, double[]>();
    for (int i = 0; i < requests.length; i++) {
      double[] sum = sums.computeIfAbsent(requests[i], request -> new double[2]);
      sum[0] += values[i];
      sum[1]++;
    }
    return sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
  }

  private LoggedRows those(IntPredicate wanted) {
    var kept = new LabeledTable(table.columns(), table.labels());
    long[] keptRequests = new long[size()];
    for (int i = 0; i < size(); i++) {
      if (wanted.test(i)) {
        keptRequests[kept.size()] = requests[i];
        kept.add(table.row(i), table.label(i));
      }
    }
    return new LoggedRows(kept, Arrays.copyOf(keptRequests, kept.size()));
  }

  /// Returns the number of rows.
  public int size() {
    return requests.length;
  }
}
