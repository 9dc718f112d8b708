package undercurrent.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.Diag;

/// The compiler's complaints about one snippet, told in the cell's own lines.
///
/// @param cell the number of the cell
/// @param source the whole cell
/// @param snippet the part that does not compile
record CompileErrors(int cell, CellSource source, CellPart.Snippet snippet) {

  private static final int MOST_SHOWN = 3;

  /// The failure that shows each complaint with its line and a caret under the place.
  CellFailure of(List<Diag> complaints) {
    List<Diag> errors = complaints.stream().filter(Diag::isError).toList();
    if (errors.isEmpty()) {
      return of("this is not a complete piece of Java; is a bracket, quote or ';' missing?");
    }
    List<String> lines = new ArrayList<>();
    for (Diag error : errors.subList(0, Math.min(MOST_SHOWN, errors.size()))) {
      lines.addAll(describe(error));
    }
    if (errors.size() > MOST_SHOWN) {
      lines.add("… and " + (errors.size() - MOST_SHOWN) + " more");
    }
    return new CellFailure("CompileError", message(errors.getFirst()), lines);
  }

  /// The failure for a complaint without a place of its own.
  CellFailure of(String complaint) {
    String line = where(snippet.offset()) + complaint;
    return new CellFailure("CompileError", complaint, List.of(line));
  }

  private List<String> describe(Diag error) {
    int start = positionInCell(error.getStartPosition());
    int end = Math.max(start + 1, positionInCell(error.getEndPosition()));
    String text = source.text();
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = text.indexOf('\n', start);
    String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd).stripTrailing();
    int width = Math.max(1, Math.min(end, lineStart + line.length()) - start);
    return List.of(
        where(start) + message(error),
        "  " + line,
        "  " + blankLike(line, start - lineStart) + "^".repeat(width));
  }

  /// A position inside the cell: an error at the very end is shown behind the last character.
  private int positionInCell(long positionInSnippet) {
    int last = source.text().stripTrailing().length();
    return Math.min(last, snippet.offset() + (int) Math.max(0, positionInSnippet));
  }

  private String where(int offset) {
    return "Cell " + cell + ", line " + source.lineAt(offset) + ": ";
  }

  /// The compiler's message on one line, without the kernel's own wrapper class.
  private static String message(Diag error) {
    return error
        .getMessage(Locale.ENGLISH)
        .lines()
        .map(String::strip)
        .filter(line -> !line.matches("location:\\s+class\\s*"))
        .map(line -> line.replaceAll("REPL\\.\\$JShell\\$\\w+\\.", "").replaceAll(" {2,}", " "))
        .collect(Collectors.joining("; "))
        .replace("cannot find symbol; symbol: ", "cannot find symbol: ");
  }

  private static String blankLike(String line, int length) {
    String start = line.substring(0, Math.min(length, line.length()));
    return start.replaceAll("[^\\t]", " ");
  }
}
