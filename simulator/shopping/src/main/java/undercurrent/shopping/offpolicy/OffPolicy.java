package undercurrent.shopping.offpolicy;

import java.util.List;

/// Estimates of what another policy would have earned a slate, from what was logged.
///
/// Standard errors are over slates, which are taken as independent.
///
/// @param evidence the logged slates, 2 or more of one length
/// @param reach what the reward of a place hangs on
public record OffPolicy(List<SlateEvidence> evidence, Reach reach) {
  /// Checks that slates are of one length.
  public OffPolicy {
    evidence = List.copyOf(evidence);
    if (evidence.size() < 2) {
      throw new IllegalArgumentException(
          "an off-policy estimate needs 2 logged slates or more, not " + evidence.size());
    }
    int places = evidence.getFirst().places().size();
    for (var slate : evidence) {
      if (slate.places().size() != places) {
        throw new IllegalArgumentException(
            "an off-policy estimate needs slates of one length, not of "
                + places
                + " and "
                + slate.places().size()
                + " places");
      }
    }
  }

  /// Returns the mean over what the target would have shown too, as if the logging policy had not
  /// chosen it: weighted by the target's probability alone.
  public OffPolicyEstimate naive() {
    double[][] weights = new double[evidence.size()][];
    for (int s = 0; s < weights.length; s++) {
      weights[s] = evidence.get(s).places().stream().mapToDouble(PlaceEvidence::target).toArray();
    }
    return normalised("naive", weights);
  }

  /// Returns the inverse-propensity estimate (Horvitz and Thompson 1952): Σw·r over slates.
  public OffPolicyEstimate ips() {
    return sums("IPS", weights(Double.POSITIVE_INFINITY), false);
  }

  /// Returns the inverse-propensity estimate with no weight above a cap (Ionides 2008).
  ///
  /// @param cap the greatest weight, above 0
  public OffPolicyEstimate clipped(double cap) {
    if (!(cap > 0)) {
      throw new IllegalArgumentException("weights are clipped at a number above 0, not " + cap);
    }
    return sums("clipped IPS", weights(cap), false);
  }

  /// Returns the self-normalised estimate (Swaminathan and Joachims, NIPS 2015): Σw·r / Σw, place by
  /// place; its standard error by the delta method.
  public OffPolicyEstimate snips() {
    return normalised("SNIPS", weights(Double.POSITIVE_INFINITY));
  }

  /// Returns what the model of rewards expects of the target.
  public OffPolicyEstimate direct() {
    double[] sums = evidence.stream().mapToDouble(SlateEvidence::direct).toArray();
    return mean("direct", sums, evidence.size());
  }

  /// Returns the doubly robust estimate (Dudík, Langford and Li, ICML 2011): what the model expects,
  /// plus the weighted errors of the model on what was logged.
  public OffPolicyEstimate doublyRobust() {
    return sums("doubly robust", weights(Double.POSITIVE_INFINITY), true);
  }

  private double[][] weights(double cap) {
    double[][] weights = new double[evidence.size()][];
    for (int s = 0; s < weights.length; s++) {
      weights[s] = evidence.get(s).weights(reach);
      for (int p = 0; p < weights[s].length; p++) {
        weights[s][p] = Math.min(cap, weights[s][p]);
      }
    }
    return weights;
  }

  private OffPolicyEstimate sums(String name, double[][] weights, boolean onModel) {
    double[] sums = new double[weights.length];
    for (int s = 0; s < sums.length; s++) {
      var slate = evidence.get(s);
      sums[s] = onModel ? slate.direct() : 0;
      for (int p = 0; p < weights[s].length; p++) {
        var place = slate.places().get(p);
        sums[s] += weights[s][p] * (place.reward() - (onModel ? place.predicted() : 0));
      }
    }
    return mean(name, sums, effective(weights));
  }

  private OffPolicyEstimate mean(String name, double[] sums, double effective) {
    double mean = 0;
    for (double sum : sums) {
      mean += sum / sums.length;
    }
    double squares = 0;
    for (double sum : sums) {
      squares += (sum - mean) * (sum - mean);
    }
    double variance = squares / (sums.length - 1);
    return new OffPolicyEstimate(
        name, mean, StrictMath.sqrt(variance / sums.length), effective, sums.length);
  }

  private OffPolicyEstimate normalised(String name, double[][] weights) {
    int slates = weights.length;
    double[] influence = new double[slates];
    double value = 0;
    for (int p = 0; p < weights[0].length; p++) {
      double weight = 0;
      double earned = 0;
      for (int s = 0; s < slates; s++) {
        weight += weights[s][p];
        earned += weights[s][p] * evidence.get(s).places().get(p).reward();
      }
      double rate = weight == 0 ? 0 : earned / weight;
      value += rate;
      for (int s = 0; s < slates && weight > 0; s++) {
        double error = evidence.get(s).places().get(p).reward() - rate;
        influence[s] += weights[s][p] * error * slates / weight;
      }
    }
    var spread = mean(name, influence, effective(weights));
    return new OffPolicyEstimate(
        name, value, spread.standardError(), spread.effectiveSlates(), slates);
  }

  private static double effective(double[][] weights) {
    double least = weights.length;
    for (int p = 0; p < weights[0].length; p++) {
      double sum = 0;
      double squares = 0;
      for (double[] slate : weights) {
        sum += slate[p];
        squares += slate[p] * slate[p];
      }
      least = Math.min(least, squares == 0 ? 0 : sum * sum / squares);
    }
    return least;
  }
}
