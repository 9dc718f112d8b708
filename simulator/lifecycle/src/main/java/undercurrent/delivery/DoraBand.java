package undercurrent.delivery;

import java.util.Locale;

/// A cluster of teams by how they deliver software, as the surveys of DORA name them.
public enum DoraBand {
  ELITE,
  HIGH,
  MEDIUM,
  LOW;

  /// Returns the name as reports show it, such as `elite`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
