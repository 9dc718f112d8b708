@NullMarked
package undercurrent.bench.phold;

import org.jspecify.annotations.NullMarked;
