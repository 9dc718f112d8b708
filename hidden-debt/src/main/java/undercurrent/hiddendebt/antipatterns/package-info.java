/// Section 5: ML-system anti-patterns.
@NullMarked
package undercurrent.hiddendebt.antipatterns;

import org.jspecify.annotations.NullMarked;
