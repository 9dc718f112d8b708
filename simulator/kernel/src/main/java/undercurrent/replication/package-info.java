/// Many runs of one model, side by side, with the same result whatever the number of workers.
@NullMarked
package undercurrent.replication;

import org.jspecify.annotations.NullMarked;
