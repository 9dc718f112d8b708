package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.DriveSample;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.OutOfSync;
import undercurrent.driving.Scene;
import undercurrent.kernel.SimProcess;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog.IngestedRow;

/// The clocks of the sensors of each drive, and the check that keeps drives out that are not in sync.
///
/// Clocks part as a whole: all frames of an encounter share the fate. A drive that was not checked
/// comes in as it is: beside what the car saw stands a clip of another moment, which is what people
/// label (assumed: clocks part by minutes, so that it is of the drive before). A week with so many of
/// them that somebody counts them ends with new plugs.
final class Clocks {
  private static final double PLUG_HOURS = 1; // of a car in the workshop; assumed

  private final Replication run;
  private final Settings settings;
  private final Territory territory;
  private final FleetCalibration calibration;
  private final RandomStream stream;

  Clocks(Replication run, Settings settings, Territory territory, FleetCalibration calibration) {
    this.run = run;
    this.settings = settings;
    this.territory = territory;
    this.calibration = calibration;
    this.stream = run.streams().stream("ingestion");
  }

  /// Returns the share of drives whose sensors are out of sync now.
  double shareOut() {
    return territory.hasLoosePlugs()
        ? settings.share("world.loose-share")
        : settings.share("ingestion.lost-share");
  }

  /// Returns the share of drives that are checked.
  double shareChecked() {
    return settings.share("ingestion.checked-share");
  }

  /// Has the plugs of the sensors replaced in the workshop.
  void mend(SimProcess self) {
    double hours = settings.count("fleet.vehicles") * PLUG_HOURS;
    run.organisation()
        .await(
            self,
            Work.of(
                    "replacement of plugs",
                    "ingestion",
                    Skill.DATA_ENGINEERING,
                    Subsystem.DATA_COLLECTION,
                    hours)
                .as(Nature.TOIL));
    territory.replacePlugs();
  }

  /// Returns what comes in: the frames as the cars saw them, with the clips that were recorded.
  ///
  /// @param share the share of drives that are out of sync
  /// @param isRebuilt whether those that were found come in after all, put right
  List<FramePool.Entry> comeIn(
      List<LoggedFrame> frames, DriveSample week, double share, boolean isRebuilt) {
    var in = new ArrayList<FramePool.Entry>();
    for (LoggedFrame frame : frames) {
      boolean isOut = chance("sync", frame).nextBernoulli(share);
      boolean isChecked = chance("check", frame).nextBernoulli(shareChecked());
      if (!isOut || !isChecked || isRebuilt) {
        Scene shown = isOut && !isChecked ? before(frame, week) : week.truth().reveal(frame);
        in.add(new FramePool.Entry(frame, run.day(), shown));
        log(frame, week.truth().reveal(frame), shown);
      }
    }
    return in;
  }

  private RandomStream chance(String purpose, LoggedFrame frame) {
    return stream.substream(purpose + " " + frame.encounter());
  }

  /// Notes what came in because it was its turn: what the car saw, and what the recording gives when it
  /// is computed anew.
  private void log(LoggedFrame frame, Scene met, Scene shown) {
    if (Telemetry.isInTurn(frame)) {
      double[] again = frame.features();
      if (!met.equals(shown)) {
        var noise = run.streams().stream("parted clocks").substream("" + frame.id());
        again = OutOfSync.features(shown, met, calibration.shared(), noise);
      }
      String slice = frame.conditions().id();
      run.log().add(new IngestedRow(run.day(), frame.encounter(), slice, frame.features(), again));
    }
  }

  /// Returns what was in front of the car in the drive before, or in the next one where there is none
  /// before it in the week.
  private static Scene before(LoggedFrame frame, DriveSample week) {
    LoggedFrame found = frame;
    for (LoggedFrame other : week.frames()) {
      if (other.encounter() < frame.encounter()
          || (found == frame && other.encounter() != frame.encounter())) {
        found = other;
      }
    }
    return week.truth().reveal(found);
  }
}
