package undercurrent.scenario.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Writes a tree as YAML in blocks of two spaces.
///
/// @param references texts that stand in place of the values at their paths
/// @param remark what is written behind the value at a path; nothing when it is empty
record TreeWriter(Map<String, String> references, UnaryOperator<String> remark) {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9$.][A-Za-z0-9 _.,/%()=$<>+-]*(?<! )");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|~|\\.nan|[+-]?\\.inf");
  private static final int REMARK_COLUMN = 56;

  String write(Tree.Table top) {
    var text = new StringBuilder();
    appendTable(text, top, "", 0, false);
    return text.toString();
  }

  private void appendTable(
      StringBuilder text, Tree.Table table, String path, int indent, boolean afterDash) {
    boolean first = afterDash;
    for (var entry : table.entries().entrySet()) {
      text.append(first ? "" : " ".repeat(indent)).append(quoted(entry.getKey())).append(':');
      append(text, entry.getValue(), path + "/" + entry.getKey(), indent);
      first = false;
    }
  }

  private void append(StringBuilder text, Tree value, String path, int indent) {
    switch (value) {
      case Tree.Leaf(String leaf) when path.startsWith("/parameters/") && isBlock(leaf) ->
          appendBlock(text, leaf, path, indent + 2);
      case Tree.Leaf(String leaf) -> appendLeaf(text, leaf, path);
      case Tree.Table table when table.entries().isEmpty() -> text.append(" {}\n");
      case Tree.Table table -> {
        text.append('\n');
        appendTable(text, table, path, indent + 2, false);
      }
      case Tree.Rows(List<Tree> rows) when rows.isEmpty() -> text.append(" []\n");
      case Tree.Rows(List<Tree> rows) -> {
        text.append('\n');
        for (int i = 0; i < rows.size(); i++) {
          appendRow(text, rows.get(i), path + "/" + i, indent + 2);
        }
      }
    }
  }

  private void appendRow(StringBuilder text, Tree row, String path, int indent) {
    text.append(" ".repeat(indent)).append('-');
    if (row instanceof Tree.Table table && !table.entries().isEmpty()) {
      text.append(' ');
      appendTable(text, table, path, indent + 2, true);
    } else {
      append(text, row, path, indent);
    }
  }

  /// Returns whether a text can stand as it is, in lines below its key.
  private static boolean isBlock(String text) {
    return text.contains("\n")
        && !text.startsWith(" ")
        && text.lines().allMatch(line -> line.matches("[ -~]*[!-~]"))
        && !text.endsWith("\n");
  }

  private void appendBlock(StringBuilder text, String block, String path, int indent) {
    String note = remark.apply(path);
    text.append(" |-").append(note.isEmpty() ? "" : "  # " + note).append('\n');
    block.lines().forEach(line -> text.append(" ".repeat(indent)).append(line).append('\n'));
  }

  private void appendLeaf(StringBuilder text, String leaf, String path) {
    int start = text.lastIndexOf("\n") + 1;
    String reference = references.get(path);
    boolean truth = path.endsWith("/reveal") || path.endsWith("/hidden");
    String shown = reference == null ? leaf : reference;
    text.append(' ').append(truth && !path.startsWith("/meta") ? shown : quoted(shown));
    String note = remark.apply(path);
    if (!note.isEmpty()) {
      int width = text.length() - start;
      text.append(" ".repeat(Math.max(2, REMARK_COLUMN - width))).append("# ").append(note);
    }
    text.append('\n');
  }

  /// Returns the text, in double quotes unless every YAML reader takes it as it is.
  static String quoted(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && !RESERVED.matcher(text).matches()
            && !text.contains(" #")
            && !text.startsWith("- ")
            && !text.equals("-");
    return plain ? text : '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                default -> {
                  if (point < ' '
                      || (point >= 0x7F && point < 0xA0)
                      || point == 0x2028
                      || point == 0x2029
                      || point == 0xFEFF
                      || point == 0xA0) {
                    escaped.append(String.format(Locale.ROOT, "\\u%04X", point));
                  } else {
                    escaped.appendCodePoint(point);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
