/// From a figure to the events behind it: which week moved, which events moved it, and what two arms
/// spent their hours on.
@NullMarked
package undercurrent.inquest;

import org.jspecify.annotations.NullMarked;
