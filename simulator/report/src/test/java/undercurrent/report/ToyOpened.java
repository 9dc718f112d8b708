package undercurrent.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.DiagramExhibit;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.Signal;
import undercurrent.trace.Happening;
import undercurrent.verification.Diagram;

/// The toy at work: a lap of its stages every two weeks, a reading of everything every day.
///
/// What accuracy loses is twice the offset that has moved since the release in service was made, so
/// that a test can say what the curves must do.
final class ToyOpened implements Lifecycle.Opened {
  private static final double[] LAP_HOURS = {60, 45, 120, 55, 40, 50, 45, 60, 20, 25};
  private static final List<Subsystem> BOXES =
      List.of(
          Subsystem.DATA_COLLECTION,
          Subsystem.DATA_VERIFICATION,
          Subsystem.DATA_COLLECTION,
          Subsystem.FEATURE_EXTRACTION,
          Subsystem.ML_CODE,
          Subsystem.ANALYSIS_TOOLS,
          Subsystem.SERVING_INFRASTRUCTURE,
          Subsystem.PROCESS_MANAGEMENT_TOOLS,
          Subsystem.CONFIGURATION,
          Subsystem.MONITORING);

  private static final List<String> STAGES =
      List.of("recorded", "uploaded", "kept", "candidates", "labeled", "learned");
  private static final Diagram TOY_DIAGRAM =
      new Diagram(
          "toy",
          "Toys & time",
          "More toys take more time.",
          new Diagram.Axis("toys", "items"),
          new Diagram.Axis("time", "hours"),
          List.of(
              new Diagram.Line("few", List.of(new Diagram.Point(0, 0, "none"))),
              new Diagram.Line(
                  "many", List.of(new Diagram.Point(1, 2, "a"), new Diagram.Point(4, 5, "b")))));

  @Override
  public String inputInWords() {
    return "the embedded world: published shares of weather, light and road users; no data folder"
        + " was found, so nothing here is a recording";
  }

  @Override
  public int firstWeekday() {
    return 0;
  }

  @Override
  public SequencedMap<String, Runnable> operations() {
    return new LinkedHashMap<>();
  }

  @Override
  public void begin(Replication replication, Settings parameters) {
    new Life(replication).begin();
  }

  private static final class Life {
    private final Replication replication;
    private final Signal camera;
    private final RandomStream luck;
    private double learnedOffset;
    private long released = 1;
    private int version;
    private int laps;

    Life(Replication replication) {
      this.replication = replication;
      this.luck = replication.streams().stream("toy");
      this.camera =
          replication
              .signals()
              .add("camera", new Signal(replication.trace(), "camera", "vendor", 0.05));
    }

    void begin() {
      replication.exhibit(new DiagramExhibit("What the toy trades", TOY_DIAGRAM));
      replication.log(new OperationsLog(List.of("camera"), List.of()));
      replication.incidents().onIncident("telemetry", this::retrain);
      replication.simulation().start("laps", this::laps);
      replication.simulation().start("days", this::days);
    }

    private void laps(SimProcess self) {
      while (true) {
        long began = replication.simulation().now();
        double offset = camera.offset();
        for (int stage = 0; stage < LAP_HOURS.length; stage++) {
          work(self, stage, LAP_HOURS[stage] * (0.8 + 0.4 * luck.nextUniform()));
        }
        release(offset, began);
        end(began);
        self.hold(
            Math.max(SimTime.HOUR, began + 2 * SimTime.WEEK - replication.simulation().now()));
      }
    }

    private void end(long began) {
      double hours = SimTime.inHours(replication.simulation().now() - began);
      var trace = replication.trace();
      trace.note(new Happening.TurnEnded(++laps, laps % 3 == 0 ? "lost" : "released", hours), 1);
      double gigabytes = 8000;
      for (var stage : STAGES) {
        trace.note(new Happening.DataMoved(stage, gigabytes, Math.round(gigabytes / 10)), 1);
        gigabytes /= 3;
      }
    }

    private void work(SimProcess self, int number, double hours) {
      Stage stage = new ToyLifecycle().stages().get(number);
      var nature =
          number % 4 == 1 ? Nature.TOIL : number % 4 == 3 ? Nature.REWORK : Nature.NEW_WORK;
      replication
          .organisation()
          .awaitShared(
              self,
              Work.of(stage.title(), stage.id(), stage.skill(), BOXES.get(number), hours)
                  .as(nature),
              20);
    }

    private void retrain(SimProcess self) {
      double offset = camera.offset();
      long began = replication.simulation().now();
      var work =
          Work.of("retraining", "training", Skill.ML_ENGINEERING, Subsystem.ML_CODE, 12)
              .as(Nature.INCIDENT);
      replication.organisation().await(self, work);
      release(offset, began);
    }

    private void release(double offset, long newestData) {
      learnedOffset = offset;
      double lead = SimTime.inHours(replication.simulation().now() - newestData);
      var trace = replication.trace();
      trace.note(new Happening.QualityRead("offline", "all", quality(0), 500), 1);
      released = trace.record(new Happening.Released("perception", "model-" + ++version, lead));
    }

    private double quality(double lost) {
      return Math.clamp(0.86 - lost + 0.02 * (luck.nextUniform() - 0.5), 0.05, 1);
    }

    private void days(SimProcess self) {
      while (true) {
        self.hold(SimTime.DAY);
        replication.simulation().cause(1);
        readQuality(2 * Math.abs(camera.offset() - learnedOffset));
        readTraffic();
        log();
      }
    }

    private void readQuality(double lost) {
      long cause = Math.max(released, camera.lastChange());
      var trace = replication.trace();
      double truth = quality(lost);
      trace.note(new Happening.QualityRead("oracle", "all", truth, 1000), cause);
      trace.note(new Happening.QualityRead("oracle", "day", truth + 0.03, 600), cause);
      trace.note(new Happening.QualityRead("oracle", "night", truth - 0.05, 300), cause);
      trace.note(new Happening.QualityRead("oracle", "rain", truth - 0.08, 100), cause);
      long online =
          trace.note(new Happening.QualityRead("online", "all", quality(lost) - 0.02, 80), cause);
      if (lost > 0.3) {
        replication.incidents().complaint("accuracy below .6", online);
      }
    }

    private void readTraffic() {
      var trace = replication.trace();
      double slow = 1 + 0.2 * luck.nextUniform();
      trace.note(new Happening.LatencyRead("all", 1000, 21 * slow, 33 * slow, 48 * slow), 1);
      trace.note(new Happening.LatencyRead("perception", 1000, 12 * slow, 19 * slow, 30), 1);
      trace.note(new Happening.LatencyRead("planning", 1000, 8 * slow, 12 * slow, 17 * slow), 1);
      trace.note(new Happening.MachineUsed("training cluster", 10, 25), 1);
      trace.note(
          new Happening.Drove(
              "day", 2000, 2 + 2 * luck.nextUniform(), 0.02 * luck.nextUniform(), 3),
          1);
    }

    private void log() {
      int day = replication.day();
      double[] row = {camera.offset()};
      replication.log().add(new OperationsLog.ServedRow(day, "day", row, 0.5));
    }
  }
}
