/// What a debt is, and the narrow place where it is installed.
@NullMarked
package undercurrent.debt;

import org.jspecify.annotations.NullMarked;
