/// Everything that the service loader finds: lifecycles, roles, debts, detectors, and the library of
/// scenarios.
@NullMarked
package undercurrent.catalogue;

import org.jspecify.annotations.NullMarked;
