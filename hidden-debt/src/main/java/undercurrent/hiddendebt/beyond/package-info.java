/// Beyond the paper: debts of later work.
@NullMarked
package undercurrent.hiddendebt.beyond;

import org.jspecify.annotations.NullMarked;
