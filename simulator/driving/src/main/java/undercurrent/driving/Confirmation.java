package undercurrent.driving;

/// The rule that turns the probabilities of single frames into a belief: at least `needed` of the
/// last `window` frames must be above the threshold. A belief is kept, as trackers do, until none
/// of the last five frames (0.5 s, assumed) is.
///
/// @param needed how many frames must agree
/// @param window among how many, 1 to 32
/// @param threshold the probability that a frame must exceed
public record Confirmation(int needed, int window, double threshold) {
  /// Three frames in a row above one half.
  public static final Confirmation THREE_OF_THREE = new Confirmation(3, 3, 0.5);

  private static final int KEPT_MASK = 0b11111;

  /// Checks the numbers.
  public Confirmation {
    if (needed < 1 || window < needed || window > 32) {
      throw new IllegalArgumentException(
          "a confirmation needs 1 <= needed <= window <= 32, not " + needed + " of " + window);
    }
    if (!(threshold >= 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "a confirmation needs a threshold from 0 to below 1, not " + threshold);
    }
  }

  /// Returns the history with one more frame; the newest frame is the lowest bit.
  int remember(int history, double probability) {
    return (history << 1) | (probability > threshold ? 1 : 0);
  }

  /// Tells whether the belief holds after the newest frame, given whether it held before.
  boolean holds(int history, boolean before) {
    int mask = window == 32 ? -1 : (1 << window) - 1;
    boolean kept = before && (history & KEPT_MASK) != 0;
    return kept || Integer.bitCount(history & mask) >= needed;
  }
}
