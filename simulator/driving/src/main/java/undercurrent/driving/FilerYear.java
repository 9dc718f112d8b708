package undercurrent.driving;

/// What one filer reported for one year.
///
/// @param year the reporting year
/// @param permit the permit
/// @param manufacturer the filer, as filed
/// @param miles the miles driven
/// @param disengagements the disengagements
public record FilerYear(
    int year, Permit permit, String manufacturer, double miles, int disengagements) {

  /// Returns the disengagements per mile with their exact Poisson interval.
  public Rate perMile() {
    return new Rate(disengagements, miles);
  }
}
