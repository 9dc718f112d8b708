package undercurrent.driving;

import java.util.List;

/// The year of one test car, as its filer reported it.
///
/// @param year the reporting year, from December of the year before to November
/// @param permit the permit it drove under
/// @param manufacturer the filer, as filed
/// @param vehicle the running number that stands for the car
/// @param disengagements the disengagements of the year
/// @param monthlyMiles twelve distances in miles, from December to November
/// @param annualMiles the miles of the year as filed, which may differ from the sum by rounding
public record VehicleYear(
    int year,
    Permit permit,
    String manufacturer,
    String vehicle,
    int disengagements,
    List<Double> monthlyMiles,
    double annualMiles) {

  /// Checks that there are twelve months.
  public VehicleYear {
    monthlyMiles = List.copyOf(monthlyMiles);
    if (monthlyMiles.size() != 12) {
      throw new IllegalArgumentException("a year has 12 months, not " + monthlyMiles.size());
    }
  }
}
