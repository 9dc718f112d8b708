/// The command `undercurrent notebook`.
@NullMarked
package undercurrent.notebook.command;

import org.jspecify.annotations.NullMarked;
