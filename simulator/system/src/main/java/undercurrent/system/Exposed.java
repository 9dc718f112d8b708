package undercurrent.system;

/// What was shown in the last weeks, as the log of impressions has it.
///
/// @param day the last day
/// @param offered how many items were on sale
/// @param rarely how many of them were shown so seldom that nothing can be learnt about them
/// @param gini the Gini index of exposure over items
/// @param byChance the share of places whose logged propensity says that they could have been
///   another's
public record Exposed(int day, int offered, int rarely, double gini, double byChance) {}
