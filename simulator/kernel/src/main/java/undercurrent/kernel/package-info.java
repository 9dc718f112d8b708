@NullMarked
package undercurrent.kernel;

import org.jspecify.annotations.NullMarked;
