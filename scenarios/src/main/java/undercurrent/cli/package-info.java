/// The command line, one file a command.
@NullMarked
package undercurrent.cli;

import org.jspecify.annotations.NullMarked;
