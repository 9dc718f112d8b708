package undercurrent.notebook;

/// One part of a cell, in the order in which it is run.
sealed interface CellPart {

  /// Where the part begins in the cell, in characters.
  int offset();

  /// One Java snippet.
  ///
  /// @param source the text for JShell
  /// @param offset where it begins in the cell
  record Snippet(String source, int offset) implements CellPart {}

  /// One line that begins with `%`.
  ///
  /// @param name the word after `%`
  /// @param arguments the rest of the line, trimmed
  /// @param offset where the line begins in the cell
  record Magic(String name, String arguments, int offset) implements CellPart {}
}
