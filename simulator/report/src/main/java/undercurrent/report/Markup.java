package undercurrent.report;

import java.util.ArrayDeque;
import java.util.Deque;

/// HTML that is written so that it is also well-formed XML, with every text escaped.
final class Markup {
  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element.
  ///
  /// @param attributes names and values in turn
  Markup open(String tag, String... attributes) {
    tag(tag, attributes).append('>');
    open.push(tag);
    return this;
  }

  /// Closes the element that was opened last.
  Markup close() {
    String tag = open.pop();
    html.append("</").append(tag).append('>');
    if (!tag.equals("span") && !tag.equals("text") && !tag.equals("strong")) {
      html.append('\n');
    }
    return this;
  }

  /// Adds text.
  Markup text(String text) {
    html.append(escape(text));
    return this;
  }

  /// Adds an element that holds only text.
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /// Adds an element without content.
  Markup empty(String tag, String... attributes) {
    tag(tag, attributes).append("/>");
    return this;
  }

  /// Adds another piece, all of whose elements are closed.
  Markup add(Markup piece) {
    html.append(piece);
    return this;
  }

  /// Adds a picture or a style sheet that this program made.
  Markup verbatim(String made) {
    html.append(made);
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return html.toString();
  }

  private StringBuilder tag(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      html.append(escape(attributes[i + 1])).append('"');
    }
    return html;
  }

  /// Returns text as it stands in an element or an attribute; characters that XML forbids are
  /// taken out.
  static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(letter) ? letter : '\uFFFD');
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int letter) {
    if (letter == '\n' || letter == '\t') {
      return true;
    }
    boolean isControl = letter < ' ' || (letter >= 0x7F && letter <= 0x9F);
    boolean isHalf = letter >= 0xD800 && letter <= 0xDFFF;
    return !isControl && !isHalf && letter != 0xFFFE && letter != 0xFFFF;
  }
}
