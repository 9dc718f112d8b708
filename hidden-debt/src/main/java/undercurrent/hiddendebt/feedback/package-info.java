/// Section 4: feedback loops.
@NullMarked
package undercurrent.hiddendebt.feedback;

import org.jspecify.annotations.NullMarked;
