/// Section 2: complex models erode boundaries.
@NullMarked
package undercurrent.hiddendebt.boundaries;

import org.jspecify.annotations.NullMarked;
