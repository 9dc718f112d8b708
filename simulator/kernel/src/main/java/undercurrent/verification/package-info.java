/// Models whose answer is known, run on the kernel: theory beside measurement. And the form in
/// which the other worlds say the same of themselves: figures of a source beside what was measured.
@NullMarked
package undercurrent.verification;

import org.jspecify.annotations.NullMarked;
