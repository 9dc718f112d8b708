/// Events of shoppers on their way from what happens to what the tables know: delivered late,
/// twice or broken, and read by a consumer that checks, removes repeats, orders, and puts sessions
/// together.
@NullMarked
package undercurrent.shopping.events;

import org.jspecify.annotations.NullMarked;
