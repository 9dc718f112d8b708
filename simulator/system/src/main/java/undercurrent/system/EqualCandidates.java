package undercurrent.system;

/// The candidates of a sweep that the rows which rank them cannot tell apart, and what a stress set
/// says of each.
///
/// @param day when
/// @param version the one that was taken
/// @param whole the share that each gets right of the rows that rank them
/// @param stress the share that each gets right of staged scenes under rare conditions
/// @param stressRows how many of them
/// @param choice what the one that was taken was chosen by, in words
public record EqualCandidates(
    int day, String version, double[] whole, double[] stress, int stressRows, String choice) {}
