/// Incidents: who is paged, what is looked at, what is mended, and what service may be lost.
@NullMarked
package undercurrent.incident;

import org.jspecify.annotations.NullMarked;
