package undercurrent.av;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import undercurrent.delivery.HandPaths;
import undercurrent.driving.DmvHistory;
import undercurrent.driving.FleetHistory;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.MileageProfile;
import undercurrent.driving.Permit;
import undercurrent.driving.SensorCalibration;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.serving.Service;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.Pipeline;
import undercurrent.system.Signal;

/// The driving product in a run: a fleet that drives every week, and the loop around it.
final class DrivingProduct implements Lifecycle.Opened {
  private static final String FLEET = "WAYMO LLC";

  private static final int WEEKS_PER_YEAR = 52;
  private static final double WEEK = 7 * 24;

  /// Without any capability a car gets a few models a year: the board meets every eight weeks, a
  /// train to the fleet leaves twice a year (assumed).
  private static final HandPaths HAND_PATHS =
      new HandPaths(
          List.of(
              HandPaths.hand("test-drive", Skill.VALIDATION, Subsystem.ANALYSIS_TOOLS)
                  .takes(8, 72)
                  .finds(0.4)),
          2 * WEEK,
          8 * WEEK,
          13 * WEEK);

  private final String inputInWords;
  private final MileageProfile mileage;

  private DrivingProduct(String inputInWords, MileageProfile mileage) {
    this.inputInWords = inputInWords;
    this.mileage = mileage;
  }

  /// Returns the product on the real reports of a data folder.
  ///
  /// @throws UncheckedIOException when a file is missing or has other columns
  static DrivingProduct onReports(Path folder) {
    try {
      DmvHistory history = DmvHistory.read(folder);
      return new DrivingProduct(
          String.format(
              Locale.ROOT,
              "embedded road world; miles by month of %s in 2023, read from the reports of the"
                  + " California DMV (2021-2023: %d years of a vehicle, %d disengagements)",
              FLEET,
              history.vehicles().size(),
              history.reports().size()),
          history.profile(FLEET, 2023, Permit.TEST_DRIVER));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Returns the product on published statistics of the same reports.
  static DrivingProduct embedded() {
    return new DrivingProduct(
        "embedded road world; miles by month of "
            + FLEET
            + " in 2023, as the program keeps them from"
            + " the reports of the California DMV",
        FleetHistory.WAYMO_2023);
  }

  @Override
  public String inputInWords() {
    return inputInWords;
  }

  @Override
  public SequencedMap<String, Runnable> operations() {
    return new DrivingOperations().byService();
  }

  /// Returns the encounters of a week, at least one, as the fleet's miles go up and down.
  int encounters(int week, double mean) {
    double share = mileage.week(week % WEEKS_PER_YEAR) / mileage.total() * WEEKS_PER_YEAR;
    return Math.max(1, (int) Math.round(mean * share));
  }

  @Override
  public int firstWeekday() {
    return 0;
  }

  @Override
  public void begin(Replication run, Settings settings) {
    HAND_PATHS.begin(run.paths());
    run.log(new OperationsLog(FrameFeatures.COLUMNS, List.of("aim", "at-crossing")));
    run.signals()
        .add(
            DrivingLifecycle.CALIBRATION,
            new Signal(
                run.trace(),
                DrivingLifecycle.CALIBRATION,
                "sensor calibration team",
                SensorCalibration.TYPICAL_SD_RAD));
    run.signals()
        .add(
            DrivingLifecycle.FIRMWARE,
            new Signal(run.trace(), DrivingLifecycle.FIRMWARE, "maker of the sensors", 1));
    Pipeline preparation =
        new Pipeline(run.trace(), DrivingLifecycle.PREPARATION, Preparation.steps());
    run.addPipeline(preparation);
    for (String service : new DrivingLifecycle().services()) {
      run.services().add(service, new Service(service, "system-engineer", 1));
    }
    new DrivingRun(run, settings, this).start();
  }
}
