package undercurrent.detection;

import java.util.List;
import java.util.OptionalInt;
import undercurrent.graph.CallSites;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;

/// Counts the modules that import the package that models are learnt with, as a static analysis of
/// the code does.
public final class PackageImports implements Detector {
  @Override
  public String id() {
    return "package-imports";
  }

  @Override
  public String title() {
    return "Modules that import the learning package";
  }

  @Override
  public String description() {
    return "Counts the modules that import the package that models are learnt with, against those"
        + " that did when it first looked.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 5.1";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.count("more", "2", "modules that may import it beyond those known"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new ImportMonitor(settings.count("more"));
  }

  private static final class ImportMonitor implements Monitor {
    private final int more;
    private OptionalInt known = OptionalInt.empty();

    ImportMonitor(int more) {
      this.more = more;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      int now = CallSites.ofLearning(log.graph()).size();
      int before = known.orElse(now);
      boolean isNew = now > before + more;
      known = OptionalInt.of(isNew ? now : before);
      return isNew
          ? List.of(
              new Finding(
                  CallSites.LEARNING,
                  now,
                  before + more,
                  false,
                  now + " modules import '" + CallSites.LEARNING + "'"))
          : List.of();
    }
  }
}
