/// Books as folds over a trace: where each hour and each coin went, what it waited for, and in what
/// its chain of causes ends.
///
/// Everything is booked in millionths, the unit of the canonical trace, so that every margin sums to
/// the total exactly, and a trace that was read back gives the same books.
@NullMarked
package undercurrent.ledger;

import org.jspecify.annotations.NullMarked;
