package undercurrent.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/// What a session knows about code that is being written.
public final class CodeInsight {

  private final SourceCodeAnalysis analysis;

  CodeInsight(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  /// How code may go on.
  ///
  /// @param texts the possible texts, the likeliest first
  /// @param start where a chosen text begins
  /// @param end where the text that it replaces ends
  public record Completions(List<String> texts, int start, int end) {

    /// Creates completions.
    ///
    /// @param texts the possible texts
    /// @param start where a chosen text begins
    /// @param end where the text that it replaces ends
    public Completions {
      texts = List.copyOf(texts);
      if (start < 0 || start > end) {
        throw new IllegalArgumentException("Completions need 0 <= start <= end: " + start);
      }
    }
  }

  /// How the code before the cursor may go on.
  ///
  /// @param code the whole cell
  /// @param cursor the position in it, in characters
  /// @return the possible texts
  public Completions complete(String code, int cursor) {
    int start = partStart(code, cursor);
    String part = code.substring(start, cursor);
    if (part.matches("%\\w*")) {
      List<String> names = LineMagics.NAMES.stream().map(name -> "%" + name).toList();
      return new Completions(
          names.stream().filter(n -> n.startsWith(part)).toList(), start, cursor);
    }
    int[] anchor = {part.length()};
    List<Suggestion> found = analysis.completionSuggestions(part, part.length(), anchor);
    List<String> texts = new ArrayList<>();
    found.stream().filter(Suggestion::matchesType).forEach(s -> texts.add(s.continuation()));
    found.stream().filter(s -> !s.matchesType()).forEach(s -> texts.add(s.continuation()));
    return new Completions(texts.stream().distinct().toList(), start + anchor[0], cursor);
  }

  /// The signatures and documentation of the name at the cursor, or of the call around it.
  ///
  /// @param code the whole cell
  /// @param cursor the position in it, in characters
  /// @return the text, or empty when nothing is known
  public Optional<String> describe(String code, int cursor) {
    int start = partStart(code, cursor);
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    String part = code.substring(start, end);
    List<Documentation> found = analysis.documentation(part, part.length(), true);
    if (found.isEmpty()) {
      found = analysis.documentation(part + "(", part.length() + 1, true);
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.stream().map(CodeInsight::text).collect(Collectors.joining("\n\n")));
  }

  /// Whether a cell could be run as it is.
  ///
  /// @param code the whole cell
  /// @return `complete`, `incomplete` or `invalid`
  public String completeness(String code) {
    List<CellPart> parts = new CellSource(code).parts(analysis);
    if (parts.isEmpty() || !(parts.getLast() instanceof CellPart.Snippet last)) {
      return "complete";
    }
    Completeness found = analysis.analyzeCompletion(last.source()).completeness();
    return switch (found) {
      case COMPLETE, COMPLETE_WITH_SEMI, EMPTY -> "complete";
      case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE -> "incomplete";
      case UNKNOWN -> "invalid";
    };
  }

  private int partStart(String code, int cursor) {
    List<CellPart> parts = new CellSource(code.substring(0, cursor)).parts(analysis);
    return parts.isEmpty() ? cursor : parts.getLast().offset();
  }

  private static String text(Documentation documentation) {
    String javadoc = documentation.javadoc();
    return javadoc == null || javadoc.isBlank()
        ? documentation.signature()
        : documentation.signature() + "\n\n" + plain(javadoc);
  }

  /// Javadoc without its tags, since front ends show this text as it is.
  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\{@\\w+\\s+([^{}]*)\\}", "$1")
        .replaceAll("(?i)</?[a-z][^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replaceAll("(?m)^ ", "")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }
}
