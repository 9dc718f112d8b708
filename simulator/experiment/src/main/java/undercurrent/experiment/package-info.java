/// Replications, arms on common random numbers, measures and their estimates.
@NullMarked
package undercurrent.experiment;

import org.jspecify.annotations.NullMarked;
