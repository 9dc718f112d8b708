@NullMarked
package undercurrent.learning;

import org.jspecify.annotations.NullMarked;
