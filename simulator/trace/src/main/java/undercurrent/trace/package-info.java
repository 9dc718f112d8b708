/// What happened, and what led to it.
@NullMarked
package undercurrent.trace;

import org.jspecify.annotations.NullMarked;
