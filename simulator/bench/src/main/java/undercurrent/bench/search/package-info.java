/// The time of exact search among vectors.
@NullMarked
package undercurrent.bench.search;

import org.jspecify.annotations.NullMarked;
