package undercurrent.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;

/// Holds what is logged in service against its own scale of the weeks before: the sizes of each feature
/// where it is not 0, and where predictions lie.
///
/// In the first weeks counts of a young system grow by factors, and it only looks on. A unit that slipped
/// moves a size by a factor; weather, seasons and new models move it by less. A prediction is no size, and is
/// held against the deciles of the weeks before: in each of the two outer ones lies a tenth as long as
/// nothing changes.
public final class ScaleInvariants implements Detector {
  @Override
  public String id() {
    return "scale-invariants";
  }

  @Override
  public String title() {
    return "Invariants of range and scale";
  }

  @Override
  public String description() {
    return "Compares the size of each logged feature (median and ninth decile), and the share of"
        + " predictions in the outer deciles, in the last week with the four weeks before.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Monitor 2; Sculley et al. (2015), section 5.5";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.count("after", "12", "weeks of rows that it wants to have seen before it judges"),
        Knob.number("factor", "2.5", "times as large, or as small, as a size may become").above0(),
        Knob.share("outside", "40%", "share of predictions that may lie in an outer decile"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new ScaleMonitor(
        settings.count("after"), settings.number("factor"), settings.share("outside"));
  }

  private static final class ScaleMonitor implements Monitor {
    private static final int WEEK = 7;
    private static final int REFERENCE = 28;
    private static final int FEWEST = 30; // rows of a week, and of those with a size; assumed
    private static final double MIDDLE = 0.5;
    private static final double END = 0.9;
    private static final double NOTHING = 1e-6;

    private final int after;
    private final double factor;
    private final double outside;
    private OptionalInt first = OptionalInt.empty();
    private final Map<String, Integer> spoken = new TreeMap<>();

    ScaleMonitor(int after, double factor, double outside) {
      this.after = after;
      this.factor = factor;
      this.outside = outside;
    }

    @Override
    public int daysBetweenLooks() {
      return 1;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<ServedRow> before = log.served(day - WEEK - REFERENCE, day - WEEK);
      List<ServedRow> now = log.served(day - WEEK, day);
      if (first.isEmpty() && !now.isEmpty()) {
        first = OptionalInt.of(day);
      }
      boolean isEarly = first.isEmpty() || day < first.getAsInt() + WEEK * after;
      if (isEarly || before.size() < FEWEST || now.size() < FEWEST) {
        return List.of();
      }
      Optional<Finding> found = prediction(before, now);
      for (int i = 0; i < log.columns().size() && found.isEmpty(); i++) {
        found = size(log.columns().get(i), i, before, now);
      }
      return found.filter(finding -> isNew(finding, day)).stream().toList();
    }

    /// What is out of its scale stays so in the reference for five weeks, and is said once.
    private boolean isNew(Finding finding, int day) {
      Integer last = spoken.get(finding.subject());
      if (last != null && day - last < WEEK + REFERENCE) {
        return false;
      }
      spoken.put(finding.subject(), day);
      return true;
    }

    /// Compares the middle and the outer end of a size: a unit moves both by its factor, what is met or sold
    /// more often now moves one of them.
    private Optional<Finding> size(
        String name, int column, List<ServedRow> before, List<ServedRow> now) {
      double[] was = sizes(column, before);
      double[] is = sizes(column, now);
      if (Math.min(was.length, is.length) < FEWEST) {
        return Optional.empty();
      }
      double middle = quantile(is, MIDDLE) / quantile(was, MIDDLE);
      double end = quantile(is, END) / quantile(was, END);
      boolean isOff = Math.min(middle, end) > factor || Math.max(middle, end) * factor < 1;
      double bound = quantile(was, MIDDLE) * (middle > 1 ? factor : 1 / factor);
      String words = "'" + name + "' is of another size than before";
      return isOff
          ? Optional.of(new Finding(name, quantile(is, MIDDLE), bound, true, words))
          : Optional.empty();
    }

    /// What is there in how many rows is no matter of units; only what is not 0 has a size.
    private static double[] sizes(int column, List<ServedRow> rows) {
      return rows.stream()
          .mapToDouble(row -> Math.abs(row.features()[column]))
          .filter(size -> size > NOTHING)
          .sorted()
          .toArray();
    }

    private static double quantile(double[] sorted, double share) {
      return sorted[(int) (share * (sorted.length - 1))];
    }

    private Optional<Finding> prediction(List<ServedRow> before, List<ServedRow> now) {
      double[] sorted = before.stream().mapToDouble(ServedRow::prediction).sorted().toArray();
      double low = sorted[sorted.length / 10];
      double high = sorted[sorted.length - 1 - sorted.length / 10];
      double[] scores = now.stream().mapToDouble(ServedRow::prediction).toArray();
      double beneath = share(Arrays.stream(scores).filter(score -> score < low).count(), scores);
      double above = share(Arrays.stream(scores).filter(score -> score > high).count(), scores);
      double most = Math.max(beneath, above);
      return most > outside
          ? Optional.of(
              new Finding("predictions", most, outside, true, "predictions are on another scale"))
          : Optional.empty();
    }

    private static double share(long count, double[] of) {
      return (double) count / of.length;
    }
  }
}
