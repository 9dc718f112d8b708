package undercurrent.driving;

import java.util.Locale;

/// Who began a reported disengagement.
public enum Initiator {
  /// The car.
  SYSTEM,
  /// The test driver.
  DRIVER,
  /// Someone who is not in the car, or both together.
  OTHER;

  /// Returns the initiator that a filer's own words mean; filers write it in thirteen ways.
  static Initiator of(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean driver = lower.startsWith("test drive") || lower.equals("driver");
    if (driver || lower.equals("operator")) {
      return lower.contains("av system") ? OTHER : DRIVER;
    }
    boolean system = lower.startsWith("av system") || lower.equals("ads");
    return system || lower.equals("software") ? SYSTEM : OTHER;
  }
}
