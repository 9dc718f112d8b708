package undercurrent.lifecycle;

import java.util.List;
import java.util.function.Consumer;
import undercurrent.detection.Finding;
import undercurrent.detection.Monitor;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Plan.DetectorUse;
import undercurrent.trace.Happening;

/// A detector at work in a run: it looks every so often, and its findings are alarms; or nobody hears
/// them, and the run is the same as without it.
final class DetectorWatch {
  private DetectorWatch() {}

  /// Begins to look, at the cost of machines, and raises alarms.
  static void listened(Replication run, DetectorUse use, Scoring scoring) {
    String id = use.detector().id();
    Monitor monitor = use.detector().begin(use.settings());
    scoring.watchedBy(id);
    run.simulation()
        .start(
            "monitor " + id,
            self ->
                look(
                    self,
                    run,
                    monitor,
                    () -> {
                      run.simulation().cause(1);
                      double hours = monitor.machineHours();
                      run.trace().record(new Happening.MachineUsed("monitor " + id, hours, hours));
                    },
                    findings -> findings.forEach(each -> run.incidents().alarm(id, each))));
  }

  /// Begins to look and tells nobody; only when it first finds something is kept.
  static void unheard(Replication run, DetectorUse use) {
    String id = use.detector().id();
    Monitor monitor = use.detector().begin(use.settings());
    run.simulation()
        .start(
            "onlooker " + id,
            self ->
                look(
                    self,
                    run,
                    monitor,
                    () -> {},
                    findings ->
                        findings.stream().limit(1).forEach(each -> run.incidents().notice(id))));
  }

  private static void look(
      SimProcess self,
      Replication run,
      Monitor monitor,
      Runnable first,
      Consumer<List<Finding>> then) {
    while (true) {
      self.hold(monitor.daysBetweenLooks() * SimTime.DAY);
      first.run();
      then.accept(monitor.look(run.log(), run.day()));
    }
  }
}
