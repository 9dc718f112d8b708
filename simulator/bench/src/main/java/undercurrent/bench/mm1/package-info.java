@NullMarked
package undercurrent.bench.mm1;

import org.jspecify.annotations.NullMarked;
