package undercurrent.system;

/// The candidates of a sweep that the rows which rank them cannot tell apart, and what a stress set
/// says of each.
///
/// @param day when
/// @param version the one that was taken
/// @param whole how good each is on the rows that rank them: the share that it gets right, or the geometric
///   mean of the chance that it gave to what happened
/// @param stress how good each is under rare conditions, alike
/// @param sampling the variance that such a reading has by the luck of its rows, where candidates are equal in
///   truth
/// @param choice what the one that was taken was chosen by, in words
public record EqualCandidates(
    int day, String version, double[] whole, double[] stress, double sampling, String choice) {}
