/// The people: roles, calendars, work that is asked for, waits and is done.
@NullMarked
package undercurrent.organisation;

import org.jspecify.annotations.NullMarked;
