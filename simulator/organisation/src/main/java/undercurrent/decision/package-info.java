/// Decisions that roles take: what is asked, what is on offer, who answers.
@NullMarked
package undercurrent.decision;

import org.jspecify.annotations.NullMarked;
