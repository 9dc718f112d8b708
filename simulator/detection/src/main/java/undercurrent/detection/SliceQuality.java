package undercurrent.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.SliceReading;

/// Reads each slice of what is held back by itself, with an interval, and asks whether it can be judged
/// at all.
///
/// Where few rows of a slice are learnt from, few are held back. A slice is out when the 95 % interval of
/// its accuracy (Wilson) is wider than it may be, or wider than it was in the first reading: nobody could
/// say then whether the group is served as well as the whole. That it is served worse is not said: some
/// groups are harder.
public final class SliceQuality implements Detector {
  @Override
  public String id() {
    return "slice-quality";
  }

  @Override
  public String title() {
    return "Quality by slice, with intervals";
  }

  @Override
  public String description() {
    return "Accuracy of a candidate in each slice, with a 95 % interval; a slice whose interval is"
        + " too wide cannot be judged.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Model 6";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("width", "20%", "half the width that the interval of a slice may have; assumed"),
        Knob.count("readings", "2", "readings in succession that have to be out").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new SliceMonitor(settings.share("width"), settings.count("readings"));
  }

  private static final class SliceMonitor implements Monitor {
    private static final double DEVIATIONS = 1.96; // of a 95 % interval

    private final double most;
    private final int inARow;
    private int seen;
    private int out;

    SliceMonitor(double most, int inARow) {
      this.most = most;
      this.inARow = inARow;
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
        SliceReading widest = reading.getFirst();
        for (SliceReading slice : reading) {
          widest = half(slice) > half(widest) ? slice : widest;
        }
        out = half(widest) > most ? out + 1 : 0;
        if (out == inARow) { // once a spell
          String words = "slice '" + widest.slice() + "' has too few rows to be judged";
          findings.add(new Finding(widest.slice(), half(widest), most, false, words));
        }
      }
      seen = readings.size();
      return findings;
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
