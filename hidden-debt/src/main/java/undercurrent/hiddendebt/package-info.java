/// The hidden technical debts of Sculley et al. (2015), one file each, in packages that follow the
/// paper's sections.
@NullMarked
package undercurrent.hiddendebt;

import org.jspecify.annotations.NullMarked;
