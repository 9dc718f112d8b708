/// Section 7: dealing with changes in the external world.
@NullMarked
package undercurrent.hiddendebt.externalworld;

import org.jspecify.annotations.NullMarked;
