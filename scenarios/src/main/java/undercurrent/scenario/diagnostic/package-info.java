/// What the reader of scenarios has to say: a code, a place, a message, a fix.
@NullMarked
package undercurrent.scenario.diagnostic;

import org.jspecify.annotations.NullMarked;
