/// Statistics of simulation output, from numbers as they come to decisions between systems.
///
/// | question | type |
/// |---|---|
/// | what were the numbers? | [Tally], [TimeAverage], [Quantiles], [Histogram], [ControlChart] |
/// | how sure is the mean over replications? | [Estimate]; a quantile: [QuantileEstimate] |
/// | have there been enough replications? | [Precision] |
/// | where does the warm-up end? | [Welch], [Mser5]; then [ReplicationDeletion] |
/// | how sure is the mean of one long run? | [BatchMeans], [Autocorrelation] |
/// | is one system better than another? | [PairedDifference], [UnpairedDifference], [Bonferroni] |
/// | how to be surer with equal work? | [ControlVariate], [AntitheticPairs] |
/// | which of several systems is the best? | [KimNelson], [Ocba] |
@NullMarked
package undercurrent.statistics;

import org.jspecify.annotations.NullMarked;
