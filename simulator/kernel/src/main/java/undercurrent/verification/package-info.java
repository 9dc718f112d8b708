/// Models whose answer is known, run on the kernel: theory beside measurement.
@NullMarked
package undercurrent.verification;

import org.jspecify.annotations.NullMarked;
