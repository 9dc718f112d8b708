package undercurrent.detection;

import java.util.List;
import java.util.OptionalInt;
import undercurrent.graph.Copies;
import undercurrent.graph.Node;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;

/// Counts the copies of computations, as a clone detector finds them in the code.
///
/// Those that there were when it first looked are known; it speaks when there are more.
public final class CloneCount implements Detector {
  @Override
  public String id() {
    return "clone-count";
  }

  @Override
  public String title() {
    return "Copies of one computation";
  }

  @Override
  public String description() {
    return "Counts the computations that stand in the code more than once, against those when it"
        + " first looked.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 5.4";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.count("more", "2", "copies beyond those known"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new CloneCountMonitor(settings.count("more"));
  }

  private static final class CloneCountMonitor implements Monitor {
    private final int more;
    private OptionalInt known = OptionalInt.empty();

    CloneCountMonitor(int more) {
      this.more = more;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<Node> copies = Copies.all(log.graph());
      int now = copies.size();
      int before = known.orElse(now);
      boolean isNew = now > before + more;
      known = OptionalInt.of(isNew ? now : before);
      return isNew
          ? List.of(
              new Finding(
                  copies.getLast().id(),
                  now,
                  before + more,
                  false,
                  now + " copies of computations that stand elsewhere"))
          : List.of();
    }
  }
}
