package undercurrent.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/// The text of a cell, and how it falls into snippets and magic lines.
///
/// @param text the cell as the user wrote it
record CellSource(String text) {

  private static final Pattern MAGIC = Pattern.compile("\\G%(\\w+)[ \\t]*([^\\r\\n]*)");
  private static final Pattern KNOWN_MAGIC_LINE =
      Pattern.compile("(?m)^%(?:" + String.join("|", LineMagics.NAMES) + ")\\b");
  private static final Pattern TIMED = Pattern.compile("\\A\\s*%%time[ \\t]*(?=\\R|\\z)");

  /// Whether the cell begins with `%%time`.
  boolean timed() {
    return TIMED.matcher(text).find();
  }

  /// The parts of the cell.
  ///
  /// A magic line is one that stands where a snippet could begin, so a line of a text block that
  /// begins with `%` is left alone.
  List<CellPart> parts(SourceCodeAnalysis analysis) {
    List<CellPart> parts = new ArrayList<>();
    int at = skipBlank(bodyStart());
    while (at < text.length()) {
      Matcher magic = MAGIC.matcher(text).region(at, text.length());
      if (magic.find()) {
        parts.add(new CellPart.Magic(magic.group(1), magic.group(2).strip(), at));
        at = skipBlank(magic.end());
        continue;
      }
      CompletionInfo info = analyzeAt(at, analysis);
      if (info.completeness() == Completeness.EMPTY) {
        break;
      }
      String source = info.source() == null ? text.substring(at) : info.source();
      parts.add(new CellPart.Snippet(source, at));
      int end =
          info.source() == null ? text.length() : Math.min(text.length(), at + source.length());
      at = skipBlank(Math.max(end, at + 1));
    }
    return parts;
  }

  /// The line, counted from 1, of a position in the cell.
  int lineAt(int offset) {
    int limit = Math.min(offset, text.length());
    return (int) text.substring(0, limit).chars().filter(c -> c == '\n').count() + 1;
  }

  private int bodyStart() {
    Matcher timed = TIMED.matcher(text);
    return timed.find() ? timed.end() : 0;
  }

  /// Reads up to the next magic line; past it when the snippet cannot end before it.
  private CompletionInfo analyzeAt(int at, SourceCodeAnalysis analysis) {
    Matcher next = KNOWN_MAGIC_LINE.matcher(text);
    if (next.find(at)) {
      CompletionInfo info = analysis.analyzeCompletion(text.substring(at, next.start()));
      if (info.completeness() != Completeness.DEFINITELY_INCOMPLETE
          && info.completeness() != Completeness.EMPTY) {
        return info;
      }
    }
    return analysis.analyzeCompletion(text.substring(at));
  }

  private int skipBlank(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
