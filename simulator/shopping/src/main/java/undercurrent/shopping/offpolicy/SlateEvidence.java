package undercurrent.shopping.offpolicy;

import java.util.List;

/// What one logged slate says about another policy.
///
/// @param places the places, the top one first
/// @param direct what a model of rewards expects of the other policy on this request; 0 without one
public record SlateEvidence(List<PlaceEvidence> places, double direct) {
  /// Copies the places.
  public SlateEvidence {
    places = List.copyOf(places);
  }

  /// Returns the weight of each place.
  double[] weights(Reach reach) {
    double[] weights = new double[places.size()];
    double product = 1;
    for (int p = 0; p < weights.length; p++) {
      double ratio = places.get(p).ratio();
      product *= ratio;
      weights[p] = reach == Reach.PLACE ? ratio : product;
    }
    if (reach == Reach.SLATE) {
      java.util.Arrays.fill(weights, product);
    }
    return weights;
  }
}
