package undercurrent.report;

import java.util.List;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceFigure.Verdict;
import undercurrent.verification.ReferenceReport;

/// The page of reference figures, with their pictures.
public final class ReferencePage {
  private static final List<String> HEADS =
      List.of("What", "Measured", "95 % interval", "Expected", "Inside?");

  private ReferencePage() {}

  /// Returns the page as HTML.
  ///
  /// @param command the command line that gives the same again
  public static String of(ReferenceReport report, String command) {
    String title = report.title() + " beside its sources";
    var page = new Page(title, title, ReferenceText.sentence(report), facts(report));
    if (!report.diagrams().isEmpty()) {
      page.section("pictures", "What the experiments show");
      report.diagrams().forEach(diagram -> DiagramFigure.of(diagram).addTo(page.markup()));
      page.markup().close();
    }
    figures(page, report);
    return page.end(command, List.of());
  }

  private static List<Page.Fact> facts(ReferenceReport report) {
    return List.of(
        new Page.Fact(
            "Method",
            "Measured with the classes that every scenario runs with; intervals of 95 %."),
        new Page.Fact("Sources", "Each figure stands beside what its source leads to expect."),
        new Page.Fact("Seed", String.valueOf(report.seed())));
  }

  private static void figures(Page page, ReferenceReport report) {
    var markup = page.section("figures", "All figures");
    table(markup, report.groups());
    markup.close();
  }

  /// Adds a table of figures, those of one topic together.
  static void table(Markup markup, List<List<ReferenceFigure>> groups) {
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String head : HEADS) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close();
    groups.forEach(group -> group(markup, group));
    markup.close().close();
  }

  private static void group(Markup markup, List<ReferenceFigure> group) {
    markup.open("tbody").open("tr");
    markup.open("th", "colspan", String.valueOf(HEADS.size()), "scope", "rowgroup");
    markup.element("strong", group.getFirst().topic());
    markup.text(" · source: " + group.getFirst().source()).close();
    markup.close();
    group.forEach(figure -> row(markup, figure));
    markup.close();
  }

  private static void row(Markup markup, ReferenceFigure figure) {
    markup.open("tr", "class", figure.verdict() == Verdict.OUTSIDE ? "sure" : "open");
    markup.element("th", figure.what(), "scope", "row");
    markup.element("td", ReferenceText.measured(figure), "class", "figure");
    markup.element("td", ReferenceText.interval(figure), "class", "figure");
    markup.element("td", ReferenceText.expected(figure), "class", "figure");
    markup.element("td", ReferenceText.verdict(figure)).close();
  }
}
