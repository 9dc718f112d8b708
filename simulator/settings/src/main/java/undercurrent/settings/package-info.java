/// What a scenario may set: knobs, the text of their values, and the checked values.
///
/// A [undercurrent.settings.Knob] declares a name, a kind and a fallback; reading a text gives an
/// [undercurrent.settings.Answer], which is a value or a problem; checked values make
/// [undercurrent.settings.Settings]. Files, command-line options and code share these rules, so
/// they give the same messages.
@NullMarked
package undercurrent.settings;

import org.jspecify.annotations.NullMarked;
