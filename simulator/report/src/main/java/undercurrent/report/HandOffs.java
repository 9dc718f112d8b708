package undercurrent.report;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.RunResult;
import undercurrent.ledger.HandOff;

/// What passed from role to role in a run, as its reports show it: who waited for whom.
final class HandOffs {
  private static final int ON_A_TERMINAL = 8;

  private HandOffs() {}

  /// What passed between two roles, in a replication on average.
  private record Row(String from, String to, double items, double together) {
    double each() {
      return together / items;
    }
  }

  private static List<Row> rows(RunResult run) {
    int replications = run.replications().size();
    List<HandOff> all =
        run.replications().stream().flatMap(one -> one.ledger().handOffs().stream()).toList();
    return HandOff.together(all).stream()
        .map(
            one ->
                new Row(
                    one.from(),
                    one.to(),
                    (double) one.items() / replications,
                    one.waitHours() / replications))
        .toList();
  }

  private static String title(RunResult run, String role) {
    return Titles.sentence(Titles.role(run.plan(), role));
  }

  /// Adds those that waited longest as a block of a report for a terminal.
  static void write(TerminalText text, RunResult run) {
    List<Row> rows = rows(run);
    if (rows.isEmpty()) {
      return;
    }
    text.section("HAND-OFFS: from whose work to whose", "items   waited each      in all");
    for (Row row : rows.subList(0, Math.min(ON_A_TERMINAL, rows.size()))) {
      text.line(
          TerminalText.pad("  " + title(run, row.from()) + " to " + title(run, row.to()), 50)
              + TerminalText.padLeft(Figures.decimals(row.items(), 1), 6)
              + TerminalText.padLeft(Figures.decimals(row.each(), 0) + " h", 12)
              + TerminalText.padLeft(Figures.decimals(row.together(), 0) + " h", 12));
    }
  }

  /// Adds all of them as a table of a page.
  static void addTo(Markup page, RunResult run) {
    List<Row> rows = rows(run);
    if (rows.isEmpty()) {
      return;
    }
    page.open("figure", "id", "hand-offs").element("h3", "Who waited for whom");
    page.element(
        "p",
        "Work that followed from what people of another role had done, and how long it lay in"
            + " nobody's hands, nights and weekends among it; in a replication on average.",
        "class",
        "reading");
    page.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String head : List.of("From", "To", "Items", "Waited each, h", "In all, h")) {
      page.element("th", head, "scope", "col");
    }
    page.close().close().open("tbody");
    for (Row row : rows) {
      page.open("tr").element("th", title(run, row.from()), "scope", "row");
      page.element("td", title(run, row.to()));
      page.element("td", Figures.decimals(row.items(), 1), "class", "figure");
      page.element("td", Figures.decimals(row.each(), 1), "class", "figure");
      page.element("td", Figures.decimals(row.together(), 0), "class", "figure").close();
    }
    page.close().close().close().close();
  }

  /// Adds all of them to a document.
  static void putInto(ObjectNode document, RunResult run) {
    var list = document.putArray("handOffs");
    for (Row row : rows(run)) {
      var node = list.addObject().put("from", row.from()).put("to", row.to());
      node.set("items", Json.number(row.items()));
      node.set("waitHours", Json.number(row.together()));
    }
  }
}
