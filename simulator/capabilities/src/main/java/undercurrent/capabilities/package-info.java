/// The capabilities of ML operations, one file each: what changes when it is there, what it takes,
/// and what people do without it.
@NullMarked
package undercurrent.capabilities;

import org.jspecify.annotations.NullMarked;
