/// The playground: a page that runs a scenario and shows it moving, and the server behind it.
@NullMarked
package undercurrent.web;

import org.jspecify.annotations.NullMarked;
