/// Playing a role: a run that stops where somebody has to decide, its log, and its forks.
@NullMarked
package undercurrent.play;

import org.jspecify.annotations.NullMarked;
