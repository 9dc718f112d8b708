package undercurrent.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.Access;
import undercurrent.system.Declaration;
import undercurrent.system.OperationsLog;

/// Compares who read from a store, as the access log has it, with who declared that they do.
public final class UndeclaredReaders implements Detector {
  @Override
  public String id() {
    return "undeclared-readers";
  }

  @Override
  public String title() {
    return "Readers that nobody declared";
  }

  @Override
  public String description() {
    return "Every reader in the access log of a store has to be in the register of consumers.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 2.3: access restrictions";
  }

  @Override
  public List<Knob> knobs() {
    return List.of();
  }

  @Override
  public Monitor begin(Settings settings) {
    return new AccessMonitor();
  }

  private static final class AccessMonitor implements Monitor {
    private final Set<String> reported = new TreeSet<>();

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var findings = new ArrayList<Finding>();
      for (Access access : log.book(Access.class)) {
        if (!isDeclared(access, log) && reported.add(access.store() + " " + access.reader())) {
          String words =
              "'" + access.reader() + "' reads " + access.store() + " without having declared it";
          findings.add(new Finding(access.reader(), access.rows(), 0, false, words));
        }
      }
      return findings;
    }

    private static boolean isDeclared(Access access, OperationsLog log) {
      return log.book(Declaration.class).stream()
          .anyMatch(
              line -> line.store().equals(access.store()) && line.reader().equals(access.reader()));
    }
  }
}
