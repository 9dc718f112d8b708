package undercurrent.cli.sql;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An answer as an aligned table: numbers to the right, real numbers to six digits, text cut where
/// it is long.
public final class TableAnswer implements Answer {
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final int WIDEST = 40;
  private static final String GAP = "  ";

  private final PrintStream out;
  private final boolean unicode;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /// Makes a table for a terminal.
  ///
  /// @param unicode whether it can show more than ASCII
  public TableAnswer(PrintStream out, boolean unicode) {
    this.out = out;
    this.unicode = unicode;
  }

  @Override
  public void begin(List<Column> all) {
    columns.addAll(all);
  }

  @Override
  public void row(List<@Nullable String> values) {
    var cells = new ArrayList<String>();
    for (int j = 0; j < columns.size(); j++) {
      cells.add(cell(columns.get(j), values.get(j)));
    }
    rows.add(cells);
  }

  @Override
  public void end(long leftOut) {
    int[] widths = new int[columns.size()];
    for (int j = 0; j < widths.length; j++) {
      widths[j] = width(j);
    }
    line(columns.stream().map(Column::name).map(this::shown).toList(), widths);
    rule(widths);
    rows.forEach(row -> line(row, widths));
    out.print(ending(leftOut) + "\n");
    out.flush();
  }

  private int width(int column) {
    int width = shown(columns.get(column).name()).length();
    for (var row : rows) {
      width = Math.max(width, row.get(column).length());
    }
    return width;
  }

  private void rule(int[] widths) {
    String stroke = unicode ? "─" : "-";
    var strokes = Arrays.stream(widths).mapToObj(stroke::repeat);
    out.print(strokes.collect(Collectors.joining(GAP)) + "\n");
  }

  private void line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int j = 0; j < widths.length; j++) {
      String fill = " ".repeat(widths[j] - cells.get(j).length());
      boolean isNumber = columns.get(j).kind() == Kind.WHOLE || columns.get(j).kind() == Kind.REAL;
      line.append(j == 0 ? "" : GAP).append(isNumber ? fill + cells.get(j) : cells.get(j) + fill);
    }
    out.print(line.toString().stripTrailing() + "\n");
  }

  private String ending(long leftOut) {
    String count = number(rows.size()) + (rows.size() == 1 ? " row" : " rows");
    return leftOut == 0
        ? count
        : count
            + " of "
            + number(rows.size() + leftOut)
            + "; "
            + number(leftOut)
            + " left out, --limit N shows more";
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private String cell(Column column, @Nullable String value) {
    if (value == null) {
      return "null";
    }
    return switch (column.kind()) {
      case WHOLE -> value;
      case REAL -> real(value);
      case TRUTH -> value.toLowerCase(Locale.ROOT);
      case TEXT -> shown(value);
    };
  }

  private static String real(String value) {
    double number = Double.parseDouble(value);
    if (!Double.isFinite(number)) {
      return value;
    }
    BigDecimal rounded = BigDecimal.valueOf(number).round(SIX_DIGITS).stripTrailingZeros();
    boolean isFar = Math.abs(rounded.precision() - rounded.scale()) > 9;
    return isFar && rounded.signum() != 0 ? rounded.toString() : rounded.toPlainString();
  }

  /// Text with nothing in it that moves the cursor, and not too long.
  private String shown(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              boolean isControl =
                  Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
              String plain = isControl ? " " : Character.toString(letter);
              shown.append(unicode || letter < 128 ? plain : "?");
            });
    String end = unicode ? "…" : "...";
    return shown.length() <= WIDEST
        ? shown.toString()
        : shown.substring(0, WIDEST - end.length()) + end;
  }
}
