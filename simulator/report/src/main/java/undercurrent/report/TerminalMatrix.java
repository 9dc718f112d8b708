package undercurrent.report;

import java.util.List;
import java.util.Locale;
import undercurrent.experiment.CapabilityMatrix;
import undercurrent.experiment.CapabilityMatrix.Cell;
import undercurrent.experiment.CapabilityMatrix.Row;

/// What capabilities move, for a terminal: first the boxes, then the product.
public final class TerminalMatrix {
  private static final int NAME = 23;
  private static final int COLUMN = 7;
  private static final String WITHIN_LUCK = "~";
  private static final String NOTHING = ".";

  private TerminalMatrix() {}

  /// Returns the tables for a terminal.
  public static String of(CapabilityMatrix matrix, TerminalStyle style) {
    var text = new TerminalText(style);
    text.section("CAPABILITIES, HOURS A WEEK IN EACH BOX", "with minus without");
    table(text, matrix, true);
    text.line("");
    text.section("CAPABILITIES, THE PRODUCT", "with minus without, in % of without");
    table(text, matrix, false);
    text.line("")
        .paragraph(
            "A figure, or its sign where it is below 0.05, stands where the 95 % interval leaves 0"
                + " out; about 1 in 20 would by chance alone. "
                + WITHIN_LUCK
                + " is within luck, "
                + NOTHING
                + " is within luck and below 0.05. Each row takes one capability out, or puts it in where"
                + " the scenario lacks it (+), and leaves all others as they are.");
    return text.toString();
  }

  private static void table(TerminalText text, CapabilityMatrix matrix, boolean boxes) {
    if (matrix.rows().isEmpty()) {
      return;
    }
    List<Cell> first = cells(matrix.rows().getFirst(), boxes);
    var head = new StringBuilder(" ".repeat(NAME));
    first.forEach(cell -> head.append(right(heading(cell.measure()))));
    text.line(head.toString());
    for (Row row : matrix.rows()) {
      String name = (row.wasThere() ? "" : "+") + row.capability().id();
      var line = new StringBuilder(String.format(Locale.ROOT, "%-" + NAME + "s", name));
      for (Cell cell : cells(row, boxes)) {
        line.append(right(boxes ? hours(cell) : percent(cell)));
      }
      text.line(line.toString());
    }
  }

  private static List<Cell> cells(Row row, boolean boxes) {
    return row.cells().stream()
        .filter(cell -> cell.measure().startsWith("effort.subsystem.") == boxes)
        .toList();
  }

  private static String hours(Cell cell) {
    return written(cell, cell.difference().mean(), "%.1f");
  }

  private static String percent(Cell cell) {
    return written(cell, 100 * cell.share(), "%.1f");
  }

  private static String written(Cell cell, double value, String format) {
    if (cell.difference().isNone()) {
      return "";
    }
    if (!cell.isSure()) {
      return Math.abs(value) < 0.05 ? NOTHING : WITHIN_LUCK;
    }
    if (Math.abs(value) < 0.05) {
      return cell.difference().mean() > 0 ? "+" : "-";
    }
    return String.format(Locale.ROOT, format, value);
  }

  /// Returns a measure in six letters.
  static String heading(String measure) {
    String last = measure.substring(measure.lastIndexOf('.') + 1);
    return switch (measure) {
      case "effort.total" -> "hours";
      case "latency.lead-time.p50" -> "lead";
      case "latency.data-to-production" -> "fresh";
      case "latency.serving.p99" -> "p99";
      case "latency.detection" -> "detect";
      case "latency.recovery" -> "recov";
      case "delivery.deployments" -> "deploy";
      case "value.click-through" -> "clicks";
      case "effort.subsystem.data-collection" -> "collec";
      case "effort.subsystem.data-verification" -> "verify";
      case "effort.subsystem.machine-resource-management" -> "machin";
      default -> last.substring(0, Math.min(6, last.length()));
    };
  }

  private static String right(String text) {
    return String.format(Locale.ROOT, "%" + COLUMN + "s", text);
  }
}
