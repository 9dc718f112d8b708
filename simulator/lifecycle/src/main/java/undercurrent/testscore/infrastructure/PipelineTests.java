package undercurrent.testscore.infrastructure;

import undercurrent.delivery.ChangeType;
import undercurrent.system.OperationsLog.PipelineRun;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Infra 3: the whole pipeline runs from data to a model in service, regularly and by itself.
///
/// *Passing*: the last run of each pipeline let rows out, with three failed steps at most.
public final class PipelineTests implements ReadinessTest {
  private static final int FAILURES = 3; // of steps, before they succeed; assumed

  @Override
  public Section.Place place() {
    return Section.INFRASTRUCTURE.test(3, "the ML pipeline is integration tested");
  }

  @Override
  public Having having(TeamRecords team) {
    boolean isTested = team.isByMachine(ChangeType.CODE, "build-and-test");
    boolean isOne = !team.isByHand(ChangeType.REFRESH, "start-training-by-hand");
    if (isTested && isOne) {
      return Having.automatic("one pipeline, and step build-and-test runs it with each change");
    }
    return team.isByHand(ChangeType.CODE, "test-by-hand")
        ? team.handwork(
            "somebody integrates and tests by hand", "pipeline-ci, orchestrated-pipeline")
        : Having.none("it is not tested as a whole", "pipeline-ci, orchestrated-pipeline");
  }

  @Override
  public Passing passing(TeamRecords team) {
    if (team.log().pipelines().isEmpty()) {
      return Passing.unknowable("no pipeline ran yet");
    }
    for (String pipeline : team.log().pipelines()) {
      PipelineRun last = team.log().pipelineRuns(pipeline).getLast();
      if (last.failures() > FAILURES || last.rowsOut() == 0) {
        return Passing.fails(
            "'" + pipeline + "': " + last.failures() + " failures, " + last.rowsOut() + " rows");
      }
    }
    return Passing.passes("the last run of " + String.join(", ", team.log().pipelines()));
  }
}
