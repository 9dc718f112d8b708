@NullMarked
package undercurrent.bench.ping;

import org.jspecify.annotations.NullMarked;
