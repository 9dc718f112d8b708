/// Ways to choose, out of the frames that a fleet brought home, those that are worth a label.
///
/// A choice sees what a team sees: features, confidence, weather, light and why a frame was kept;
/// never what was really there. Settles, *Active Learning Literature Survey* (2009), names them.
@NullMarked
package undercurrent.curation;

import org.jspecify.annotations.NullMarked;
