package undercurrent.detection;

import java.util.List;
import undercurrent.system.OperationsLog;

/// A detector at work in one run: it looks again and again.
public interface Monitor {

  /// Looks at what the team has up to a day and returns what is wrong, nothing if all is well.
  List<Finding> look(OperationsLog log, int day);

  /// Returns the days from one look to the next, 1 or more.
  int daysBetweenLooks();

  /// Returns the machine hours that a look takes.
  default double machineHours() {
    return 0.05;
  }
}
