package undercurrent.system;

/// How often an operating point was passed in a week.
///
/// @param day the last day of the week
/// @param point the name of the threshold
/// @param acted how many scores passed it
/// @param of how many scores were held against it
/// @param wanted the share that was wanted when it was put to work
public record Acted(int day, String point, long acted, long of, double wanted) {}
