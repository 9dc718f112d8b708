/// From a scenario to a plan that runs.
@NullMarked
package undercurrent.laboratory;

import org.jspecify.annotations.NullMarked;
