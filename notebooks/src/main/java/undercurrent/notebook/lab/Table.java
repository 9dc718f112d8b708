package undercurrent.notebook.lab;

import static undercurrent.report.Wording.escaped;

import java.util.List;

/// Rows of text under a heading.
///
/// @param title the heading
/// @param columns the names of the columns
/// @param rows one text a column
public record Table(String title, List<Column> columns, List<List<String>> rows) {

  /// A column.
  ///
  /// @param name its heading
  /// @param isNumber whether its texts are numbers, which stand at the right
  public record Column(String name, boolean isNumber) {
    /// Returns a column of words.
    public static Column text(String name) {
      return new Column(name, false);
    }

    /// Returns a column of numbers.
    public static Column number(String name) {
      return new Column(name, true);
    }
  }

  /// Keeps copies, and checks that each row has a text for each column.
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of table '" + title + "' needs " + columns.size() + " texts, not " + row);
      }
    }
  }

  /// Returns the table as HTML.
  public String toHtml() {
    var html = new StringBuilder("<div style=\"overflow-x:auto\"><table>");
    html.append("<caption style=\"caption-side:top;text-align:left;color:inherit;")
        .append("font-weight:600;padding:.3em 0\">")
        .append(escaped(title))
        .append("</caption><thead><tr>");
    columns.forEach(column -> cell(html, "th", column, column.name()));
    html.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell(html, "td", columns.get(i), row.get(i));
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table></div>").toString();
  }

  private static void cell(StringBuilder html, String tag, Column column, String text) {
    html.append('<').append(tag).append(" style=\"text-align:");
    html.append(column.isNumber() ? "right;white-space:nowrap" : "left").append("\">");
    html.append(escaped(text)).append("</").append(tag).append('>');
  }

  /// Returns the table as lines of text.
  @Override
  public String toString() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          rows.stream()
              .mapToInt(row -> row.get(column).length())
              .reduce(columns.get(i).name().length(), Math::max);
    }
    var text = new StringBuilder(title).append('\n');
    text.append(line(columns.stream().map(Column::name).toList(), widths));
    rows.forEach(row -> text.append(line(row, widths)));
    return text.toString().stripTrailing();
  }

  private String line(List<String> texts, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String gap = " ".repeat(widths[i] - texts.get(i).length());
      line.append("  ");
      line.append(columns.get(i).isNumber() ? gap + texts.get(i) : texts.get(i) + gap);
    }
    return line.toString().stripTrailing() + "\n";
  }
}
