package undercurrent.driving;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where and when a fleet may drive by itself: its operational design domain (ISO 34503), cut down
/// to weather and light, kinds of road and a greatest speed.
///
/// @param slices the conditions that it may drive in
/// @param roads the roads that it may drive on
/// @param speedLimitKmh roads that are driven faster are out
public record OperationalDomain(Set<Conditions> slices, Set<Road> roads, double speedLimitKmh) {

  /// Copies the sets.
  public OperationalDomain {
    slices = Set.copyOf(slices);
    roads = roads.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roads));
  }

  /// Returns a domain in which everything is allowed.
  public static OperationalDomain everything() {
    return new OperationalDomain(
        Set.copyOf(Conditions.ALL), EnumSet.allOf(Road.class), Double.POSITIVE_INFINITY);
  }

  /// Returns this domain with other conditions.
  public OperationalDomain in(List<Conditions> allowed) {
    return new OperationalDomain(Set.copyOf(allowed), roads, speedLimitKmh);
  }

  /// Tells whether the fleet may drive in these conditions.
  public boolean allows(Conditions slice) {
    return slices.contains(slice);
  }

  /// Tells whether the fleet may drive on such roads.
  public boolean allows(Road road) {
    return roads.contains(road) && road.speedKmh() <= speedLimitKmh;
  }
}
