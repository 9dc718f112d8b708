package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.DriveSample;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.OutOfSync;
import undercurrent.driving.Scene;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;

/// The clocks of the sensors of each drive, and the check that keeps drives out that are not in sync.
///
/// Clocks part as a whole: all frames of an encounter share the fate. A drive that was not checked
/// comes in as it is, with the laser of the drive before it (assumed: clocks part by minutes).
final class Clocks {
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

  /// Returns the frames that come in.
  ///
  /// @param share the share of drives that are out of sync
  /// @param isRebuilt whether those that were found come in after all, put right
  List<LoggedFrame> comeIn(
      List<LoggedFrame> frames, DriveSample week, double share, boolean isRebuilt) {
    var in = new ArrayList<LoggedFrame>();
    for (LoggedFrame frame : frames) {
      boolean isChecked = chance("check", frame).nextBernoulli(shareChecked());
      if (!chance("sync", frame).nextBernoulli(share) || (isChecked && isRebuilt)) {
        in.add(frame);
      } else if (!isChecked) {
        in.add(misread(frame, week));
      }
    }
    return in;
  }

  private RandomStream chance(String purpose, LoggedFrame frame) {
    return stream.substream(purpose + " " + frame.encounter());
  }

  private LoggedFrame misread(LoggedFrame frame, DriveSample week) {
    Scene seen = week.truth().reveal(frame);
    Scene scanned = before(frame, week);
    var noise = run.streams().stream("parted clocks").substream("" + frame.id());
    return new LoggedFrame(
        frame.id(),
        frame.encounter(),
        frame.conditions(),
        OutOfSync.features(seen, scanned, calibration.shared(), noise),
        frame.confidence(),
        frame.trigger());
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
