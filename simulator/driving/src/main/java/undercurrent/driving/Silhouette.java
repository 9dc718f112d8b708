package undercurrent.driving;

/// The outline of a road user as upright rectangles that face the car.
///
/// A part is six numbers: left, right, bottom, top in metres from the foot point, albedo, and the
/// brightness of its own lamp. Later parts cover earlier ones. By night tail lamps are lit. The
/// proportions are assumed.
///
/// @param parts the parts, six numbers each
/// @param leftM the left edge at the height of the laser
/// @param rightM the right edge at the height of the laser; equal to the left if there is nothing
record Silhouette(double[] parts, double leftM, double rightM) {
  static final double TYRE = 0.05;
  static final double SKIN = 0.45;

  /// The count of numbers of a part.
  static final int STRIDE = 6;

  private static final double LAMP = 0.9;

  /// Returns the outline of what is in a scene.
  static Silhouette of(Scene scene) {
    boolean lit = scene.appearance().lit() || scene.conditions().light() == Light.NIGHT;
    double lamp = lit ? LAMP : 0;
    return of(scene.roadUser(), scene.appearance(), lamp);
  }

  private static Silhouette of(RoadUser roadUser, Appearance look, double lamp) {
    double s = look.size();
    double w = roadUser.widthM() * s;
    double h = roadUser.heightM() * s;
    if (look.style() != Style.ORDINARY && roadUser != RoadUser.EMPTY) {
      return UncommonSilhouette.of(roadUser, look, lamp);
    }
    return switch (roadUser) {
      case EMPTY -> roadside(look);
      case CAR -> car(look, w + 0.9 * look.pose() * look.pose(), h, lamp);
      case TRUCK -> truck(look, w + 1.2 * look.pose() * look.pose(), h, lamp);
      case PEDESTRIAN -> pedestrian(look, w, h);
      case CYCLIST -> cyclist(look, w, h, lamp);
    };
  }

  private static Silhouette car(Appearance look, double w, double h, double lamp) {
    double x = w / 2;
    double roof = 0.78 * x;
    return new Silhouette(
        joined(
            part(-x, x, 0.0, 0.25 * h, TYRE),
            part(-x, x, 0.17 * h, 0.62 * h, look.albedo()),
            part(-roof, roof, 0.62 * h, h, look.albedo()),
            part(-0.9 * roof, 0.9 * roof, 0.64 * h, 0.92 * h, 0.08),
            lamp(-0.9 * x, -0.6 * x, 0.42 * h, 0.58 * h, lamp),
            lamp(0.6 * x, 0.9 * x, 0.42 * h, 0.58 * h, lamp)),
        -x,
        x);
  }

  private static Silhouette truck(Appearance look, double w, double h, double lamp) {
    double x = w / 2;
    return new Silhouette(
        joined(
            part(-x, x, 0.0, 0.2 * h, TYRE),
            part(-x, x, 0.14 * h, h, look.albedo()),
            part(-0.85 * x, 0.85 * x, 0.2 * h, 0.3 * h, look.secondAlbedo()),
            lamp(-0.95 * x, -0.75 * x, 0.22 * h, 0.3 * h, lamp),
            lamp(0.75 * x, 0.95 * x, 0.22 * h, 0.3 * h, lamp),
            lamp(-0.95 * x, -0.8 * x, 0.92 * h, 0.97 * h, lamp),
            lamp(0.8 * x, 0.95 * x, 0.92 * h, 0.97 * h, lamp)),
        -x,
        x);
  }

  private static Silhouette pedestrian(Appearance look, double w, double h) {
    double stride = 0.12 * w + 0.3 * w * look.pose();
    return new Silhouette(
        joined(
            part(-stride - 0.1, -stride + 0.1, 0, 0.5 * h, look.secondAlbedo()),
            part(stride - 0.1, stride + 0.1, 0, 0.5 * h, look.secondAlbedo()),
            part(-w / 2, w / 2, 0.46 * h, 0.87 * h, look.albedo()),
            part(-0.12, 0.12, 0.87 * h, h, SKIN)),
        -w / 2,
        w / 2);
  }

  private static Silhouette cyclist(Appearance look, double w, double h, double lamp) {
    double turn = 0.25 + 0.75 * look.pose();
    double wheel = 0.08 + 0.5 * turn;
    double lean = 0.3 * turn;
    return new Silhouette(
        joined(
            part(-wheel, wheel, 0, 0.36 * h, TYRE),
            part(-0.6 * wheel, 0.6 * wheel, 0.3 * h, 0.6 * h, look.secondAlbedo()),
            part(lean - w / 2, lean + w / 2, 0.55 * h, 0.88 * h, look.albedo()),
            part(lean - 0.14, lean + 0.14, 0.88 * h, h, 0.6),
            lamp(-0.1, 0.1, 0.4 * h, 0.5 * h, lamp)),
        Math.min(-wheel, lean - w / 2),
        Math.max(wheel, lean + w / 2));
  }

  /// A bin, a post or a bush, or nothing; which one belongs to the backdrop.
  private static Silhouette roadside(Appearance look) {
    double s = look.size();
    double albedo = 0.5 * look.albedo() + 0.1;
    double kind = look.detail(1);
    if (kind < 0.6) {
      return new Silhouette(new double[0], 0, 0);
    }
    double half = s * (kind < 0.7 ? 0.35 : kind < 0.8 ? 0.1 : kind < 0.9 ? 0.9 : 1.6);
    double top = s * (kind < 0.7 ? 0.95 : kind < 0.8 ? 2.8 : kind < 0.9 ? 0.8 : 2.4);
    return new Silhouette(joined(part(-half, half, 0, top, albedo)), -half, half);
  }

  static double[] part(double left, double right, double bottom, double top, double albedo) {
    return new double[] {left, right, bottom, top, albedo, 0};
  }

  /// A lamp is dark glass by day.
  static double[] lamp(double left, double right, double bottom, double top, double brightness) {
    return new double[] {left, right, bottom, top, 0.2, brightness};
  }

  static double[] joined(double[]... parts) {
    double[] all = new double[STRIDE * parts.length];
    for (int i = 0; i < parts.length; i++) {
      System.arraycopy(parts[i], 0, all, STRIDE * i, STRIDE);
    }
    return all;
  }
}
