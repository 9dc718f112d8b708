package undercurrent.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.system.OperationsLog.PipelineRun;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// Signals, pipelines, production and logs. Oracle: hand calculation; messages in full.
class SystemTest {
  private final Simulation simulation = new Simulation();
  private final Trace trace = new Trace(simulation, "test");

  private Happening last() {
    return trace.events().getLast().what();
  }

  @Test
  void aSignalMovesWithItsOwnerUntilItIsPinned() {
    var signal = new Signal(trace, "camera", "camera team", 0.25);
    assertThat(signal.offset()).isZero();
    assertThat(signal.release()).isEqualTo(1);
    assertThat(signal.lastChange()).isZero();
    signal.shift(4);
    signal.shift(-2);
    assertThat(signal.offset()).isEqualTo(0.5);
    assertThat(signal.release()).isEqualTo(3);
    assertThat(signal.lastChange()).isEqualTo(3);
    assertThat(last()).isEqualTo(new Happening.SignalReleased("camera", 3, -2));

    signal.pinToVetted();
    assertThat(signal.isPinned()).isTrue();
    assertThat(signal.offset()).isZero();
    assertThat(signal.release()).isEqualTo(1);
    assertThat(last()).isEqualTo(new Happening.SignalPinned("camera", 1, true));
    long pinned = signal.lastChange();
    signal.shift(8);
    assertThat(signal.offset()).as("consumers are spared").isZero();
    assertThat(signal.lastChange()).isEqualTo(pinned);

    signal.unpin();
    assertThat(signal.offset()).isEqualTo(2.5);
    assertThat(signal.release()).isEqualTo(4);
    assertThat(last()).isEqualTo(new Happening.SignalPinned("camera", 4, false));
  }

  @Test
  void aSignalMayBePinnedAsItIs() {
    var signal = new Signal(trace, "camera", "camera team", 1);
    signal.shift(3);
    signal.pin();
    signal.shift(5);
    assertThat(signal.offset()).isEqualTo(3);
    assertThat(signal.release()).isEqualTo(2);
    assertThat(signal.owner()).isEqualTo("camera team");
  }

  private static Step plus(double amount) {
    return new Step(
        "plus " + amount,
        1,
        0,
        1,
        rows -> {
          var out = new LabeledTable(rows.columns(), rows.labels());
          for (int i = 0; i < rows.size(); i++) {
            out.add(new double[] {rows.row(i)[0] + amount}, rows.label(i));
          }
          return out;
        });
  }

  private static Step times(double factor) {
    return new Step(
        "times " + factor,
        1,
        0,
        1,
        rows -> {
          var out = new LabeledTable(rows.columns(), rows.labels());
          for (int i = 0; i < rows.size(); i++) {
            out.add(new double[] {rows.row(i)[0] * factor}, rows.label(i));
          }
          return out;
        });
  }

  @Test
  void stepsOfAPipelineWorkInTheirOrder() {
    var pipeline = new Pipeline(trace, "preparation", List.of(plus(1), times(10)));
    var rows = new LabeledTable(List.of("x"), List.of("a", "b"));
    rows.add(new double[] {4}, 1);
    assertThat(pipeline.apply(rows).row(0)).containsExactly(50);
    assertThat(pipeline.apply(rows).label(0)).isEqualTo(1);
    assertThat(pipeline.lastChange()).isZero();

    pipeline.squeezeIn(plus(2));
    assertThat(pipeline.steps())
        .extracting(Step::name)
        .containsExactly("plus 1.0", "plus 2.0", "times 10.0");
    assertThat(pipeline.apply(rows).row(0)).containsExactly(70);
    assertThat(last())
        .isEqualTo(new Happening.PipelineChanged("preparation", 3, "squeezed in plus 2.0"));
    assertThat(pipeline.lastChange()).isEqualTo(2);
  }

