package undercurrent.system;

/// How many of the rows that were served in a week had a value of a feature.
///
/// @param day the last day of the week
/// @param feature its name
/// @param share 0 … 1
/// @param rows how many rows were looked at
public record FeedCoverage(int day, String feature, double share, int rows) {}
