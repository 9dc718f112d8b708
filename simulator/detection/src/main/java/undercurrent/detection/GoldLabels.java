package undercurrent.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.GoldLabel;
import undercurrent.system.OperationsLog;

/// Looks at what annotators name in clips of known content that were put among the others, slice by
/// slice, against what they named in the first ones.
///
/// Agreement among annotators is blind to an error that all of them make: a gold set is not. The test is
/// the exact one of a binomial count against the share of errors in the first clips, with one error and
/// two clips added to these, so that a slice in which nobody has erred yet is no certainty, and times what
/// people differ by in care; the limit is divided over the slices (Bonferroni).
public final class GoldLabels implements Detector {
  @Override
  public String id() {
    return "gold-labels";
  }

  @Override
  public String title() {
    return "Errors in gold clips by slice";
  }

  @Override
  public String description() {
    return "Errors of annotators in clips of known content, slice by slice, against those in the"
        + " first clips; exact binomial test with Bonferroni over the slices.";
  }

  @Override
  public String source() {
    return "Northcutt et al. (2021), Pervasive Label Errors";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("level", "0.1%", "chance of a false alarm in one look"),
        Knob.number("care", "1.5", "times the usual errors that others may make; assumed")
            .atLeast(1),
        Knob.duration("window", "8w", "the days that are looked at together"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new GoldMonitor(
        settings.share("level"),
        settings.number("care"),
        Math.max(1, (int) Math.round(settings.hours("window") / 24)));
  }

  private static final class GoldMonitor implements Monitor {
    private static final String ALL = "all";

    private final double level;
    private final double care;
    private final int window;
    private int seen;
    private int quietUntil;

    GoldMonitor(double level, double care, int window) {
      this.care = care;
      this.level = level;
      this.window = window;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<GoldLabel> book = log.book(GoldLabel.class);
      if (book.isEmpty() || book.size() == seen || day < quietUntil) {
        return List.of();
      }
      seen = book.size();
      int first = book.getFirst().day();
      Map<String, Errors> before = new TreeMap<>();
      Map<String, Errors> now = new TreeMap<>();
      for (GoldLabel line : book) {
        if (line.day() == first) {
          count(before, line);
        } else if (line.day() >= day - window) {
          count(now, line);
        }
      }
      return worst(before, now, day);
    }

    private List<Finding> worst(Map<String, Errors> before, Map<String, Errors> now, int day) {
      double limit = level / Math.max(1, now.size());
      double least = limit;
      var findings = new ArrayList<Finding>();
      for (Map.Entry<String, Errors> each : now.entrySet()) {
        Errors usual = before.getOrDefault(each.getKey(), new Errors(0, 0));
        double usualShare = Math.min(0.99, care * (usual.wrong() + 1.0) / (usual.of() + 2));
        double chance = each.getValue().chanceOfSoMany(usualShare);
        if (chance < least) {
          least = chance;
          quietUntil = day + window;
          double share = (double) each.getValue().wrong() / each.getValue().of();
          findings.clear();
          findings.add(
              new Finding(
                  "labels",
                  share,
                  usualShare,
                  false,
                  "annotators err more than they used to in '" + each.getKey() + "'"));
        }
      }
      return findings;
    }

    private static void count(Map<String, Errors> bySlice, GoldLabel line) {
      Errors one = new Errors(line.wanted() == line.given() ? 0 : 1, 1);
      bySlice.merge(line.slice(), one, Errors::plus);
      bySlice.merge(ALL, one, Errors::plus);
    }
  }

  /// Errors among clips.
  private record Errors(int wrong, int of) {

    Errors plus(Errors other) {
      return new Errors(wrong + other.wrong, of + other.of);
    }

    /// Returns the chance of so many errors or more, where each clip is named wrongly with a chance.
    double chanceOfSoMany(double share) {
      double term = StrictMath.pow(1 - share, of);
      double below = 0;
      for (int k = 0; k < wrong; k++) {
        below += term;
        term *= share / (1 - share) * (of - k) / (k + 1);
      }
      return Math.max(0, 1 - below);
    }
  }
}
