/// The laws of the field that the simulator has to reproduce: one file a law, measured from the
/// mechanisms that every scenario runs with. Nothing in a law is typed in but what its source says.
@NullMarked
package undercurrent.law;

import org.jspecify.annotations.NullMarked;
