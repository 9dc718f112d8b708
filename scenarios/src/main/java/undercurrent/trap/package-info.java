/// The traps of hidden debt: places where a plausible check sees nothing, or sees what is not
/// there. One file a trap, measured on rows that the shop and the road world make.
@NullMarked
package undercurrent.trap;

import org.jspecify.annotations.NullMarked;
