package undercurrent.settings;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why a text was refused.
///
/// @param code the code that `undercurrent explain` knows, such as `S112`
/// @param offset where the offending part begins inside the text, counted from 0
/// @param length how many characters offend, at least 1
/// @param message what is wrong
/// @param hint what to write instead; empty when nothing can be said
/// @param note what is accepted here; may be empty
public record Problem(
    String code, int offset, int length, String message, String hint, String note) {
  public Problem {
    if (offset < 0) {
      throw new IllegalArgumentException("a problem needs an offset of 0 or more, not " + offset);
    }
    length = Math.max(1, length);
  }

  /// Makes a problem without a note.
  public Problem(String code, int offset, int length, String message, String hint) {
    this(code, offset, length, message, hint, "");
  }

  /// Returns the same problem of a text that begins further right by `by` characters.
  public Problem shifted(int by) {
    return new Problem(code, offset + by, length, message, hint, note);
  }

  /// Returns the message, the hint and the note in one line.
  public String sentence() {
    return Stream.of(message, hint, note)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
