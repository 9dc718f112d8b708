package undercurrent.av;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import undercurrent.driving.SensorCalibration;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.system.Signal;

/// How wrong the calibration of each car's sensors is: what the team that owns it tells the whole
/// fleet, what a firmware of the sensors' maker has moved, and a random walk of each car.
///
/// A car's camera is shaken a little by every trip; a calibration in the workshop takes that away.
final class FleetCalibration {
  private static final double MILLI = 1e-3;
  private static final double DIRT_A_WEEK = 0.15; // of a window; assumed
  private static final double MOST_DIRT = 0.6; // what rain leaves; assumed

  private final Signal service;
  private final Signal firmware;
  private final double driftPerTripRad;
  private final RandomStream stream;
  private final List<SensorCalibration> walks;
  private final double[] dirt; // share of the windows of each car
  private long lastCalibration;

  FleetCalibration(Replication run, Settings settings) {
    this.service = run.signals().get(DrivingLifecycle.CALIBRATION);
    this.firmware = run.signals().get(DrivingLifecycle.FIRMWARE);
    this.driftPerTripRad = MILLI * settings.number("fleet.calibration-drift");
    this.stream = run.streams().stream("calibration drift");
    this.walks =
        new ArrayList<>(
            Collections.nCopies(settings.count("fleet.vehicles"), SensorCalibration.EXACT));
    this.dirt = new double[walks.size()];
  }

  /// Lets every car make so many trips.
  void drift(double trips) {
    double sd = driftPerTripRad * Math.sqrt(trips);
    walks.replaceAll(walk -> walk.plus(SensorCalibration.sample(sd, stream)));
  }

  /// Calibrates every car in the workshop.
  ///
  /// @param event the trace event that led to it
  void calibrate(long event) {
    walks.replaceAll(walk -> SensorCalibration.EXACT);
    lastCalibration = event;
  }

  /// Washes the windows of a car's sensors, or lets them get dirtier for a week.
  ///
  /// @param car its number, from 0
  void wash(int car, boolean isWashed) {
    dirt[car] = isWashed ? 0 : Math.min(MOST_DIRT, dirt[car] + DIRT_A_WEEK);
  }

  /// Returns the trace event that led to the last calibration in the workshop; 0 before the first.
  long lastCalibration() {
    return lastCalibration;
  }

  /// Returns what every car has in common: the error of a car that comes out of the workshop.
  SensorCalibration shared() {
    return SensorCalibration.offset(service.offset())
        .plus(SensorCalibration.firmware(firmware.offset()));
  }

  /// Returns the error of each car.
  List<SensorCalibration> ofCars() {
    SensorCalibration shared = shared();
    return IntStream.range(0, dirt.length)
        .mapToObj(car -> shared.plus(walks.get(car)).plus(SensorCalibration.dirt(dirt[car])))
        .toList();
  }
}
