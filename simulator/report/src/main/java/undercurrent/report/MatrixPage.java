package undercurrent.report;

import java.util.List;
import java.util.Locale;
import undercurrent.experiment.CapabilityMatrix;
import undercurrent.experiment.CapabilityMatrix.Cell;
import undercurrent.experiment.CapabilityMatrix.Row;

/// The page of what capabilities move: two heat maps, the boxes and the product.
public final class MatrixPage {
  private static final double DARKEST = 0.5; // a change by half has the full colour

  private MatrixPage() {}

  /// Returns the page as HTML.
  ///
  /// @param command the command line that gives the same again
  public static String of(CapabilityMatrix matrix, String command) {
    long sure =
        matrix.rows().stream().flatMap(row -> row.cells().stream()).filter(Cell::isSure).count();
    String lifecycle = matrix.base().plan().lifecycle().id();
    var page =
        new Page(
            "Capabilities in " + lifecycle,
            matrix.base().plan().scenario(),
            sure + " effects of " + matrix.rows().size() + " capabilities are larger than chance",
            matrix.base());
    map(page, matrix, "boxes", "Hours a week in each box, with minus without", true);
    map(page, matrix, "product", "Time, accuracy and value, with minus without", false);
    return page.end(command, List.of(new TwinArms.Arm("base", "Base", matrix.base())));
  }

  private static void map(
      Page page, CapabilityMatrix matrix, String id, String heading, boolean boxes) {
    var markup = page.section(id, heading);
    markup.element(
        "p",
        "Blue is less, orange more, the stronger the larger the share of what it is without. Bold:"
            + " the 95 % interval leaves 0 out. One capability at a time is taken out, or put in"
            + " where the scenario lacks it; all others stay.",
        "class",
        "reading");
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    markup.element("th", "Capability", "scope", "col");
    if (!matrix.rows().isEmpty()) {
      for (Cell cell : cells(matrix.rows().getFirst(), boxes)) {
        markup.element("th", title(cell), "scope", "col");
      }
    }
    markup.close().close().open("tbody");
    for (Row row : matrix.rows()) {
      markup.open("tr").element("th", row.capability().title(), "scope", "row");
      cells(row, boxes).forEach(cell -> cell(markup, cell));
      markup.close();
    }
    markup.close().close().close().close();
  }

  private static List<Cell> cells(Row row, boolean boxes) {
    return row.cells().stream()
        .filter(cell -> cell.measure().startsWith("effort.subsystem.") == boxes)
        .toList();
  }

  private static String title(Cell cell) {
    String name = cell.measure().replaceFirst("^effort\\.subsystem\\.", "").replace('-', ' ');
    return name + " (" + cell.unit() + ")";
  }

  private static void cell(Markup markup, Cell cell) {
    if (cell.difference().isNone()) {
      markup.element("td", "", "class", "figure");
      return;
    }
    double strength = Math.min(1, Math.abs(cell.share()) / DARKEST);
    String hue = cell.share() < 0 ? "0,114,178" : "213,94,0"; // Okabe and Ito
    String style =
        String.format(Locale.ROOT, "background:rgba(%s,%.2f)", hue, 0.6 * strength)
            + (cell.isSure() ? ";font-weight:700" : "");
    String tip =
        String.format(
            Locale.ROOT,
            "%.4g to %.4g %s; without %.4g",
            cell.difference().low(),
            cell.difference().high(),
            cell.unit(),
            cell.without());
    String figure = String.format(Locale.ROOT, "%.3g", cell.difference().mean());
    markup.element("td", figure, "class", "figure", "style", style, "title", tip);
  }
}
