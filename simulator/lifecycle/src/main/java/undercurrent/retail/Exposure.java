package undercurrent.retail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import undercurrent.learning.Concentration;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Slate;
import undercurrent.system.Exposed;
import undercurrent.trace.Happening;

/// How often each item was shown in the last weeks, four at most, and in each four weeks before.
final class Exposure {
  private static final int DAYS = 28;
  private static final int WEEKS = 4;
  private static final int LAST_WEEK_FROM = 21;
  private static final int RARELY = 30; // times in four weeks; assumed

  private final LiveTables tables;
  private final double[] shown; // since the last four weeks were over
  private final Deque<double[]> weeks = new ArrayDeque<>();
  private double[] week;
  private double places;
  private double byChance;
  private final List<ExposureWindow> windows = new ArrayList<>();
  private Happening.ExposureRead read = new Happening.ExposureRead(0, 0);

  Exposure(LiveTables tables) {
    this.tables = tables;
    this.shown = new double[tables.assortment().size()];
    this.week = new double[shown.length];
  }

  void add(Slate slate) {
    for (Placement place : slate.placements()) {
      shown[place.item()]++;
      week[place.item()]++;
      places++;
      byChance += place.propensity() < 1 ? 1 : 0;
    }
  }

  /// Returns what the log of impressions says about the last weeks, when stock was last taken, and
  /// begins to count places anew.
  Exposed inTheBooks(int day) {
    int offered = 0;
    int rarely = 0;
    for (int item = 0; item < shown.length; item++) {
      if (tables.assortment().onSale(item, day)) {
        int i = item;
        offered++;
        rarely += weeks.stream().mapToDouble(one -> one[i]).sum() < RARELY ? 1 : 0;
      }
    }
    var line = new Exposed(day, offered, rarely, read.gini(), byChance / Math.max(1, places));
    places = 0;
    byChance = 0;
    return line;
  }

  /// Takes stock of the last weeks, four at most; keeps four weeks when they are over.
  Happening.ExposureRead takeStock(int day) {
    weeks.addLast(week);
    week = new double[shown.length];
    if (weeks.size() > WEEKS) {
      weeks.removeFirst();
    }
    double[] lately = new double[shown.length];
    for (double[] one : weeks) {
      for (int item = 0; item < lately.length; item++) {
        lately[item] += one[item];
      }
    }
    read = new Happening.ExposureRead(Concentration.coverage(lately), Concentration.gini(lately));
    if (day % DAYS >= LAST_WEEK_FROM) {
      windows.add(ExposureWindow.ending(day, shown, tables));
      Arrays.fill(shown, 0);
    }
    return read;
  }

  /// Returns the four weeks that are over, the first ones first.
  List<ExposureWindow> windows() {
    return List.copyOf(windows);
  }

  /// Returns what was seen when stock was last taken.
  Happening.ExposureRead last() {
    return read;
  }
}
