package undercurrent.shopping;

import java.util.function.Consumer;

/// A shop that looks on while a trade goes by: it sees each visit with what was known when the visit
/// began, and may ask its retrieval and its features about it.
///
/// The index of neighbours is built anew every seventh day; what a day's visits bought enters the
/// tables in its evening.
///
/// @param trade what happens
/// @param tables what the shop knows of it
/// @param features the features of its candidates
/// @param retrieval how it finds candidates
public record TradeReplay(
    TradeHistory trade, LiveTables tables, FeatureSnapshot features, MergedRetrieval retrieval) {
  private static final int INDEX_DAYS = 7;

  /// Returns a shop as it opens, with the usual quotas of retrieval and inputs as their owners mean
  /// them.
  public static TradeReplay of(TradeHistory trade) {
    var tables = new LiveTables(trade);
    return new TradeReplay(
        trade,
        tables,
        new FeatureSnapshot(tables, new Affinity(trade), SignalReading.UNCHANGED),
        new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD));
  }

  /// Lets the trade go by, once only.
  ///
  /// @param firstDay from when on there is anything to tell; earlier days only fill the tables
  /// @param onlooker is told of each visit before what it buys is known
  public void run(int firstDay, Consumer<Visit> onlooker) {
    for (int day = 0; day < trade.days(); day++) {
      if (day % INDEX_DAYS == 0) {
        retrieval.index().rebuild();
      }
      if (day >= firstDay) {
        trade.visits(day).forEach(onlooker);
      }
      trade.visits(day).forEach(tables::observe);
      tables.endDay();
    }
  }
}
