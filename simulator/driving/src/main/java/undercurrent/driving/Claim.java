package undercurrent.driving;

/// A claim that events are rarer than a limit, and what it takes to make it.
///
/// @param limit the rate below which events are claimed to be, per unit of exposure, above 0
/// @param level how sure the claim shall be, such as 0.95
public record Claim(double limit, double level) {

  /// Checks the numbers.
  public Claim {
    if (!(limit > 0) || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "a claim needs a limit above 0 and a level between 0 and 1, not "
              + limit
              + " and "
              + level);
    }
  }

  /// Returns a claim of 95 %.
  public static Claim below(double limit) {
    return new Claim(limit, 0.95);
  }

  /// Returns the exposure without any event that makes the claim: −ln(1 − level) / limit, which for
  /// 95 % is the rule of three, 3.00 / limit (Hanley and Lippman-Hand 1983; Kalra and Paddock,
  /// *Driving to Safety*, RAND 2016).
  public double exposureWithoutEvents() {
    return -StrictMath.log1p(-level) / limit;
  }

  /// Tells whether what was seen makes the claim: whether its one-sided upper limit is below.
  public boolean isMadeBy(Rate seen) {
    return seen.upper(level) < limit;
  }
}
