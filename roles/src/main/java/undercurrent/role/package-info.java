/// The people, one file a role: what they can do, what they cost, how they choose.
@NullMarked
package undercurrent.role;

import org.jspecify.annotations.NullMarked;
