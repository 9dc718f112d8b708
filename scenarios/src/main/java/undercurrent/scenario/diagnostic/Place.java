package undercurrent.scenario.diagnostic;

/// A stretch of one line of a source.
///
/// @param line counted from 1
/// @param column counted from 1, in characters of the reader's eye (code points)
/// @param length how many characters, at least 1
public record Place(Source source, int line, int column, int length) {
  public Place {
    line = Math.max(1, line);
    column = Math.max(1, column);
    length = Math.max(1, length);
  }

  /// Returns the start of a source.
  public static Place startOf(Source source) {
    return new Place(source, 1, 1, 1);
  }

  /// Returns a part of this place.
  public Place part(int offset, int partLength) {
    return new Place(source, line, column + offset, partLength);
  }

  /// Returns `file:line:column`.
  public String text() {
    return source.name() + ":" + line + ":" + column;
  }
}
