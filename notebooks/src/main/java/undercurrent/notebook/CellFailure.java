package undercurrent.notebook;

import java.util.List;
import java.util.stream.IntStream;

/// A cell that did not run to its end, told in the words that the reader of the notebook needs.
public final class CellFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient List<String> lines;

  /// Creates a failure.
  ///
  /// @param name what happened, one word: `CompileError`, `Interrupted`, or an exception's name
  /// @param message what happened, one sentence
  /// @param lines the whole text for the reader, without colours
  public CellFailure(String name, String message, List<String> lines) {
    super(message, null, false, false);
    this.name = name;
    this.lines = List.copyOf(lines);
  }

  /// What happened, one word.
  ///
  /// @return the name
  public String name() {
    return name;
  }

  /// The whole text for the reader: the first line is the message, the others tell where.
  ///
  /// @return the lines, without colours
  public List<String> lines() {
    return lines;
  }

  /// The lines with the first in bold red, as Jupyter shows them.
  ///
  /// @return the lines with ANSI colours
  public List<String> colouredLines() {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> i == 0 ? "\u001b[1;31m" + lines.get(i) + "\u001b[0m" : lines.get(i))
        .toList();
  }
}
