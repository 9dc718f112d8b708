package undercurrent.shopping.ordering;

import undercurrent.shopping.MetricsDatabase;

/// Clicks and examinations of items from the log of impressions, read once a day; what is old fades.
///
/// An impression at place r counts as 1/r of an examination: whoever runs the shop does not see who
/// looks where, and takes the published steepness for its own (*assumed*).
public final class LoggedClicks implements ClickCounts {
  private static final double HALF_LIFE_DAYS = 28; // assumed

  private final MetricsDatabase database;
  private final double[] clicks;
  private final double[] examinations;
  private long read;
  private int today = -1;

  /// Makes counts that read from a database.
  ///
  /// @param items how many items there are
  public LoggedClicks(MetricsDatabase database, int items) {
    this.database = database;
    this.clicks = new double[items];
    this.examinations = new double[items];
  }

  @Override
  public void readUpTo(int day) {
    if (day <= today) {
      return;
    }
    double kept = StrictMath.pow(0.5, (day - Math.max(0, today)) / HALF_LIFE_DAYS);
    for (int item = 0; item < clicks.length; item++) {
      clicks[item] *= kept;
      examinations[item] *= kept;
    }
    today = day;
    long end = database.impressions();
    var rows =
        database
            .query(
                "SELECT item, SUM(CASE WHEN clicked THEN 1 ELSE 0 END), SUM(1e0 / place)"
                    + " FROM impression WHERE id >= "
                    + read
                    + " AND id < "
                    + end
                    + " GROUP BY item ORDER BY item")
            .rows();
    for (var row : rows) {
      int item = Integer.parseInt(row.get(0));
      clicks[item] += Double.parseDouble(row.get(1));
      examinations[item] += Double.parseDouble(row.get(2));
    }
    read = end;
  }

  @Override
  public double clicks(int item) {
    return clicks[item];
  }

  @Override
  public double examinations(int item) {
    return examinations[item];
  }
}
