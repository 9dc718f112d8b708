package undercurrent.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.ConfigurationFile.Line;
import undercurrent.system.OperationsLog;

/// Reads the configuration as it stands: keys that nothing reads, texts that their key does not take,
/// and numbers that are far from the last good ones.
public final class ConfigurationLint implements Detector {
  @Override
  public String id() {
    return "configuration-lint";
  }

  @Override
  public String title() {
    return "Lint of the configuration";
  }

  @Override
  public String description() {
    return "Lists keys that nothing reads, texts that their key does not take, and numbers some"
        + " times larger or smaller than the last good ones.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 6: assert, diff, find unused settings";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("times", "3", "how many times larger or smaller is too far; assumed")
            .atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Lint(settings.number("times"));
  }

  private static final class Lint implements Monitor {
    private final double times;
    private final Map<String, String> reported = new TreeMap<>();

    Lint(double times) {
      this.times = times;
    }

    @Override
    public int daysBetweenLooks() {
      return 1;
    }

    @Override
    public double machineHours() {
      return 0.005; // a file of some hundred lines; assumed
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var findings = new ArrayList<Finding>();
      for (Line line : log.configuration()) {
        if (!line.text().equals(reported.get(line.key()))) {
          check(line, findings);
          reported.put(line.key(), line.text());
        }
      }
      return findings;
    }

    private void check(Line line, List<Finding> findings) {
      String key = line.key();
      if (!line.isRead()) {
        findings.add(new Finding(key, 1, 0, false, "nothing reads the key '" + key + "'"));
      } else if (line.amount().isEmpty() && line.lastGood().isPresent()) {
        findings.add(new Finding(key, 1, 0, false, key + " does not take " + line.text()));
      } else if (line.amount().isPresent()) {
        double far = far(line.amount().getAsDouble(), line.lastGood().orElse(0));
        if (far > times) {
          findings.add(
              new Finding(key, far, times, true, key + " is far from what it was: " + line.text()));
        }
      }
    }

    /// Returns how many times larger or smaller a number is than another; infinite from or to 0.
    private static double far(double now, double before) {
      double ratio = now / before;
      return now == before ? 1 : Double.isNaN(ratio) ? 1 : Math.max(ratio, 1 / ratio);
    }
  }
}
