package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;
import undercurrent.random.RandomStream;

/// Vehicles that cut in at many gaps and speeds, as UNECE R157 asks a car to be tried.
///
/// @param cells one cell a gap and a speed
public record CutInGrid(List<Cell> cells) {
  private static final double LONGEST_S = 6;

  /// A cut-in of the grid with what is asked and what came of it.
  ///
  /// @param gapM the gap at the moment of intrusion, in metres
  /// @param closingMps how much faster the car is, in m/s
  /// @param mustAvoid whether the regulation asks to avoid the collision
  /// @param driverAvoids whether the careful and competent driver does
  /// @param carAvoids whether the car does
  public record Cell(
      double gapM, double closingMps, boolean mustAvoid, boolean driverAvoids, boolean carAvoids) {}

  /// Copies the cells.
  public CutInGrid {
    cells = List.copyOf(cells);
  }

  /// Drives a grid at 50 km/h: gaps of 5 to 29 m by 3 m, and others that are 2 to 10 m/s slower, as
  /// far as they meet within six seconds.
  public static CutInGrid drive(
      Perception perception,
      Conditions conditions,
      SensorCalibration calibration,
      RandomStream stream) {
    return drive(perception, conditions, calibration, 3, stream);
  }

  /// Drives a grid with another step between gaps.
  ///
  /// @param stepM the step in metres, above 0
  public static CutInGrid drive(
      Perception perception,
      Conditions conditions,
      SensorCalibration calibration,
      double stepM,
      RandomStream stream) {
    var loop = new DrivingLoop(perception, SafetyDriver.absent());
    var cells = new ArrayList<Cell>();
    for (double gap = 5; gap < 30; gap += stepM) {
      for (double closing = 2; closing <= 10; closing += 2) {
        if (gap / closing > LONGEST_S) {
          continue;
        }
        var own = stream.substream("gap " + gap + " closing " + closing);
        var encounter =
            new Encounter(
                EncounterKind.CUT_IN,
                conditions,
                Road.STREET,
                RoadUser.CAR,
                Appearance.sample(own),
                Encounter.CITY_MPS,
                gap,
                0.5,
                Encounter.CITY_MPS - closing,
                0,
                0);
        boolean collided = loop.drive(encounter, calibration, own).collision();
        cells.add(
            new Cell(
                gap,
                closing,
                R157.mustAvoidCutIn(gap, closing),
                R157.driverAvoidsCutIn(gap, closing),
                !collided));
      }
    }
    return new CutInGrid(cells);
  }

  /// Returns how many of the collisions that have to be avoided the car avoided.
  public Proportion required() {
    var asked = cells.stream().filter(Cell::mustAvoid).toList();
    return new Proportion((int) asked.stream().filter(Cell::carAvoids).count(), asked.size());
  }

  /// Returns in how many cells the car is as good as the careful and competent driver: it avoids
  /// whatever the driver avoids.
  public Proportion asGoodAsADriver() {
    var avoidable = cells.stream().filter(Cell::driverAvoids).toList();
    return new Proportion(
        (int) avoidable.stream().filter(Cell::carAvoids).count(), avoidable.size());
  }
}
