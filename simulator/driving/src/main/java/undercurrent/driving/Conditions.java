package undercurrent.driving;

import java.util.List;
import java.util.Locale;

/// The conditions of a drive that a fleet slices its numbers by: weather and light.
///
/// The six slices are a cut of the operational design domain (ISO 34503) small enough to count in.
///
/// @param weather what is in the air
/// @param light whether the sun is up
public record Conditions(Weather weather, Light light) {

  /// Every slice, in the order in which tables show them.
  public static final List<Conditions> ALL =
      List.of(
          new Conditions(Weather.CLEAR, Light.DAY),
          new Conditions(Weather.CLEAR, Light.NIGHT),
          new Conditions(Weather.RAIN, Light.DAY),
          new Conditions(Weather.RAIN, Light.NIGHT),
          new Conditions(Weather.FOG, Light.DAY),
          new Conditions(Weather.FOG, Light.NIGHT));

  /// The slice that every project starts in.
  public static final Conditions CLEAR_DAY = ALL.getFirst();

  /// Returns the slice with an id such as `clear-day`.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Conditions of(String id) {
    return ALL.stream()
        .filter(slice -> slice.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no slice '"
                        + id
                        + "'; the slices are "
                        + ALL.stream().map(Conditions::id).toList()));
  }

  /// Returns the id, such as `fog-night`.
  public String id() {
    return (weather + "-" + light).toLowerCase(Locale.ROOT);
  }

  /// Returns the place in [#ALL].
  public int index() {
    return 2 * weather.ordinal() + light.ordinal();
  }
}
