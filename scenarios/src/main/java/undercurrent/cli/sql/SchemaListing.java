package undercurrent.cli.sql;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The tables of a run with their columns, what they mean, and how many rows there are.
///
/// @param schema the schema
public record SchemaListing(Schema schema) {
  private static final List<Answer.Column> COLUMNS =
      List.of(
          new Answer.Column("table", Answer.Kind.TEXT),
          new Answer.Column("rows", Answer.Kind.WHOLE),
          new Answer.Column("column", Answer.Kind.TEXT),
          new Answer.Column("type", Answer.Kind.TEXT),
          new Answer.Column("meaning", Answer.Kind.TEXT));

  /// Prints it for people.
  public void print(PrintStream out) {
    int width = schema.columnNames().stream().mapToInt(String::length).max().orElse(1);
    var text = new StringBuilder();
    for (Schema.Table table : schema.tables()) {
      text.append(
          String.format(
              Locale.ROOT, "%s: %s (%,d rows)%n", table.name(), table.meaning(), table.rows()));
      for (Schema.Column column : table.columns()) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %-" + width + "s  %-16s  %s%n",
                column.name(),
                column.type(),
                column.meaning()));
      }
    }
    out.print(text);
    out.flush();
  }

  /// Hands it over as the answer to a question: a row for each column of each table.
  public void answer(Answer answer) {
    answer.begin(COLUMNS);
    for (Schema.Table table : schema.tables()) {
      for (Schema.Column column : table.columns()) {
        var row = new ArrayList<@Nullable String>();
        row.add(table.name());
        row.add(Long.toString(table.rows()));
        row.add(column.name());
        row.add(column.type());
        row.add(column.meaning());
        answer.row(row);
      }
    }
    answer.end(0);
  }
}
