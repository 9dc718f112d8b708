package undercurrent.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import undercurrent.lifecycle.FunnelExhibit;
import undercurrent.lifecycle.FunnelExhibit.Change;
import undercurrent.lifecycle.FunnelExhibit.Stage;

/// A funnel as it stands in a page: a bar a stage, and thin ones for what was lost or joined.
final class FunnelFigure {
  private static final int CAUSES = 4; // that have a row of their own; the table has all
  private static final double THIN = 0.5;
  private static final double USUAL_ROWS = 6;

  private FunnelFigure() {}

  /// Returns the figure of a funnel.
  static ChartFigure of(FunnelExhibit funnel) {
    int rows = funnel.stages().stream().mapToInt(stage -> 1 + drawn(stage.changes()).size()).sum();
    return new ChartFigure(
        funnel.id(),
        funnel.title(),
        funnel.caption(),
        legend(funnel),
        (width, height) -> draw(funnel, width, height),
        table(funnel),
        Math.max(1, rows / USUAL_ROWS));
  }

  /// Returns the changes that have a row: the greatest ones, and the rest in one.
  private static List<Change> drawn(List<Change> changes) {
    var greatest =
        changes.stream()
            .filter(change -> change.amount() != 0)
            .sorted(Comparator.comparingDouble(change -> -Math.abs(change.amount())))
            .toList();
    if (greatest.size() <= CAUSES) {
      return greatest;
    }
    var rows = new ArrayList<>(greatest.subList(0, CAUSES - 1));
    var rest = greatest.subList(CAUSES - 1, greatest.size());
    rows.add(new Change("all others", rest.stream().mapToDouble(Change::amount).sum()));
    return rows;
  }

  private static Plane draw(FunnelExhibit funnel, int width, int height) {
    var amounts =
        funnel.stages().stream()
            .flatMap(
                stage ->
                    Stream.concat(
                        Stream.of(stage.amount()),
                        drawn(stage.changes()).stream().map(change -> Math.abs(change.amount()))))
            .filter(amount -> amount > 0)
            .toList();
    double least = amounts.stream().min(Comparator.naturalOrder()).orElse(1.0);
    double greatest = amounts.stream().max(Comparator.naturalOrder()).orElse(1.0);
    Scale across = Scale.logarithmic(funnel.unit() + ", logarithmic", least, greatest);
    var rows = new ArrayList<BarRows.Row>();
    for (Stage stage : funnel.stages()) {
      drawn(stage.changes()).forEach(change -> rows.add(row(change, across)));
      String text = Titles.sentence(stage.name()) + ": " + Figures.short3(stage.amount());
      rows.add(BarRows.logarithmic(text, stage.amount(), across, hue(stage)));
    }
    return BarRows.draw(rows, across, width, height);
  }

  private static BarRows.Row row(Change change, Scale across) {
    double size = Math.abs(change.amount());
    boolean isLost = change.amount() < 0;
    String text = (isLost ? "− " : "+ ") + change.name() + ": " + Figures.short3(size);
    if (size == 0) {
      return new BarRows.Row(text, List.of());
    }
    var bar =
        new BarRows.Bar(
            across.low(), StrictMath.log10(size), THIN, isLost ? Hue.VERMILLION : Hue.GREEN);
    return new BarRows.Row(text, List.of(bar));
  }

  private static Hue hue(Stage stage) {
    return stage.onlyObserved() ? Hue.PURPLE : Hue.BLUE;
  }

  private static Markup legend(FunnelExhibit funnel) {
    var legend = new Markup().open("ul", "class", "legend");
    BarRows.sample(legend, Hue.BLUE, 1, "what is left");
    if (funnel.stages().stream().anyMatch(Stage::onlyObserved)) {
      BarRows.sample(legend, Hue.PURPLE, 1, "what is left, known to the observer only");
    }
    BarRows.sample(legend, Hue.VERMILLION, THIN, "removed");
    BarRows.sample(legend, Hue.GREEN, THIN, "joined");
    return legend.close();
  }

  private static Markup table(FunnelExhibit funnel) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head : List.of("Stage", Titles.sentence(funnel.unit()), "Of the stage before")) {
      table.element("th", head, "scope", "col");
    }
    table.close().close().open("tbody");
    double before = Double.NaN;
    for (Stage stage : funnel.stages()) {
      for (Change change : stage.changes()) {
        row(table, change.name(), change.amount(), change.amount() / before);
      }
      row(table, Titles.sentence(stage.name()), stage.amount(), stage.amount() / before);
      before = stage.amount();
    }
    return table.close().close();
  }

  private static void row(Markup table, String name, double amount, double share) {
    table.open("tr").element("th", name, "scope", "row");
    table.element("td", Figures.decimals(amount, 3), "class", "figure");
    String percent = Double.isFinite(share) ? Figures.decimals(100 * share, 1) + " %" : "";
    table.element("td", percent, "class", "figure").close();
  }
}
