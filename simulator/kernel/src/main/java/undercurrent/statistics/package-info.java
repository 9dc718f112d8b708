@NullMarked
package undercurrent.statistics;

import org.jspecify.annotations.NullMarked;