  @Test
  void aRedesignedPipelineTakesNoScriptAnyMore() {
    var pipeline = new Pipeline(trace, "preparation", List.of());
    pipeline.squeezeIn(plus(1));
    pipeline.redesign(List.of(times(2)));
    assertThat(last()).isEqualTo(new Happening.PipelineChanged("preparation", 1, "redesigned"));
    int events = trace.events().size();
    pipeline.squeezeIn(plus(3));
    assertThat(pipeline.steps()).hasSize(1);
    assertThat(trace.events()).as("what does nothing leaves no mark").hasSize(events);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Step.passing("sync", 1, 1.5, 0))
        .withMessage("step 'sync' needs hours of 0 or more and a share of 0 to 1");
  }

  @Test
  void aNameThatIsNotThereIsAnsweredWithThoseThatAre() {
    var signals = new Named<String>("signal", "lifecycle 'av'");
    signals.add("camera", "c");
    signals.add("lidar", "l");
    assertThat(signals.get("lidar")).isEqualTo("l");
    assertThat(signals.all()).containsExactly("c", "l");
    assertThat(signals.names()).containsExactly("camera", "lidar");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signals.get("radar"))
        .withMessage("lifecycle 'av' has no signal 'radar'; it has [camera, lidar]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signals.add("lidar", "m"))
        .withMessage("lifecycle 'av' has a signal 'lidar' already");
  }

  private static ModelArtifact model(String version, long newestDataAt) {
    var rows = new LabeledTable(List.of("x"), List.of("a", "b"));
    rows.add(new double[] {0}, 0);
    rows.add(new double[] {1}, 1);
    LinearModel model = LinearTrainer.seeded(1).train(rows);
    return new ModelArtifact(version, model, "table", 0, newestDataAt, 0.9, 1);
  }

  @Test
  void aReleaseTakesTheTimeFromItsNewestDataAndCanBeRolledBack() {
    var production = new Production(simulation, trace, "perception", model("model-1", 0));
    production.rollBack();
    assertThat(production.current().version()).as("nothing before it").isEqualTo("model-1");
    assertThat(production.lastChange()).isZero();

    simulation.runUntil(100 * SimTime.HOUR);
    production.release(model("model-2", 70 * SimTime.HOUR));
    assertThat(production.current().version()).isEqualTo("model-2");
    assertThat(production.since()).isEqualTo(100 * SimTime.HOUR);
    var released = (Happening.Released) last();
    assertThat(released.leadHours()).isCloseTo(30, within(1e-12));
    assertThat(released.version()).isEqualTo("model-2");

    simulation.runUntil(120 * SimTime.HOUR);
    production.rollBack();
    assertThat(production.current().version()).isEqualTo("model-1");
    assertThat(production.since()).isEqualTo(120 * SimTime.HOUR);
    assertThat(last()).isEqualTo(new Happening.RolledBack("perception", "model-2"));
    assertThat(production.lastChange()).isEqualTo(3);
  }

  @Test
  void theLogAnswersForAStretchOfDaysAndForgetsWhatIsOld() {
    var log = new OperationsLog(List.of("x", "y"), List.of("y"));
    for (int day = 0; day < 400; day++) {
      log.add(new ServedRow(day, "all", new double[] {day, 0}, 0.5));
    }
    assertThat(log.served(390, 393)).extracting(ServedRow::day).containsExactly(390, 391, 392);
    assertThat(log.served(330, 400)).as("ten weeks are kept").hasSize(70);
    assertThat(log.served(0, 100)).isEmpty();
    assertThat(log.foreignColumns()).containsExactly("y");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OperationsLog(List.of("x"), List.of("z")))
        .withMessage("[z] are not all among [x]");
  }

  @Test
  void runsOfPipelinesAreKeptByName() {
    var log = new OperationsLog(List.of(), List.of());
    var first = new PipelineRun(1, "a", 3, 0, 10, 10, 0);
    var second = new PipelineRun(2, "b", 3, 0, 10, 10, 0);
    var third = new PipelineRun(3, "a", 4, 1, 10, 11, 1);
    List.of(first, second, third).forEach(log::add);
    assertThat(log.pipelines()).containsExactly("a", "b");
    assertThat(log.pipelineRuns("a")).containsExactly(first, third);
    log.released(5);
    assertThat(log.releaseDay()).isEqualTo(5);
  }
}
