package undercurrent.driving;

import static undercurrent.driving.Silhouette.SKIN;
import static undercurrent.driving.Silhouette.TYRE;
import static undercurrent.driving.Silhouette.joined;
import static undercurrent.driving.Silhouette.lamp;
import static undercurrent.driving.Silhouette.part;

/// The outlines of road users that are seldom seen, or that nobody had seen when the first labels
/// were made. The proportions are assumed.
final class UncommonSilhouette {
  private UncommonSilhouette() {}

  static Silhouette of(RoadUser roadUser, Appearance look, double lamp) {
    double s = look.size();
    return switch (roadUser) {
      case EMPTY -> throw new IllegalArgumentException("an empty road has no build");
      case CAR -> motorcycle(look, s, lamp);
      case TRUCK -> transporter(look, s, lamp);
      case PEDESTRIAN -> wheelchair(look, s);
      case CYCLIST -> look.style() == Style.NEW ? cabin(look, s, lamp) : boxBicycle(look, s, lamp);
    };
  }

  /// A motorcycle and its rider: a vehicle as narrow as a person.
  private static Silhouette motorcycle(Appearance look, double s, double lamp) {
    double x = 0.4 * s;
    return new Silhouette(
        joined(
            part(-0.12 * s, 0.12 * s, 0, 0.6 * s, TYRE),
            part(-x, x, 0.45 * s, 0.95 * s, look.secondAlbedo()),
            part(-0.28 * s, 0.28 * s, 0.85 * s, 1.4 * s, look.albedo()),
            part(-0.14 * s, 0.14 * s, 1.4 * s, 1.65 * s, 0.2),
            lamp(-0.08, 0.08, 0.7 * s, 0.82 * s, lamp)),
        -x,
        x);
  }

  /// A truck with an empty bed for cars: as wide as a truck, and little of it is high.
  private static Silhouette transporter(Appearance look, double s, double lamp) {
    double x = 1.25 * s;
    return new Silhouette(
        joined(
            part(-x, x, 0, 0.5 * s, TYRE),
            part(-x, x, 0.5 * s, 1.1 * s, look.secondAlbedo()),
            part(-x, -0.8 * x, 1.1 * s, 3 * s, look.albedo()),
            part(0.8 * x, x, 1.1 * s, 3 * s, look.albedo()),
            lamp(-0.95 * x, -0.75 * x, 0.7 * s, 0.9 * s, lamp),
            lamp(0.75 * x, 0.95 * x, 0.7 * s, 0.9 * s, lamp)),
        -x,
        x);
  }

  /// A person in a wheelchair: low and as wide as a bicycle seen from the side.
  private static Silhouette wheelchair(Appearance look, double s) {
    double x = 0.35 * s;
    return new Silhouette(
        joined(
            part(-x, x, 0, 0.6 * s, TYRE),
            part(-0.27 * s, 0.27 * s, 0.35 * s, 0.6 * s, look.secondAlbedo()),
            part(-0.25 * s, 0.25 * s, 0.55 * s, 1.1 * s, look.albedo()),
            part(-0.11, 0.11, 1.1 * s, 1.35 * s, SKIN)),
        -x,
        x);
  }

  /// A bicycle with a box for children before the rider.
  private static Silhouette boxBicycle(Appearance look, double s, double lamp) {
    double x = (0.35 + 0.75 * look.pose()) * s;
    return new Silhouette(
        joined(
            part(-x, x, 0, 0.4 * s, TYRE),
            part(-0.9 * x, 0.4 * x, 0.35 * s, 1.0 * s, look.secondAlbedo()),
            part(0.1 * x - 0.25, 0.1 * x + 0.25, 0.9 * s, 1.5 * s, look.albedo()),
            part(0.1 * x - 0.13, 0.1 * x + 0.13, 1.5 * s, 1.75 * s, 0.5),
            lamp(-0.1, 0.1, 0.45 * s, 0.55 * s, lamp)),
        -x,
        x);
  }

  /// A rider in a box on four small wheels: who it is counts as a cyclist, what it looks like is a
  /// narrow van.
  private static Silhouette cabin(Appearance look, double s, double lamp) {
    double x = (0.6 + 0.4 * look.pose()) * s;
    return new Silhouette(
        joined(
            part(-x, x, 0, 0.3 * s, TYRE),
            part(-x, x, 0.2 * s, 1.75 * s, look.albedo()),
            part(-0.8 * x, 0.8 * x, 1.1 * s, 1.55 * s, 0.1),
            lamp(-0.9 * x, -0.6 * x, 0.5 * s, 0.65 * s, lamp),
            lamp(0.6 * x, 0.9 * x, 0.5 * s, 0.65 * s, lamp)),
        -x,
        x);
  }
}
