package undercurrent.driving;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is on the road ahead: the five classes of the perception model.
public enum RoadUser {
  /// Nobody; there may be a bin, a post or a bush beside the lane.
  EMPTY(0, 0),
  /// A passenger car.
  CAR(1.9, 1.5),
  /// A truck.
  TRUCK(2.5, 3.2),
  /// A person on foot.
  PEDESTRIAN(0.6, 1.75),
  /// A person on a bicycle.
  CYCLIST(0.7, 1.75);

  /// The names of the classes, in order, as a table of frames has them.
  public static final List<String> LABELS = Stream.of(values()).map(RoadUser::id).toList();

  private final double widthM;
  private final double heightM;

  RoadUser(double widthM, double heightM) {
    this.widthM = widthM;
    this.heightM = heightM;
  }

  /// Returns the class with the given place in [#LABELS].
  public static RoadUser at(int index) {
    return values()[index];
  }

  /// Returns the place in [#LABELS].
  public int index() {
    return ordinal();
  }

  /// Returns the name, such as `pedestrian`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the typical width in metres (assumed).
  public double widthM() {
    return widthM;
  }

  /// Returns the typical height in metres (assumed).
  public double heightM() {
    return heightM;
  }

  /// Tells whether it is a person without a shell, for whom a car must brake hard.
  public boolean isVulnerable() {
    return this == PEDESTRIAN || this == CYCLIST;
  }

  /// Tells whether it is a motor vehicle, which a car follows.
  public boolean isVehicle() {
    return this == CAR || this == TRUCK;
  }
}
