package undercurrent.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.system.SliceReading;

/// Reads what is held back slice by slice and asks of whom the figure of the whole speaks.
///
/// Where a slice that is served has next to no rows, the whole does not speak of it at all. Where one of
/// many slices has most of the rows, the whole is that slice, and a group that is served badly moves
/// it by nothing. The finding names the slice that is worst then, with half the width of its 95 % interval
/// (Wilson), so that people see whether it can be judged at all. It is no proof of harm, since some groups
/// are harder than others, and where the weather brings every slice the debt leaves little to see.
public final class SliceQuality implements Detector {
  @Override
  public String id() {
    return "slice-quality";
  }

  @Override
  public String title() {
    return "Quality by slice, and of whom the whole speaks";
  }

  @Override
  public String description() {
    return "Speaks when a slice that is served has next to no rows among those held back, or when"
        + " most of these are of one slice, so that the whole tells of it alone; then it names"
        + " the worst of the others with half the width of its interval.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Model 6";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("share", "58%", "rows held back that may be of one slice, of three or more"),
        Knob.count("readings", "5", "readings in succession that have to be out").atLeast(1),
        Knob.share("least", "10%", "rows held back of a slice, over those due by what is served"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new SliceMonitor(
        settings.share("share"), settings.count("readings"), settings.share("least"));
  }

  private static final class SliceMonitor implements Monitor {
    private static final double DEVIATIONS = 1.96; // of a 95 % interval
    private static final int DAYS = 28; // of what is served that readings are compared with
    private static final double FEWEST = 20; // rows that a slice should have to be looked for

    private final double most;
    private final int inARow;
    private final double least;
    private final Set<String> missing = new TreeSet<>();
    private int seen;
    private int out;

    SliceMonitor(double most, int inARow, double least) {
      this.most = most;
      this.inARow = inARow;
      this.least = least;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      Map<String, List<SliceReading>> byVersion = new LinkedHashMap<>();
      for (SliceReading line : log.book(SliceReading.class)) {
        byVersion.computeIfAbsent(line.version(), version -> new ArrayList<>()).add(line);
      }
      var findings = new ArrayList<Finding>();
      List<List<SliceReading>> readings = List.copyOf(byVersion.values());
      for (List<SliceReading> reading : readings.subList(seen, readings.size())) {
        lookForEach(reading, log, day, findings);
        out = reading.size() > 2 && largestShare(reading) > most ? out + 1 : 0;
        if (out == inARow) { // once a spell
          findings.add(finding(reading));
        }
      }
      seen = readings.size();
      return findings;
    }

    /// Looks for a slice that has next to no rows although it is served; each is said once.
    private void lookForEach(
        List<SliceReading> reading, OperationsLog log, int day, List<Finding> findings) {
      Map<String, Long> served =
          log.served(day - DAYS, day + 1).stream()
              .collect(Collectors.groupingBy(ServedRow::slice, Collectors.counting()));
      double all = served.values().stream().mapToLong(Long::longValue).sum();
      double rows = reading.stream().mapToInt(SliceReading::rows).sum();
      for (SliceReading slice : reading) {
        double share = served.getOrDefault(slice.slice(), 0L) / Math.max(1, all);
        double has = slice.rows() / Math.max(1, share * rows);
        if (has >= least) {
          missing.remove(slice.slice());
        } else if (share * rows >= FEWEST && missing.add(slice.slice())) {
          String words =
              String.format(
                  Locale.ROOT,
                  "'%s' is %.0f %% of what is served, and %d of %.0f rows held back",
                  slice.slice(),
                  100 * share,
                  slice.rows(),
                  rows);
          findings.add(new Finding(slice.slice(), has, least, false, words));
        }
      }
    }

    private static double largestShare(List<SliceReading> reading) {
      int largest = 0;
      int all = 0;
      for (SliceReading slice : reading) {
        largest = Math.max(largest, slice.rows());
        all += slice.rows();
      }
      return (double) largest / Math.max(1, all);
    }

    private Finding finding(List<SliceReading> reading) {
      SliceReading worst = reading.getFirst();
      for (SliceReading slice : reading) {
        worst = accuracy(slice) < accuracy(worst) ? slice : worst;
      }
      String words =
          String.format(
              Locale.ROOT,
              "most rows are of one slice; '%s' is worst, %d of %d right, give or take %.2f",
              worst.slice(),
              worst.hits(),
              worst.rows(),
              half(worst));
      return new Finding(worst.slice(), largestShare(reading), most, false, words);
    }

    private static double accuracy(SliceReading slice) {
      return (double) slice.hits() / Math.max(1, slice.rows());
    }

    /// Half the width of the interval of Wilson.
    private static double half(SliceReading slice) {
      double n = slice.rows();
      if (n == 0) {
        return 0.5;
      }
      double p = slice.hits() / n;
      double z = DEVIATIONS;
      return z * StrictMath.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    }
  }
}
