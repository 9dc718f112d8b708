/// The data engine of a self-driving perception team: ten stages in a loop, one file each.
///
/// `ingestion → curation → labeling → preparation → training → model validation → system
/// development → system validation → deployment → telemetry → ingestion`
@NullMarked
package undercurrent.av;

import org.jspecify.annotations.NullMarked;
