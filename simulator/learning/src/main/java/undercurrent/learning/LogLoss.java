package undercurrent.learning;

/// What a model loses on a row: minus the logarithm of the chance that it gave to the class that it was,
/// in nats.
public final class LogLoss {
  private static final double LEAST = 1e-15; // a chance of 0 has no logarithm

  private LogLoss() {}

  /// Returns what is lost where a chance was given to what came.
  public static double of(double chance) {
    return -StrictMath.log(Math.max(LEAST, chance));
  }

  /// Returns what a model loses on a row.
  public static double of(Classifier model, double[] row, int label) {
    return of(model.probabilities(row)[label]);
  }
}
