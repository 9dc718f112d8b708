package undercurrent.cli.sql;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An answer as comma-separated values (RFC 4180, with line feeds): all digits, and nothing where
/// there is no value.
///
/// @param out where it goes
public record CsvAnswer(PrintStream out) implements Answer {

  @Override
  public void begin(List<Column> columns) {
    line(columns.stream().map(Column::name).toList());
  }

  @Override
  public void row(List<@Nullable String> values) {
    line(values);
  }

  @Override
  public void end(long leftOut) {
    out.flush();
  }

  private void line(List<? extends @Nullable String> cells) {
    out.print(cells.stream().map(CsvAnswer::cell).collect(Collectors.joining(",")) + "\n");
  }

  private static String cell(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean isPlain = value.chars().noneMatch(letter -> "\",\n\r".indexOf(letter) >= 0);
    return isPlain && !value.isEmpty() ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
