package undercurrent.fitting;

/// Critical values that are printed, for the levels 0.10, 0.05, 0.025 and 0.01.
///
/// D'Agostino and Stephens (1986), *Goodness-of-Fit Techniques*, tables 4.2 (all parameters known),
/// 4.7 (normal), 4.14 (exponential) and 4.17 (Weibull, as extreme value); for Weibull and
/// Kolmogorov–Smirnov Chandra, Singpurwalla and Stephens (1981). Law, section 6.6, has the same
/// with some from Stephens (1974). The values for Weibull and Kolmogorov–Smirnov are a little low:
/// of simulated samples of 50 to 500 values 6 % are rejected at the level 0.05.
final class CriticalValues {
  private static final double[] LEVELS = {0.10, 0.05, 0.025, 0.01};

  private static final double[] KS_KNOWN = {1.224, 1.358, 1.480, 1.628};
  private static final double[] KS_NORMAL = {0.819, 0.895, 0.955, 1.035};
  private static final double[] KS_EXPONENTIAL = {0.995, 1.094, 1.184, 1.298};
  private static final int[] KS_WEIBULL_COUNTS = {10, 20, 50, Integer.MAX_VALUE};
  private static final double[][] KS_WEIBULL = {
    {0.760, 0.819, 0.880, 0.944},
    {0.779, 0.843, 0.907, 0.973},
    {0.790, 0.856, 0.922, 0.988},
    {0.803, 0.874, 0.939, 1.007}
  };

  private static final double[] AD_KNOWN = {1.933, 2.492, 3.070, 3.857};
  private static final double[] AD_NORMAL = {0.631, 0.752, 0.873, 1.035};
  private static final double[] AD_EXPONENTIAL = {1.062, 1.321, 1.591, 1.959};
  private static final double[] AD_WEIBULL = {0.637, 0.757, 0.877, 1.038};

  private CriticalValues() {}

  /// What a test was made with: the parameters are known, or estimated in a family with a table.
  enum Table {
    KNOWN,
    NORMAL,
    EXPONENTIAL,
    WEIBULL
  }

  static void check(double level) {
    column(level);
  }

  static double kolmogorovSmirnov(Table table, int count, double level) {
    int column = column(level);
    return switch (table) {
      case KNOWN -> KS_KNOWN[column];
      case NORMAL -> KS_NORMAL[column];
      case EXPONENTIAL -> KS_EXPONENTIAL[column];
      case WEIBULL -> weibull(count, column);
    };
  }

  static double andersonDarling(Table table, double level) {
    int column = column(level);
    return switch (table) {
      case KNOWN -> AD_KNOWN[column];
      case NORMAL -> AD_NORMAL[column];
      case EXPONENTIAL -> AD_EXPONENTIAL[column];
      case WEIBULL -> AD_WEIBULL[column];
    };
  }

  /// Between the rows, by a straight line in 1/√n; below the first row, the first row.
  private static double weibull(int count, int column) {
    int row = 1;
    while (count > KS_WEIBULL_COUNTS[row]) {
      row++;
    }
    double left = place(KS_WEIBULL_COUNTS[row - 1]);
    double right = place(KS_WEIBULL_COUNTS[row]);
    double share = Math.clamp((left - place(count)) / (left - right), 0, 1);
    return KS_WEIBULL[row - 1][column]
        + share * (KS_WEIBULL[row][column] - KS_WEIBULL[row - 1][column]);
  }

  private static double place(int count) {
    return count == Integer.MAX_VALUE ? 0 : 1 / StrictMath.sqrt(count);
  }

  private static int column(double level) {
    for (int i = 0; i < LEVELS.length; i++) {
      if (LEVELS[i] == level) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "a test needs a level of 0.10, 0.05, 0.025 or 0.01, not " + level);
  }
}
