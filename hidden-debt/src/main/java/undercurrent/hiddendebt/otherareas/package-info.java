/// Section 8: other areas of ML-related debt.
@NullMarked
package undercurrent.hiddendebt.otherareas;

import org.jspecify.annotations.NullMarked;
