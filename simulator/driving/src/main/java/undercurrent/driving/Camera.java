package undercurrent.driving;

import undercurrent.random.RandomStream;

/// A grey camera of 48 × 24 pixels behind the windscreen.
///
/// A pinhole: column = 24 + 72 X/Z, row = 8 + 72 (1.4 m − Y)/Z. Every surface loses contrast to the
/// air as Koschmieder (1924) has it, and is lit by the sky, by street light and by headlights. The
/// sensor adds normal noise in 4,096 steps; rain adds streaks. All sizes and levels are assumed.
public final class Camera {
  /// Columns.
  public static final int WIDTH = 48;

  /// Rows.
  public static final int HEIGHT = 24;

  /// The focal length in pixels; the field of view is 2 atan(24/72) = 36.9 degrees.
  public static final double FOCAL_PX = 72;

  /// The column that looks straight ahead.
  public static final double CENTRE_COLUMN = 24;

  /// The row of the horizon.
  public static final double HORIZON_ROW = 8;

  /// The height of the lens above the road in metres.
  public static final double MOUNT_M = 1.4;

  private static final double NOISE_DAY = 0.02;
  private static final double NOISE_NIGHT = 0.025;
  private static final double STREAKS = 6;
  private static final double HOUSES_M = 90;
  private static final float[][] BACKDROPS = backdrops();

  private Camera() {}

  /// Returns the column of a point.
  ///
  /// @param lateralM metres to the right of the lens
  /// @param distanceM metres ahead
  public static double column(double lateralM, double distanceM) {
    return CENTRE_COLUMN + FOCAL_PX * lateralM / distanceM;
  }

  /// Returns the row of a point.
  ///
  /// @param heightM metres above the road
  /// @param distanceM metres ahead
  public static double row(double heightM, double distanceM) {
    return HORIZON_ROW + FOCAL_PX * (MOUNT_M - heightM) / distanceM;
  }

  /// Takes the picture of a scene.
  ///
  /// @param stream the stream of the sensor; each picture takes the same count of numbers
  /// @param pixels what it is put into, row by row
  static void take(Scene scene, Silhouette outline, RandomStream stream, float[] pixels) {
    System.arraycopy(BACKDROPS[scene.conditions().index()], 0, pixels, 0, pixels.length);
    var light = Illumination.of(scene.conditions());
    houses(pixels, scene, light);
    roadUser(pixels, scene, outline, light);
    streaks(pixels, scene, stream);
    noise(pixels, scene, stream);
  }

  /// What reaches the lens from a surface through the air between them.
  ///
  /// @param kept the share of contrast that the air leaves
  private static double seen(double albedo, double distanceM, double kept, Illumination light) {
    return albedo * light.on(distanceM) * kept + light.air() * (1 - kept);
  }

  private static float[][] backdrops() {
    float[][] pictures = new float[Conditions.ALL.size()][WIDTH * HEIGHT];
    for (Conditions slice : Conditions.ALL) {
      var light = Illumination.of(slice);
      for (int row = 0; row < HEIGHT; row++) {
        double below = row + 0.5 - HORIZON_ROW;
        double distanceM = MOUNT_M * FOCAL_PX / below;
        double value =
            below < 0
                ? light.sky()
                : seen(0.3, distanceM, slice.weather().contrastKept(distanceM), light);
        java.util.Arrays.fill(
            pictures[slice.index()], row * WIDTH, (row + 1) * WIDTH, (float) value);
      }
    }
    return pictures;
  }

  /// Houses and trees at 90 m, eight blocks over the width.
  private static void houses(float[] pixels, Scene scene, Illumination light) {
    double kept = scene.conditions().weather().contrastKept(HOUSES_M);
    for (int block = 0; block < 8; block++) {
      int top = (int) (HORIZON_ROW - 5 * scene.appearance().detail(10 + block));
      double albedo = 0.1 + 0.4 * scene.appearance().detail(20 + block);
      float value = (float) seen(albedo, HOUSES_M, kept, light);
      for (int row = top; row < HORIZON_ROW; row++) {
        java.util.Arrays.fill(pixels, row * WIDTH + 6 * block, row * WIDTH + 6 * block + 6, value);
      }
    }
  }

  private static void roadUser(
      float[] pixels, Scene scene, Silhouette outline, Illumination light) {
    double z = scene.distanceM();
    double[] part = outline.parts();
    double kept = scene.conditions().weather().contrastKept(z);
    double lit = light.on(z) * kept;
    double air = light.air() * (1 - kept);
    for (int i = 0; i < part.length; i += Silhouette.STRIDE) {
      paint(
          pixels,
          column(scene.lateralM() + part[i], z),
          column(scene.lateralM() + part[i + 1], z),
          row(part[i + 3], z),
          row(part[i + 2], z),
          (float) (part[i + 4] * lit + part[i + 5] * kept + air));
    }
  }

  /// Paints a rectangle; a pixel at its edge takes the share that is covered.
  private static void paint(
      float[] pixels, double left, double right, double top, double bottom, float value) {
    int first = (int) Math.max(0, Math.floor(left));
    int last = (int) Math.min(WIDTH - 1, Math.floor(right));
    int low = (int) Math.max(0, Math.floor(top));
    int high = (int) Math.min(HEIGHT - 1, Math.floor(bottom));
    for (int row = low; row <= high; row++) {
      float tall = (float) (Math.min(row + 1, bottom) - Math.max(row, top));
      for (int column = first; column <= last; column++) {
        float covered = tall * (float) (Math.min(column + 1, right) - Math.max(column, left));
        int at = row * WIDTH + column;
        pixels[at] += covered * (value - pixels[at]);
      }
    }
  }

  /// Rain draws six bright lines of one to eight pixels; the numbers are drawn in any weather.
  private static void streaks(float[] pixels, Scene scene, RandomStream stream) {
    boolean rain = scene.conditions().weather() == Weather.RAIN;
    float bright = scene.conditions().light() == Light.DAY ? 0.12f : 0.08f;
    for (int i = 0; i < STREAKS; i++) {
      long bits = stream.nextLong();
      if (rain) {
        int column = (int) (((bits & 0xffff) * WIDTH) >>> 16);
        int top = (int) ((((bits >>> 16) & 0xffff) * HEIGHT) >>> 16);
        int bottom = Math.min(HEIGHT, top + 1 + (int) ((bits >>> 32) & 7));
        for (int row = top; row < bottom; row++) {
          pixels[row * WIDTH + column] += bright;
        }
      }
    }
  }

  private static void noise(float[] pixels, Scene scene, RandomStream stream) {
    boolean day = scene.conditions().light() == Light.DAY;
    float sd =
        (float) ((day ? NOISE_DAY : NOISE_NIGHT) * scene.conditions().weather().noiseFactor());
    for (int at = 0; at < pixels.length; ) {
      long bits = stream.nextLong();
      int end = Math.min(pixels.length, at + 5);
      for (; at < end; at++) {
        pixels[at] += sd * SensorNoise.of(bits);
        bits >>>= SensorNoise.BITS;
      }
    }
  }
}
