package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.kernel.SimTime;
import undercurrent.settings.Settings;
import undercurrent.system.Workbench;
import undercurrent.testscore.History;
import undercurrent.testscore.TeamRecords;
import undercurrent.testscore.TestScore;

/// Puts together what the team of a run has, and lets the ML Test Score be taken of it.
///
/// Nothing that is asked moves the run: no event is recorded, no stream of chance of the run drawn on.
final class Scoring {
  private final Replication run;
  private final CapabilitiesInUse inUse;
  private final Settings inForce;
  private final Settings planned;
  private final List<String> detectors = new ArrayList<>();

  Scoring(Replication run, CapabilitiesInUse inUse, Settings inForce, Settings planned) {
    this.run = run;
    this.inUse = inUse;
    this.inForce = inForce;
    this.planned = planned;
  }

  /// Notes that a detector is at work from now on.
  void watchedBy(String detector) {
    detectors.add(detector);
  }

  /// Takes the score as things stand now.
  TestScore take() {
    return TestScore.of(
        new TeamRecords(
            inUse.ids(),
            inUse.lacking(),
            detectors,
            run.paths(),
            run.graph(),
            run.lineage().isWritten(),
            inForce,
            planned,
            run.log(),
            History.of(run.trace().events()),
            workbench(),
            SimTime.inHours(run.simulation().now())));
  }

  private Optional<Workbench> workbench() {
    return run.fixtures().names(Workbench.class).isEmpty()
        ? Optional.empty()
        : Optional.of(run.fixtures().get(Workbench.class, Workbench.NAME));
  }
}
