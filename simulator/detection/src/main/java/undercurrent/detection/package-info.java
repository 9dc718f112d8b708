/// Detectors: what notices that something is wrong, from what a team really has.
///
/// Nothing here can see a scenario, a debt or the truth: the build gives this module no access.
@NullMarked
package undercurrent.detection;

import org.jspecify.annotations.NullMarked;
