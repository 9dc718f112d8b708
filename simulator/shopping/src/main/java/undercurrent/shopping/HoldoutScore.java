package undercurrent.shopping;

/// How good a method is on a temporal hold-out.
///
/// @param customers the number of customers tested
/// @param ndcg the mean normalised discounted cumulative gain of the first k
/// @param hitRate the share of customers with a hit among the first k
/// @param recall the mean share of what a customer bought that is among the first k
/// @param reciprocalRank the mean of one over the place of the first hit
/// @param coverage the share of the training items that was recommended to anyone
/// @param gini the Gini index of recommendations over the training items
public record HoldoutScore(
    int customers,
    double ndcg,
    double hitRate,
    double recall,
    double reciprocalRank,
    double coverage,
    double gini) {}
