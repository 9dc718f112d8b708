/// Section 6: configuration debt.
@NullMarked
package undercurrent.hiddendebt.configuration;

import org.jspecify.annotations.NullMarked;
