package undercurrent.driving;

import java.util.List;
import java.util.stream.IntStream;

/// A city in which a fleet may drive: its weather and its roads.
///
/// @param id such as `coast`
/// @param climate the weather over the year
/// @param roads the shares of the miles on each [Road], in its order; they sum to 1
public record City(String id, Climate climate, List<Double> roads) {
  private static final double ROUNDING = 1e-9;

  /// Every city, in the order in which tables show them. Latitudes are those of San Francisco,
  /// Phoenix and Chicago; everything else is assumed.
  public static final List<City> ALL =
      List.of(
          new City("coast", Climate.PACIFIC_COAST, List.of(0.70, 0.20, 0.10)),
          new City(
              "desert",
              new Climate(33.4, 0.12, 0.06, 0.02, 0, 0.45, 0.25, 0.20, 6, 22),
              List.of(0.45, 0.35, 0.20)),
          new City(
              "lake",
              new Climate(41.9, 0.38, 0.32, 0.12, 0.05, 0.50, 0.45, 0.30, 6, 22),
              List.of(0.55, 0.25, 0.20)));

  /// The ids of all cities.
  public static final List<String> IDS = ALL.stream().map(City::id).toList();

  /// Checks that there is a share for each road.
  public City {
    roads = List.copyOf(roads);
    double sum = roads.stream().mapToDouble(Double::doubleValue).sum();
    if (roads.size() != Road.IDS.size() || Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException(
          "a city needs a share for each of " + Road.IDS + " that sum to 1, not " + roads);
    }
  }

  /// Returns the city with an id.
  ///
  /// @throws IllegalArgumentException when there is none
  public static City of(String id) {
    return ALL.get(
        IntStream.range(0, ALL.size())
            .filter(i -> ALL.get(i).id().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no city '" + id + "'; there are " + IDS)));
  }
}
