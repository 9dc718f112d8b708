package undercurrent.shopping.offpolicy;

import undercurrent.statistics.Estimate;

/// What another policy is estimated to earn a slate.
///
/// @param estimator the name of the estimator
/// @param value the estimate
/// @param standardError its standard error, over slates
/// @param effectiveSlates how many slates of the target's own would tell as much: (Σw)² / Σw² (Kish
///   1965), the least over the places; 0 where no logged slate could be the target's
/// @param slates how many slates were logged
public record OffPolicyEstimate(
    String estimator, double value, double standardError, double effectiveSlates, int slates) {
  private static final double REACH_95 = 1.959964; // standard normal

  /// Returns the estimate with its interval of 95 %, by the normal distribution.
  public Estimate interval() {
    double half = REACH_95 * standardError;
    return new Estimate(value, value - half, value + half, slates);
  }
}
