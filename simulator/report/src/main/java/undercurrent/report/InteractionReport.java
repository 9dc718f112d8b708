package undercurrent.report;

import static undercurrent.report.TerminalText.padLeft;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.Interaction;
import undercurrent.experiment.Interaction.Row;

/// What two debts cost together, as a document, for a terminal and as a page.
///
/// @param interaction what was measured
public record InteractionReport(Interaction interaction) {
  private static final int LABEL = 30;
  private static final int FIGURE = 11;
  private static final String MEANING =
      "Four arms on the same luck: neither debt, each alone, both. Interest is an arm less the one"
          + " with neither, in a week, from the week in which both are planted. Above the sum: that"
          + " of both less that of each alone; where it is 0 the debts leave each other alone.";

  private String names() {
    return interaction.first().type().id() + " and " + interaction.second().type().id();
  }

  private List<Row> mainRows() {
    return interaction.rows().stream()
        .filter(row -> MainMeasures.contains(row.measure().name()))
        .toList();
  }

  /// Returns the document: what `undercurrent interaction --json` prints.
  public ObjectNode document(ScenarioText scenario) {
    var document = RunDocument.heading();
    document
        .putArray("debts")
        .add(interaction.first().type().id())
        .add(interaction.second().type().id());
    document.put("in", interaction.clean().plan().lifecycle().id());
    RunDocument.putScenario(document, scenario);
    RunDocument.putExtent(document, interaction.clean());
    var measures = document.putObject("measures");
    for (Row row : interaction.rows()) {
      var node = measures.putObject(row.measure().name());
      node.set("first", Json.estimate(row.unit(), row.first()));
      node.set("second", Json.estimate(row.unit(), row.second()));
      node.set("pair", Json.estimate(row.unit(), row.pair()));
      node.set("aboveSum", Json.estimate(row.unit(), row.more()));
    }
    return document;
  }

  /// Returns the report for a terminal.
  public String inTerminal(TerminalStyle style) {
    var text = new TerminalText(style);
    TerminalHead.write(text, "Two debts", names(), interaction.clean());
    text.paragraph(MEANING);
    text.section("INTEREST, a week", "* above or below the sum by more than luck");
    var head = new StringBuilder(text.label("", LABEL));
    List.of("first", "second", "both", "above sum").forEach(h -> head.append(padLeft(h, FIGURE)));
    text.line(head.toString());
    mainRows().forEach(row -> text.line(row(text, row)));
    return text.toString();
  }

  private String row(TerminalText text, Row row) {
    String sure = Figures.excludesZero(row.unit(), row.more()) ? "*" : " ";
    String label = text.label(Titles.whole(interaction.clean().plan(), row.measure()), LABEL);
    return sure
        + label.substring(1)
        + padLeft(Figures.mean(row.unit(), row.first()), FIGURE)
        + padLeft(Figures.mean(row.unit(), row.second()), FIGURE)
        + padLeft(Figures.mean(row.unit(), row.pair()), FIGURE)
        + padLeft(Figures.mean(row.unit(), row.more()), FIGURE);
  }

  /// Returns the page.
  String page(String command) {
    var page = new Page("Two debts", "Two debts", names(), interaction.clean());
    var markup = page.section("interest", "Interest, a week");
    markup.element("p", MEANING, "class", "reading");
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    List.of("Measure", "First", "Second", "Both", "Above the sum", "95 % interval", "Unit")
        .forEach(head -> markup.element("th", head, "scope", "col"));
    markup.close().close().open("tbody");
    mainRows().forEach(row -> pageRow(markup, row));
    markup.close().close().close().close();
    page.claims(interaction.clean());
    return page.end(command, List.of());
  }

  private void pageRow(Markup markup, Row row) {
    String unit = row.unit();
    markup.open("tr", "class", Figures.excludesZero(unit, row.more()) ? "sure" : "open");
    markup.element("th", Titles.whole(interaction.clean().plan(), row.measure()), "scope", "row");
    List.of(row.first(), row.second(), row.pair(), row.more())
        .forEach(each -> markup.element("td", Figures.mean(unit, each), "class", "figure"));
    markup.element("td", MeasureTable.interval(unit, row.more()), "class", "figure");
    markup.element("td", unit).close();
  }
}
