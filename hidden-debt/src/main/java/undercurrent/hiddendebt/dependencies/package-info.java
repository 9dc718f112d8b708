/// Section 3: data dependencies cost more than code dependencies.
@NullMarked
package undercurrent.hiddendebt.dependencies;

import org.jspecify.annotations.NullMarked;
