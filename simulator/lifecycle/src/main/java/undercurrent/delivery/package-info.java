/// How changes of the system reach production: the steps on the way, what each finds, what each
/// takes.
@NullMarked
package undercurrent.delivery;

import org.jspecify.annotations.NullMarked;
