package undercurrent.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Selection of the best of several systems, that is, of the one with the greatest (or least) mean:
/// systems run replication by replication, and one that is clearly worse than another is dropped at
/// once (procedure KN; Kim and Nelson, *A fully sequential procedure for indifference-zone
/// selection in simulation*, ACM TOMACS 11, 2001; with c = 1).
///
/// When the best is better than every other by the indifference or more, it is selected at least as
/// often as the level says. Differences below the indifference are not worth telling apart: then
/// one of the good systems is selected. The guarantee needs replications that are independent and
/// nearly normal; between systems they may depend on one another, and common random numbers save
/// replications.
///
/// With k systems, n₀ first replications and S²ᵢₗ the variance of the differences of i and l over
/// them, h² = (n₀ − 1) ((2 (1 − level) / (k − 1))^(−2 / (n₀ − 1)) − 1). After r replications a
/// system is dropped when its mean is below that of another by more than
/// max(0, δ / 2r · (h² S²ᵢₗ / δ² − r)), δ the indifference. This way at most
/// 1 + max h² S²ᵢₗ / δ² replications are run of any system.
///
/// @param level the least probability of correct selection, above 1 / systems and below 1
/// @param indifference the smallest difference worth telling apart, in the unit of the output
/// @param first how many replications of each system are run before any is dropped, 2 or more;
///     fewer than 10 make the rest cautious
public record KimNelson(double level, double indifference, int first) {

  /// Runs a replication.
  @FunctionalInterface
  public interface Replications {
    /// Returns the output of one replication of one system.
    ///
    /// @param system 0 … systems − 1
    /// @param replication from 0 on, without a gap; run it on the luck of that number in each
    ///     system to have common random numbers
    double run(int system, int replication);
  }

  /// A system was dropped.
  ///
  /// @param system which
  /// @param replications how many of it had been run
  /// @param by the system that was furthest above what it had to be
  public record Elimination(int system, int replications, int by) {}

  /// What was selected, and what it took.
  ///
  /// @param best the system
  /// @param means the mean of each system over the replications that it was given
  /// @param counts how many replications each system was given
  /// @param eliminations who was dropped when, in order
  public record Selection(
      int best, List<Double> means, List<Integer> counts, List<Elimination> eliminations) {

    /// Keeps copies of the lists.
    public Selection {
      means = List.copyOf(means);
      counts = List.copyOf(counts);
      eliminations = List.copyOf(eliminations);
    }

    /// Returns how many replications were run of all systems together.
    public long replications() {
      return counts.stream().mapToLong(Integer::longValue).sum();
    }
  }

  /// Checks the parameters.
  public KimNelson {
    Confidence.checked(level);
    if (!(indifference > 0) || first < 2) {
      throw new IllegalArgumentException(
          "KN needs an indifference above 0 and 2 first replications or more, not "
              + indifference
              + " and "
              + first);
    }
  }

  /// Selects the system with the greatest mean.
  public Selection greatest(int systems, Replications replications) {
    return new Race(systems, replications, 1).run();
  }

  /// Selects the system with the least mean.
  public Selection least(int systems, Replications replications) {
    return new Race(systems, replications, -1).run();
  }

  /// Returns h², by which the variances are stretched; see the class.
  double stretch(int systems) {
    double each = 2 * Confidence.left(level) / (systems - 1);
    return (first - 1) * (StrictMath.pow(each, -2.0 / (first - 1)) - 1);
  }

  /// One selection under way.
  private final class Race {
    private final Replications replications;
    private final int sign;
    private final double[][] start;
    private final double[][] limits; // h² S² / δ² for each two systems
    private final double[] sums;
    private final int[] counts;
    private final List<Integer> left = new ArrayList<>();
    private final List<Elimination> eliminations = new ArrayList<>();

    Race(int systems, Replications replications, int sign) {
      if (systems < 2 || level <= 1.0 / systems) {
        throw new IllegalArgumentException(
            "KN needs 2 systems or more and a level above 1 / systems, not "
                + systems
                + " and "
                + level);
      }
      this.replications = replications;
      this.sign = sign;
      this.start = new double[systems][first];
      this.limits = new double[systems][systems];
      this.sums = new double[systems];
      this.counts = new int[systems];
    }

    Selection run() {
      for (int system = 0; system < sums.length; system++) {
        left.add(system);
        for (int r = 0; r < first; r++) {
          start[system][r] = next(system);
        }
      }
      double last = Math.floor(setLimits());
      int r = first;
      while (r <= last && screen(r) > 1) {
        left.forEach(this::next);
        r++;
      }
      return selection();
    }

    private double next(int system) {
      double output = replications.run(system, counts[system]++);
      sums[system] += sign * Given.number("KN", output);
      return output;
    }

    /// Returns the greatest of the limits.
    private double setLimits() {
      double stretch = stretch(sums.length);
      double greatest = 0;
      for (int i : left) {
        for (int l : left) {
          var differences = new Tally();
          for (int r = 0; r < first; r++) {
            differences.add(start[i][r] - start[l][r]);
          }
          limits[i][l] = stretch * differences.variance() / (indifference * indifference);
          greatest = Math.max(greatest, limits[i][l]);
        }
      }
      return greatest;
    }

    /// Drops who is clearly worse after r replications of each, and returns how many are left.
    private int screen(int r) {
      var dropped = new ArrayList<Elimination>();
      for (int i : left) {
        int by = worst(i, r);
        if (by != i) {
          dropped.add(new Elimination(i, r, by));
        }
      }
      eliminations.addAll(dropped);
      dropped.forEach(elimination -> left.remove((Integer) elimination.system()));
      return left.size();
    }

    /// The system that is furthest above what a system tolerates, or the system itself.
    private int worst(int system, int r) {
      int by = system;
      double most = 0;
      for (int l : left) {
        double tolerated = Math.max(0, indifference / 2 * (limits[system][l] - r));
        double above = sums[l] - sums[system] - tolerated;
        if (above > most) {
          most = above;
          by = l;
        }
      }
      return by;
    }

    private Selection selection() {
      int best = left.getFirst();
      for (int system : left) {
        best = sums[system] > sums[best] ? system : best;
      }
      var means = new ArrayList<Double>();
      for (int system = 0; system < sums.length; system++) {
        means.add(sign * sums[system] / counts[system]);
      }
      return new Selection(best, means, Arrays.stream(counts).boxed().toList(), eliminations);
    }
  }
}
