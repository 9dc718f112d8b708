package undercurrent.shopping.events;

import undercurrent.random.RandomStream;
import undercurrent.shopping.Luck;

/// How events get from a shopper's device or a till to the feed: in batches, at least once, most of
/// them soon.
///
/// A batch is what one page or one invoice reports, and travels as a whole. It takes an exponential
/// time with a mean of a minute; a small share waits on a device that is off line and takes one with
/// a mean of a day. The sender repeats a batch whose receipt it did not see: then all of its events
/// come again. Some clients write another version and leave the price out.
///
/// @param lateShare the share of batches that wait, 0 to 1
/// @param duplicateShare the share of batches that come twice, 0 to 1
/// @param brokenShare the share of batches whose events break the schema, 0 to 1
public record Delivery(double lateShare, double duplicateShare, double brokenShare) {
  /// The mean delay of a batch that does not wait, in minutes (assumed).
  public static final double PROMPT_MINUTES = 1;

  /// The mean delay of a batch that waits, in minutes (assumed).
  public static final double LATE_MINUTES = 1440;

  /// Everything arrives soon, once and whole.
  public static final Delivery FAULTLESS = new Delivery(0, 0, 0);

  private static final int WAITS = 1;
  private static final int TAKES = 2;
  private static final int REPEATS = 3;
  private static final int TAKES_AGAIN = 4;
  private static final int BREAKS = 5;

  /// Checks the shares.
  public Delivery {
    if (!isShare(lateShare) || !isShare(duplicateShare) || !isShare(brokenShare)) {
      throw new IllegalArgumentException(
          "a delivery needs shares from 0 to 1, not "
              + lateShare
              + ", "
              + duplicateShare
              + " and "
              + brokenShare);
    }
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }

  /// How one batch travels.
  ///
  /// @param delayMinutes how long it takes
  /// @param isRepeated whether it comes again
  /// @param secondDelayMinutes how long the repetition takes, from when it was sent first
  /// @param isBroken whether its events break the schema
  public record Passage(
      double delayMinutes, boolean isRepeated, double secondDelayMinutes, boolean isBroken) {}

  /// Returns how the next batch travels; takes one draw, whatever becomes of the batch.
  public Passage next(RandomStream stream) {
    var luck = Luck.next(stream);
    double mean = luck.uniform(WAITS, 0) < lateShare ? LATE_MINUTES : PROMPT_MINUTES;
    double delay = exponential(mean, luck.uniform(TAKES, 0));
    boolean isRepeated = luck.uniform(REPEATS, 0) < duplicateShare;
    double again =
        isRepeated ? delay + exponential(PROMPT_MINUTES, luck.uniform(TAKES_AGAIN, 0)) : delay;
    return new Passage(delay, isRepeated, again, luck.uniform(BREAKS, 0) < brokenShare);
  }

  private static double exponential(double mean, double uniform) {
    return -mean * StrictMath.log1p(-uniform);
  }
}
