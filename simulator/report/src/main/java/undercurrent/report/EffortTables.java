package undercurrent.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import undercurrent.experiment.RunResult;
import undercurrent.ledger.EffortCube.Cell;
import undercurrent.ledger.Root;
import undercurrent.organisation.Nature;

/// The effort cube of a run as tables of a page: nature against root, and every cell.
final class EffortTables {
  private EffortTables() {}

  /// Adds both tables.
  static void addTo(Markup page, RunResult run) {
    Map<Cell, Double> cells = FlowRows.cells(run);
    page.open("figure", "id", "cube").element("h3", "What the hours were, and what they came of");
    page.element(
        "p",
        "Hours of a replication on average. Across: in what the chain of causes ends. Every hour"
            + " stands in one cell.",
        "class",
        "reading");
    page.open("div", "class", "scroll").add(matrix(cells)).close().close();
    page.open("details");
    page.element("summary", "All " + cells.size() + " cells: stage, role, box, nature, root");
    page.open("div", "class", "scroll").add(all(run, cells)).close();
    page.close();
  }

  private static Markup matrix(Map<Cell, Double> cells) {
    List<Root> roots =
        Arrays.stream(Root.values())
            .filter(root -> cells.keySet().stream().anyMatch(cell -> cell.root() == root))
            .toList();
    var table = new Markup().open("table").open("thead").open("tr");
    table.element("th", "Nature", "scope", "col");
    roots.forEach(root -> table.element("th", Titles.sentence(root.title()), "scope", "col"));
    table.element("th", "Together", "scope", "col").close().close().open("tbody");
    for (Nature nature : Nature.values()) {
      table.open("tr").element("th", words(nature.id()), "scope", "row");
      for (Root root : roots) {
        table.element("td", hours(sum(cells, nature.id(), root.id())), "class", "figure");
      }
      table.element("td", hours(sum(cells, nature.id(), "")), "class", "figure").close();
    }
    return table.close().close();
  }

  private static double sum(Map<Cell, Double> cells, String nature, String root) {
    return cells.entrySet().stream()
        .filter(cell -> cell.getKey().nature().equals(nature))
        .filter(cell -> root.isEmpty() || cell.getKey().root().id().equals(root))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static Markup all(RunResult run, Map<Cell, Double> cells) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head : List.of("Stage", "Role", "Box", "Nature", "Root", "Hours")) {
      table.element("th", head, "scope", "col");
    }
    table.close().close().open("tbody");
    cells.forEach(
        (cell, hours) -> {
          String stage = Titles.stage(run.plan().lifecycle(), cell.stage());
          table.open("tr").element("th", Titles.sentence(stage), "scope", "row");
          table.element("td", Titles.sentence(Titles.role(run.plan(), cell.role())));
          table.element("td", Titles.subsystem(cell.subsystem()));
          table.element("td", words(cell.nature())).element("td", cell.root().title());
          table.element("td", hours(hours), "class", "figure").close();
        });
    return table.close().close();
  }

  private static String words(String id) {
    return Titles.sentence(id.replace('-', ' '));
  }

  private static String hours(double hours) {
    return hours == 0 ? "–" : Figures.decimals(hours, hours < 10 ? 1 : 0);
  }
}
