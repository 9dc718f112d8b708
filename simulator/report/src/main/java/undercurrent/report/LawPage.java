package undercurrent.report;

import java.util.List;
import java.util.Locale;
import undercurrent.verification.LawReport;
import undercurrent.verification.LawVerdict;
import undercurrent.verification.ReferenceReport;

/// The page of laws, each with its figures and pictures.
public final class LawPage {
  private static final List<String> HEADS = List.of("Law", "Verdict", "Seeds");

  private LawPage() {}

  /// Returns the page as HTML.
  ///
  /// @param command the command line that gives the same again
  public static String of(LawReport report, String command) {
    var page = new Page(LawText.TITLE, LawText.TITLE, LawText.sentence(report), facts(report));
    contents(page.section("laws", "The laws"), report);
    report.verdicts().forEach(verdict -> section(page, report.seed(), verdict));
    return page.end(command, List.of());
  }

  private static List<Page.Fact> facts(LawReport report) {
    return List.of(
        new Page.Fact(
            "Method",
            "Measured with the classes that every scenario runs with; intervals of 95 %. A law that"
                + " fails stays in the table."),
        new Page.Fact(
            "Evidence", "Each law stands beside its source; where others contest it, they do too."),
        new Page.Fact("Seed", String.valueOf(report.seed())));
  }

  private static void contents(Markup markup, LawReport report) {
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    HEADS.forEach(head -> markup.element("th", head, "scope", "col"));
    markup.close().close().open("tbody");
    for (LawVerdict verdict : report.verdicts()) {
      markup.open("tr", "class", verdict.passes() ? "open" : "sure");
      markup.open("th", "scope", "row");
      markup.open("a", "href", "#" + place(verdict)).text(title(verdict)).close().close();
      markup.element("td", LawText.verdict(verdict));
      markup.element("td", String.valueOf(verdict.seeds()), "class", "figure").close();
    }
    markup.close().close().close().close();
  }

  private static void section(Page page, long seed, LawVerdict verdict) {
    var markup = page.section(place(verdict), title(verdict) + " " + LawText.verdict(verdict));
    markup.element("p", "Expected: " + verdict.expected());
    markup.element("p", "Source: " + verdict.source());
    if (verdict.isContested()) {
      markup.element("p", "Contrary evidence: " + verdict.contrary());
    }
    if (!verdict.assumed().isEmpty()) {
      markup.element("p", "Assumed here: " + verdict.assumed());
    }
    verdict.diagrams().forEach(diagram -> DiagramFigure.of(diagram).addTo(markup));
    var figures = new ReferenceReport(verdict.law(), seed, verdict.figures(), List.of());
    ReferencePage.table(markup, figures.groups());
    markup.close();
  }

  private static String title(LawVerdict verdict) {
    return verdict.id() + " · " + verdict.law();
  }

  private static String place(LawVerdict verdict) {
    return "law-" + verdict.id().toLowerCase(Locale.ROOT);
  }
}
