/// Ten debts beyond the paper, from later work.
@NullMarked
package undercurrent.hiddendebt.beyond;

import org.jspecify.annotations.NullMarked;
