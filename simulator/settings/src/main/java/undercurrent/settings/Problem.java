package undercurrent.settings;

/// Why a text was refused.
///
/// @param code the code that `undercurrent explain` knows, such as `S112`
/// @param offset where the offending part begins inside the text, counted from 0
/// @param length how many characters offend, at least 1
/// @param message what is wrong
/// @param hint what to write instead; empty when nothing can be said
public record Problem(String code, int offset, int length, String message, String hint) {
  public Problem {
    if (offset < 0) {
      throw new IllegalArgumentException("a problem needs an offset of 0 or more, not " + offset);
    }
    length = Math.max(1, length);
  }

  /// Returns the same problem of a text that begins further right by `by` characters.
  public Problem shifted(int by) {
    return new Problem(code, offset + by, length, message, hint);
  }

  /// Returns the message and the hint in one line.
  public String sentence() {
    return hint.isEmpty() ? message : message + "; " + hint;
  }
}
