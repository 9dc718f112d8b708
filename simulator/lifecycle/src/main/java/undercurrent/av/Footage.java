package undercurrent.av;

import undercurrent.settings.Settings;

/// How much of a recording clips are.
final class Footage {
  private static final double HOURS_PER_CLIP = 20.0 / 3600; // assumed

  private Footage() {}

  /// Returns the gigabytes of clips at the rate at which a car records.
  static double gigabytes(int clips, Settings settings) {
    return clips * HOURS_PER_CLIP * settings.number("ingestion.gigabytes-per-hour");
  }
}
