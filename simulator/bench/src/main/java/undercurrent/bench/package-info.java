@NullMarked
package undercurrent.bench;

import org.jspecify.annotations.NullMarked;
