package undercurrent.statistics;

import java.util.Arrays;
import java.util.List;

/// Where the next replications do most to tell which of several systems is the best: optimal
/// computing budget allocation (Chen, Lin, Yücesan and Chick, *Simulation budget allocation for
/// further enhancing the efficiency of ordinal optimization*, Discrete Event Dynamic Systems 10,
/// 2000).
///
/// With b the system that looks best, δᵢ how far system i is from it and σᵢ its standard deviation,
/// the shares of any two others are as (σᵢ / δᵢ)², and the share of b is σ_b √Σ(Nᵢ / σᵢ)² over the
/// others. This makes the probability of correct selection nearly as great as a given number of
/// replications allows; unlike [KimNelson] it promises no probability. Give it again what it has
/// led to, in steps that are small against the whole.
///
/// @param indifference differences from the best below this count as this, above 0, in the unit of
///     the output; it keeps two systems that are alike from taking all
public record Ocba(double indifference) {

  /// Checks the indifference.
  public Ocba {
    if (!(indifference > 0)) {
      throw new IllegalArgumentException("OCBA needs an indifference above 0, not " + indifference);
    }
  }

  /// Returns the share of all replications that each system should have, when the greatest mean is
  /// the best.
  ///
  /// @param systems the replications so far of each system, 2 or more of each of 2 systems or more
  /// @return shares that add up to 1, in the order of the systems
  public double[] shares(List<Tally> systems) {
    Given.enough("OCBA over systems", 2, systems.size());
    systems.forEach(system -> Given.enough("OCBA", 2, system.count()));
    int best = best(systems);
    var shares = new double[systems.size()];
    double squares = 0;
    for (int i = 0; i < shares.length; i++) {
      if (i != best) {
        double distance = Math.max(indifference, systems.get(best).mean() - systems.get(i).mean());
        double ratio = systems.get(i).sd() / distance;
        shares[i] = ratio * ratio;
        squares += ratio * ratio / (distance * distance); // (N / σ)²
      }
    }
    shares[best] = systems.get(best).sd() * Math.sqrt(squares);
    double sum = Arrays.stream(shares).sum();
    double even = 1.0 / shares.length;
    return Arrays.stream(shares).map(share -> sum > 0 ? share / sum : even).toArray();
  }

  /// Returns how many replications each system should get next, when the greatest mean is the best.
  ///
  /// @param systems the replications so far of each system, 2 or more of each of 2 systems or more
  /// @param more how many replications there are to give, 0 or more
  /// @return numbers that add up to `more`, in the order of the systems
  public int[] next(List<Tally> systems, int more) {
    double[] shares = shares(systems);
    double total = more + systems.stream().mapToLong(Tally::count).sum();
    var next = new int[shares.length];
    for (int given = 0; given < more; given++) {
      int neediest = 0;
      for (int i = 1; i < next.length; i++) {
        double lack = shares[i] * total - systems.get(i).count() - next[i];
        double most = shares[neediest] * total - systems.get(neediest).count() - next[neediest];
        neediest = lack > most ? i : neediest;
      }
      next[neediest]++;
    }
    return next;
  }

  private static int best(List<Tally> systems) {
    int best = 0;
    for (int i = 1; i < systems.size(); i++) {
      best = systems.get(i).mean() > systems.get(best).mean() ? i : best;
    }
    return best;
  }
}
