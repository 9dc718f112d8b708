package undercurrent.retail;

import java.util.BitSet;
import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.ShopRequest;

/// Whose pages are learnt from and judged by: those of all customers, or of those alone who have bought
/// enough, as data sets are made ready where the rows of others look like noise.
final class LearntPages {
  private static final String KEY = "loop.customers";
  private static final String ALL = "all";

  private final Settings settings;
  private final MetricsDatabase database;
  private final CustomerSlices slices;
  private final BitSet ofNewcomers = new BitSet();

  LearntPages(Settings settings, MetricsDatabase database, CustomerSlices slices) {
    this.slices = slices;
    this.settings = settings;
    this.database = database;
  }

  /// Returns what a scenario can set about it.
  static Knob key() {
    return Knob.name(
        KEY,
        ALL,
        "whose pages are learnt from and judged by; returning: 10 lines bought",
        List.of(ALL, "returning"));
  }

  /// Returns the slices of customers.
  CustomerSlices slices() {
    return slices;
  }

  /// Takes note of a request.
  void note(ShopRequest request) {
    boolean isNew = slices.of(request.customer()).equals(CustomerSlices.NEW);
    ofNewcomers.set(Math.toIntExact(request.id()), isNew);
  }

  /// Returns the slice of the customer whose page a request was.
  String sliceOf(long request) {
    boolean isNew = ofNewcomers.get(Math.toIntExact(request));
    return isNew ? CustomerSlices.NEW : CustomerSlices.RETURNING;
  }

  /// Returns rows to learn from.
  ///
  /// @param fromDay the first day
  /// @param toDay the day after the last
  /// @param limit how many rows at most, the latest ones
  LabeledTable training(int fromDay, int toDay, int limit) {
    return logged(fromDay, toDay, limit).table();
  }

  /// Returns the same rows with the request of each.
  LoggedRows logged(int fromDay, int toDay, int limit) {
    if (settings.name(KEY).equals(ALL)) {
      return database.logged(fromDay, toDay, limit);
    }
    return kept(database.logged(fromDay, toDay, Integer.MAX_VALUE)).newest(limit);
  }

  /// Returns those of some rows that are learnt from.
  LoggedRows kept(LoggedRows rows) {
    return settings.name(KEY).equals(ALL)
        ? rows
        : rows.ofRequests(request -> sliceOf(request).equals(CustomerSlices.RETURNING));
  }
}
