/// What a capability of ML operations is, and the narrow place where it takes effect.
@NullMarked
package undercurrent.capability;

import org.jspecify.annotations.NullMarked;
