/// Experiments on real requests: two arms, or both rankings in one slate.
///
/// | question | type |
/// |---|---|
/// | how many requests does it take? | [TwoProportions] |
/// | which arm is a customer in, and did that come out as planned? | [ArmAssignment] |
/// | by how much do the arms differ? | [ProportionDifference], by customer [ClusteredDifference] |
/// | may I look before the end? | [SequentialTest] |
/// | how likely is the challenger better? | [undercurrent.statistics.TwoShares] |
/// | which of two rankings do shoppers prefer? | [TeamDraft] |
@NullMarked
package undercurrent.shopping.abtest;

import org.jspecify.annotations.NullMarked;
