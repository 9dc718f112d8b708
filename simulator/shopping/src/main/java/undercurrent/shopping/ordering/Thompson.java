package undercurrent.shopping.ordering;

import java.util.Arrays;
import java.util.List;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;

/// Thompson sampling: a place takes a candidate with the probability that it is the best of those
/// left, as far as is known (Thompson 1933; Chapelle and Li, NIPS 2011).
///
/// What is known of a candidate is a Beta distribution of its click rate when examined. Before any
/// evidence its mean is the worth of the place and its weight that of some examinations; clicks and
/// examinations of the item that were logged add to it. The probability that each is the greatest,
/// ∫ f(x) Π F(x) dx over the others' distribution functions, is computed on a grid, and the
/// candidate is drawn from these very probabilities. So the logged propensity is exact, and what is
/// approximate is only how near the policy is to Thompson's on a grid without end.
///
/// It keeps the counts up to date, so one instance serves one run.
///
/// @param counts what was logged
/// @param priorExaminations how many examinations the worth itself counts for, above 0
public record Thompson(ClickCounts counts, double priorExaminations) implements Exploration {
  private static final int CELLS = 128;
  private static final double LEAST = 1e-3; // a rate that a Beta distribution can have as its mean
  private static final double[] LOG = new double[CELLS];
  private static final double[] LOG_OF_REST = new double[CELLS];

  static {
    for (int cell = 0; cell < CELLS; cell++) {
      double root = (cell + 0.5) / CELLS; // cells of equal √x, narrow where click rates are
      LOG[cell] = 2 * StrictMath.log(root);
      LOG_OF_REST[cell] = StrictMath.log1p(-root * root);
    }
  }

  /// Checks the prior.
  public Thompson {
    if (!(priorExaminations > 0 && Double.isFinite(priorExaminations))) {
      throw new IllegalArgumentException(
          "Thompson sampling needs a prior of more than 0 examinations, not " + priorExaminations);
    }
  }

  @Override
  public Choice begin(ShopRequest request, List<ScoredCandidate> candidates) {
    counts.readUpTo(request.day());
    return new Places(candidates);
  }

  private Beliefs beliefs(int item, double worth) {
    double rate = Math.max(LEAST, Math.min(1 - LEAST, worth));
    double clicks = counts.clicks(item);
    double ignored = Math.max(0, counts.examinations(item) - clicks);
    return Beliefs.of(
        worth, priorExaminations * rate + clicks, priorExaminations * (1 - rate) + ignored);
  }

  /// A Beta distribution in cells.
  ///
  /// @param worth the worth from which it was made
  /// @param masses the probability of each cell
  /// @param below the probability of what is below the middle of each cell, above 0
  private record Beliefs(double worth, double[] masses, double[] below) {
    static Beliefs of(double worth, double alpha, double beta) {
      double[] masses = new double[CELLS];
      double highest = Double.NEGATIVE_INFINITY;
      for (int cell = 0; cell < CELLS; cell++) { // dx = 2√x d√x
        masses[cell] = (alpha - 0.5) * LOG[cell] + (beta - 1) * LOG_OF_REST[cell];
        highest = Math.max(highest, masses[cell]);
      }
      double sum = 0;
      for (int cell = 0; cell < CELLS; cell++) {
        double exponent = masses[cell] - highest;
        masses[cell] = exponent < -60 ? 0 : StrictMath.exp(exponent);
        sum += masses[cell];
      }
      double[] below = new double[CELLS];
      double before = 0;
      for (int cell = 0; cell < CELLS; cell++) {
        masses[cell] /= sum;
        below[cell] = Math.max(1e-30, before + masses[cell] / 2);
        before += masses[cell];
      }
      return new Beliefs(worth, masses, below);
    }
  }

  private final class Places implements Choice {
    private final List<ScoredCandidate> candidates;
    private final Beliefs[] known;

    Places(List<ScoredCandidate> candidates) {
      this.candidates = candidates;
      this.known = new Beliefs[candidates.size()];
      Arrays.setAll(known, i -> beliefs(candidates.get(i).item(), candidates.get(i).score()));
    }

    @Override
    public double[] probabilities(int[] left, double[] worth) {
      double[] allBelow = new double[CELLS];
      Arrays.fill(allBelow, 1);
      for (int i = 0; i < left.length; i++) {
        Beliefs own = of(left[i], worth[i]);
        for (int cell = 0; cell < CELLS; cell++) {
          allBelow[cell] *= own.below[cell];
        }
      }
      double[] probabilities = new double[left.length];
      double sum = 0;
      for (int i = 0; i < left.length; i++) {
        Beliefs own = known[left[i]];
        for (int cell = 0; cell < CELLS; cell++) {
          probabilities[i] += own.masses[cell] * (allBelow[cell] / own.below[cell]);
        }
        sum += probabilities[i];
      }
      for (int i = 0; i < left.length; i++) {
        probabilities[i] /= sum;
      }
      return probabilities;
    }

    /// Returns what is known of a candidate: made anew where the worth of the place has changed.
    private Beliefs of(int candidate, double worth) {
      if (known[candidate].worth != worth) {
        known[candidate] = beliefs(candidates.get(candidate).item(), worth);
      }
      return known[candidate];
    }
  }
}
