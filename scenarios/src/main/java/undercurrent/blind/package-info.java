/// Blind cases: runs in which something may have been planted, told without saying what, with an answer
/// that is sealed.
@NullMarked
package undercurrent.blind;

import org.jspecify.annotations.NullMarked;
