/// The system as a graph: what there is, what depends on what, who owns it.
@NullMarked
package undercurrent.graph;

import org.jspecify.annotations.NullMarked;
