package undercurrent.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How much of a whole the poorest have: the cumulative share of an amount over the share of those
/// who have it, poorest first (Lorenz, *Publications of the American Statistical Association*,
/// 1905).
///
/// It goes from (0, 0) to (1, 1), never above the diagonal, and ever steeper. Places between two
/// that have the same lie on one straight line and are left out.
///
/// @param places where it bends, and its two ends
public record LorenzCurve(List<Place> places) {

  /// A place of the curve.
  ///
  /// @param members share of those who have less or as much, 0 to 1
  /// @param amount share of the whole that they have together, 0 to 1
  public record Place(double members, double amount) {}

  /// Copies the places.
  public LorenzCurve {
    places = List.copyOf(places);
  }

  /// Returns the curve of amounts; the diagonal where nobody has anything.
  ///
  /// @param amounts what each has, 0 or more; one or more of them
  public static LorenzCurve of(double[] amounts) {
    if (amounts.length == 0) {
      throw new IllegalArgumentException("a Lorenz curve needs one amount or more");
    }
    for (double amount : amounts) {
      if (!(amount >= 0)) {
        throw new IllegalArgumentException(
            "a Lorenz curve needs amounts of 0 or more, not " + amount);
      }
    }
    double[] rising = amounts.clone();
    Arrays.sort(rising);
    double sum = Arrays.stream(rising).sum();
    var places = new ArrayList<Place>();
    places.add(new Place(0, 0));
    double below = 0;
    for (int i = 0; i < rising.length; i++) {
      below += rising[i];
      boolean isBend = i + 1 < rising.length && rising[i + 1] > rising[i];
      if (isBend && sum > 0) {
        places.add(new Place((i + 1.0) / rising.length, below / sum));
      }
    }
    places.add(new Place(1, 1));
    return new LorenzCurve(places);
  }

  /// Returns the Gini index, twice the area between the diagonal and the curve.
  public double gini() {
    double area = 0;
    for (int i = 1; i < places.size(); i++) {
      Place from = places.get(i - 1);
      Place to = places.get(i);
      area += (to.members() - from.members()) * (from.amount() + to.amount()) / 2;
    }
    return 1 - 2 * area;
  }
}
