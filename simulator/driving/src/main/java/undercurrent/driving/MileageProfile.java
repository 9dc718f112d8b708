package undercurrent.driving;

import java.util.List;

/// The miles that a fleet drove in each month of a reporting year.
///
/// @param miles twelve distances in miles, from December to November
public record MileageProfile(List<Double> miles) {

  /// Checks that there are twelve months of 0 miles or more.
  public MileageProfile {
    miles = List.copyOf(miles);
    if (miles.size() != 12 || miles.stream().anyMatch(month -> !(month >= 0))) {
      throw new IllegalArgumentException(
          "a mileage profile needs 12 months of 0 miles or more, not " + miles);
    }
  }

  /// Returns the miles of the year.
  public double total() {
    return miles.stream().mapToDouble(Double::doubleValue).sum();
  }

  /// Returns the share of the year that a month has, from 0 for December to 11 for November.
  public double share(int month) {
    return total() == 0 ? 0 : miles.get(month) / total();
  }

  /// Returns the miles of a week of the reporting year, from 0 to 51, each month lasting 52/12
  /// weeks.
  public double week(int week) {
    double from = week * 12.0 / 52;
    double to = (week + 1) * 12.0 / 52;
    double sum = 0;
    for (int month = 0; month < 12; month++) {
      sum += Math.max(0, Math.min(to, month + 1) - Math.max(from, month)) * miles.get(month);
    }
    return sum;
  }
}
