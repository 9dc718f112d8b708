@NullMarked
package undercurrent.random;

import org.jspecify.annotations.NullMarked;
