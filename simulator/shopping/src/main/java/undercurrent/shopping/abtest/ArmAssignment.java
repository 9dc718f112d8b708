package undercurrent.shopping.abtest;

import java.nio.charset.StandardCharsets;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import undercurrent.shopping.Luck;

/// Which customers see the challenger: the same ones for as long as the experiment lasts, and others
/// in the next, by a hash of the customer and the experiment's name.
///
/// @param experiment the name of the experiment
/// @param share the share of customers who see the challenger, from 0 to 1
public record ArmAssignment(String experiment, double share) {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final int ARM = 8;
  private static final long PRIME = 0x100000001b3L;

  /// Checks the share.
  public ArmAssignment {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "an experiment needs a share of customers from 0 to 1, not " + share);
    }
  }

  /// Tells whether a customer sees the challenger.
  public boolean isChallenger(int customer) {
    return new Luck(hash(experiment)).uniform(ARM, customer) < share;
  }

  /// Returns how likely counts as far from the planned shares as these are, or further, when
  /// customers do come as planned: the χ² test of the sample ratio with one degree of freedom. Below
  /// 0.001 something is wrong with the experiment, whatever its result (Fabijan et al., KDD 2019).
  ///
  /// @param plain how many are in the arm as it was
  /// @param challenger how many see the challenger
  public double sampleRatio(long plain, long challenger) {
    double all = (double) plain + challenger;
    if (all == 0 || share == 0 || share == 1) {
      boolean isAsPlanned = all == 0 || (share == 0 ? challenger == 0 : plain == 0);
      return isAsPlanned ? 1 : 0;
    }
    double expected = all * share;
    double distance = challenger - expected;
    double chiSquare = distance * distance / expected + distance * distance / (all - expected);
    return ChiSquaredDistribution.of(1).survivalProbability(chiSquare);
  }

  /// Returns the FNV-1a hash of a text (Fowler, Noll and Vo), the same on every machine.
  private static long hash(String text) {
    long hash = OFFSET;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    return hash;
  }
}
