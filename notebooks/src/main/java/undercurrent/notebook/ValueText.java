package undercurrent.notebook;

import java.lang.reflect.Array;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a value is written as plain text: text as a Java literal, arrays by their elements.
final class ValueText {

  private static final int MOST_ELEMENTS = 100;
  private static final int MOST_CHARACTERS = 100_000;

  private ValueText() {}

  static String of(@Nullable Object value) {
    String text = textOf(value);
    return text.length() <= MOST_CHARACTERS
        ? text
        : text.substring(0, MOST_CHARACTERS)
            + "… ("
            + (text.length() - MOST_CHARACTERS)
            + " more characters)";
  }

  private static String textOf(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text when text.indexOf('\n') >= 0 -> block(text);
      case String text -> '"' + escaped(text).replace("\"", "\\\"") + '"';
      case Character c -> "'" + escaped(c.toString()).replace("'", "\\'") + "'";
      case Object array when array.getClass().isArray() -> array(array);
      default -> String.valueOf(value.toString());
    };
  }

  /// A text block, so that many lines stay readable.
  private static String block(String text) {
    return Stream.of(text.split("\n", -1))
        .map(line -> escaped(line).replace("\"\"\"", "\\\"\"\""))
        .collect(Collectors.joining("\n", "\"\"\"\n", "\"\"\""));
  }

  private static String array(Object array) {
    int length = Array.getLength(array);
    StringBuilder text = new StringBuilder(typeOf(array, length)).append(" {");
    for (int i = 0; i < Math.min(length, MOST_ELEMENTS); i++) {
      text.append(i == 0 ? "" : ", ");
      Object element = Array.get(array, i);
      text.append(element == array ? "(this array)" : textOf(element));
    }
    if (length > MOST_ELEMENTS) {
      text.append(", … ").append(length - MOST_ELEMENTS).append(" more");
    }
    return text.append('}').toString();
  }

  private static String typeOf(Object array, int length) {
    String name = array.getClass().getSimpleName();
    int bracket = name.indexOf('[');
    return name.substring(0, bracket) + "[" + length + "]" + name.substring(bracket + 2);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '\r' -> escaped.append("\\r");
                default -> {
                  if (Character.isISOControl(c)) {
                    escaped.append(String.format("\\u%04x", c));
                  } else {
                    escaped.append((char) c);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
