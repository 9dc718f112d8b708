@NullMarked
package undercurrent.bench.measure;

import org.jspecify.annotations.NullMarked;
