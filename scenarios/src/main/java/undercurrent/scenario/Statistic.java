package undercurrent.scenario;

/// What a goal looks at over the replications.
public enum Statistic {
  /// The mean.
  MEAN("mean", 0),
  /// The value that 5 % of the replications stay below.
  P05("p05", 0.05),
  /// The median.
  P50("p50", 0.5),
  /// The value that 95 % of the replications stay below.
  P95("p95", 0.95);

  private final String title;
  private final double share;

  Statistic(String title, double share) {
    this.title = title;
    this.share = share;
  }

  /// Returns the name that a scenario writes.
  public String title() {
    return title;
  }

  /// Returns the share of replications below it; 0 for the mean.
  public double share() {
    return share;
  }
}
