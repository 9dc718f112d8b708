package undercurrent.av;

import undercurrent.kernel.SimProcess;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// What is done to the sensors of the cars: a week's trips shake them, and the workshop calibrates them
/// every so often.
final class Workshop {
  private static final double CALIBRATION_HOURS = 0.25; // of a car on the target; assumed

  private final Replication run;
  private final Settings settings;
  private final FleetCalibration calibration;

  Workshop(Replication run, Settings settings, FleetCalibration calibration) {
    this.run = run;
    this.settings = settings;
    this.calibration = calibration;
  }

  /// Lets a week go by.
  void endWeek(int week) {
    double drives = settings.count("fleet.drives-per-week");
    calibration.drift(drives / settings.count("fleet.vehicles"));
    int every = settings.count("fleet.weeks-between-calibrations");
    if ((week + 1) % every == 0) {
      run.simulation().cause(1);
      run.trace().record(new Happening.Scheduled("calibration of the fleet"));
      run.simulation().start("workshop", this::calibrate);
    }
  }

  private void calibrate(SimProcess self) {
    double hours = settings.count("fleet.vehicles") * CALIBRATION_HOURS;
    run.organisation()
        .await(
            self,
            Work.of(
                    "calibration of the fleet",
                    "ingestion",
                    Skill.DATA_ENGINEERING,
                    Subsystem.DATA_VERIFICATION,
                    hours)
                .as(Nature.TOIL));
    calibration.calibrate(run.simulation().cause());
  }
}
