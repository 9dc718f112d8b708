package undercurrent.system;

/// The candidates of a sweep that the rows which rank them cannot tell apart, and what a stress set
/// says of each.
///
/// @param day when
/// @param version the one that was taken
/// @param whole the share that each gets right of the rows that rank them
/// @param stress the share that each gets right of staged scenes under rare conditions
/// @param stressRows how many of them, the same for all
/// @param disagreement of two of the candidates, the share of those scenes that one gets right and the
///   other does not: the mean of all pairs
/// @param choice what the one that was taken was chosen by, in words
public record EqualCandidates(
    int day,
    String version,
    double[] whole,
    double[] stress,
    int stressRows,
    double disagreement,
    String choice) {}
