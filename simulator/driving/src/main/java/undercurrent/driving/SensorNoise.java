package undercurrent.driving;

import undercurrent.random.NormalQuantile;

/// Standard normal numbers in 4,096 equally likely steps, as a sensor with a converter of twelve
/// bits has them; five are cut from one random `long`.
final class SensorNoise {
  /// The bits that choose a step.
  static final int BITS = 12;

  private static final int STEPS = 1 << BITS;
  private static final float[] QUANTILES = quantiles();

  private SensorNoise() {}

  /// Returns the step that the lowest twelve bits choose.
  static float of(long bits) {
    return QUANTILES[(int) bits & (STEPS - 1)];
  }

  private static float[] quantiles() {
    float[] table = new float[STEPS];
    for (int i = 0; i < STEPS; i++) {
      table[i] = (float) NormalQuantile.of((i + 0.5) / STEPS);
    }
    return table;
  }
}
