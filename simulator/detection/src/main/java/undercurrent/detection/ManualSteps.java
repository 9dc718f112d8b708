package undercurrent.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;

/// Counts the steps of a release that are done by hand, type by type, as the run-books say.
public final class ManualSteps implements Detector {
  @Override
  public String id() {
    return "manual-steps";
  }

  @Override
  public String title() {
    return "Manual steps of a release";
  }

  @Override
  public String description() {
    return "Counts the steps of each type of release that run-books ask people for, against those"
        + " when it first looked.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 8.3";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.count("more", "2", "manual steps beyond those known"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new StepMonitor(settings.count("more"));
  }

  private static final class StepMonitor implements Monitor {
    private final Map<String, Integer> known = new TreeMap<>();
    private final int more;

    StepMonitor(int more) {
      this.more = more;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    /// Tells in one finding what has grown since the last look: a new way of working changes the
    /// releases of many types at once.
    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var grown = new ArrayList<String>();
      int most = 0;
      int limit = 0;
      for (var entry : new TreeMap<>(log.runbooks()).entrySet()) {
        int now = entry.getValue();
        int before = known.computeIfAbsent(entry.getKey(), first -> now);
        if (now > before + more) {
          known.put(entry.getKey(), now);
          grown.add(entry.getKey());
          limit = now > most ? before + more : limit;
          most = Math.max(most, now);
        }
      }
      String subject = "releases of " + String.join(", ", grown);
      return grown.isEmpty()
          ? List.of()
          : List.of(
              new Finding(subject, most, limit, false, most + " steps by hand in " + subject));
    }
  }
}
