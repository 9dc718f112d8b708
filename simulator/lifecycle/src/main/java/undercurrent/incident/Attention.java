package undercurrent.incident;

/// How likely it is that somebody on duty misses a page: after `n` pages of the same shift it is
/// 1 − (1 − loss)ⁿ, so that the first page of a shift is never missed and each takes away the same
/// share of the attention that is left.
///
/// That alerts tire is reported (Beyer et al. 2016, chapter 11; Shankar et al. 2022); the formula and
/// its parameter are assumed.
///
/// @param loss the share of attention that a page takes, from 0 to below 1
public record Attention(double loss) {
  /// The loss that holds when nothing else is said, in words of a scenario; assumed.
  public static final String USUAL = "5%";

  /// Checks the share.
  public Attention {
    if (!(loss >= 0 && loss < 1)) {
      throw new IllegalArgumentException("attention needs a loss from 0 to below 1, not " + loss);
    }
  }

  /// Returns the chance that the next page is missed.
  ///
  /// @param pagesBefore pages that the person had in this shift
  public double missChance(int pagesBefore) {
    return 1 - StrictMath.pow(1 - loss, pagesBefore);
  }
}
