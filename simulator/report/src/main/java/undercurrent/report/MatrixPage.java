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
    map(
        page,
        matrix,
        "product",
        "Time, accuracy and value, with minus without, in % of without",
        false);
    return page.end(command, List.of(new TwinArms.Arm("base", "Base", matrix.base())));
  }

  private static void map(
      Page page, CapabilityMatrix matrix, String id, String heading, boolean boxes) {
    var markup = page.section(id, heading);
    markup.element(
        "p",
        "Minus and blue is less, plus and orange more, the stronger the larger the share of what it"
            + " is without; a point is next to nothing. A star and bold: the 95 % interval leaves 0"
            + " out. One capability at a time is taken out, or put in where the scenario lacks it;"
            + " all others stay.",
        "class",
        "reading");
    var first = matrix.rows().stream().findFirst();
    markup.open("div", "class", "scroll").open("table", "class", "matrix").open("thead");
    markup.open("tr").element("th", "Capability", "scope", "col");
    for (Cell cell : first.map(row -> cells(row, boxes)).orElse(List.of())) {
      markup.open("th", "scope", "col").element("span", title(cell)).close();
    }
    markup.close().close().open("tbody");
    for (Row row : matrix.rows()) {
      markup.open("tr").element("th", title(row), "scope", "row");
      cells(row, boxes).forEach(cell -> cell(markup, cell, boxes));
      markup.close();
    }
    markup.close().close().close();
    intervals(markup, matrix, boxes);
    markup.close();
  }

  /// Adds the same with intervals, a line a cell, for those who cannot point at a cell.
  private static void intervals(Markup markup, CapabilityMatrix matrix, boolean boxes) {
    markup.open("details").element("summary", "The same with units and intervals");
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String head : List.of("Capability", "Measure", "Without", "With minus without")) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (Row row : matrix.rows()) {
      for (Cell cell : cells(row, boxes)) {
        if (!cell.difference().isNone()) {
          markup.open("tr", "class", cell.isSure() ? "sure" : "open");
          markup.element("th", title(row), "scope", "row");
          markup.element("td", title(cell)).element("td", Figures.short3(cell.without()));
          markup.element("td", interval(cell), "class", "figure").close();
        }
      }
    }
    markup.close().close().close().close();
  }

  private static String interval(Cell cell) {
    String unit = cell.unit().equals("ratio") ? "" : " " + Figures.unitInWords(cell.unit());
    return signed(cell.difference().mean(), 3)
        + " ("
        + signed(cell.difference().low(), 3)
        + " to "
        + signed(cell.difference().high(), 3)
        + ")"
        + unit;
  }

  private static String signed(double value, int decimals) {
    String size = Figures.decimals(Math.abs(value), decimals);
    boolean isNothing = size.chars().noneMatch(digit -> digit > '0' && digit <= '9');
    return isNothing ? size : (value < 0 ? "−" : "+") + size;
  }

  private static List<Cell> cells(Row row, boolean boxes) {
    return row.cells().stream()
        .filter(cell -> cell.measure().startsWith("effort.subsystem.") == boxes)
        .toList();
  }

  private static String title(Row row) {
    return Titles.sentence(row.capability().title()) + (row.wasThere() ? "" : " (put in)");
  }

  private static String title(Cell cell) {
    if (cell.measure().startsWith("effort.subsystem.")) {
      return Titles.subsystem(cell.measure().substring("effort.subsystem.".length()));
    }
    return Titles.sentence(Titles.shortForms(cell.measure().replace('.', ' ').replace('-', ' ')));
  }

  private static void cell(Markup markup, Cell cell, boolean boxes) {
    if (cell.difference().isNone()) {
      markup.element("td", "", "class", "figure");
      return;
    }
    double strength = Math.min(1, Math.abs(cell.share()) / DARKEST);
    String hue = cell.share() < 0 ? "0,114,178" : "213,94,0"; // Okabe and Ito
    String style =
        String.format(Locale.ROOT, "background:rgba(%s,%.2f)", hue, 0.6 * strength)
            + (cell.isSure() ? ";font-weight:700" : "");
    double shown = boxes ? cell.difference().mean() : 100 * cell.share();
    String figure = signed(shown, Math.abs(shown) < 10 ? 1 : 0);
    boolean isNothing = Math.abs(shown) < 0.05;
    String text = (isNothing && !cell.isSure() ? "·" : figure) + (cell.isSure() ? "*" : "");
    markup.element("td", text, "class", "figure", "style", style, "title", interval(cell));
  }
}
