package undercurrent.testscore.monitoring;

import java.util.Arrays;
import undercurrent.system.Workbench;
import undercurrent.testscore.Having;
import undercurrent.testscore.Losses;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Monitor 3: what is computed for training and for serving is the same. The paper calls it the most
/// important test, and the one that is done least.
///
/// *Passing*: rows as they were logged, made again as training makes them, are the same; and the model as
/// the system calls it answers them as the model does.
public final class TrainingServingSkew implements ReadinessTest {

  @Override
  public Section.Place place() {
    return Section.MONITORING.test(3, "training and serving are not skewed");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.isSet("gate.leakage-check", "on")) {
      return Having.automatic("the gate sets rows of training beside the same as logged");
    }
    return team.isSet("system-development.contract-check", "golden-rows")
        ? Having.automatic("each build answers golden rows as the model does")
        : Having.none("nobody compares", "pipeline-ci in av, gate.leakage-check in retail");
  }

  @Override
  public Passing passing(TeamRecords team) {
    if (team.training().isEmpty() || team.workbench().flatMap(Workbench::inService).isEmpty()) {
      return Passing.unknowable("there is no model in service, or nothing was trained yet");
    }
    var bench = team.workbench().orElseThrow();
    var logged = team.training().orElseThrow().heldBack();
    var made = bench.prepared(logged);
    int differing = Math.abs(logged.size() - made.size());
    for (int i = 0; i < Math.min(logged.size(), made.size()); i++) {
      differing += Arrays.equals(logged.row(i), made.row(i)) ? 0 : 1;
    }
    if (differing > 0) {
      return Passing.fails(
          differing + " of " + logged.size() + " rows are made otherwise than they were logged");
    }
    boolean isCalledRightly =
        Losses.isSame(
            bench.inService().orElseThrow().model(), bench.asCalled().orElseThrow(), logged);
    return Passing.when(
        isCalledRightly,
        isCalledRightly
            ? logged.size() + " rows are the same in training and service"
            : "the system calls the model otherwise than it was trained");
  }
}
