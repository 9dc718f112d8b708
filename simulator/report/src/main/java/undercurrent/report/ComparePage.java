package undercurrent.report;

import java.util.List;
import undercurrent.report.Comparison.Difference;
import undercurrent.statistics.Estimate;

/// The page of two arms on the same luck.
public final class ComparePage {
  static final List<String> HEADS = List.of("Measure", "A", "B", "B minus A, 95 % interval");

  /// What makes the differences sharper than those of two runs on different luck.
  static final String PAIRED = "paired, same seeds";

  private ComparePage() {}

  /// Returns the page as HTML.
  ///
  /// @param a the name of the first arm
  /// @param b the name of the second arm
  /// @param command the command line that gives the same again
  public static String of(Comparison comparison, String a, String b, String command) {
    var arms =
        List.of(
            new TwinArms.Arm("a", "A: " + a, comparison.a()),
            new TwinArms.Arm("b", "B: " + b, comparison.b()));
    var page =
        new Page(a + " and " + b, "A " + a + " · B " + b, headline(comparison), arms.get(1).run());
    differences(page, comparison);
    CauseView.addTo(page, comparison);
    page.charts("Two arms, the same luck", CompareCharts.of(comparison, arms));
    page.section(ReportPart.WHY.id(), "The worst of each arm, and why");
    page.whyOf(comparison.a(), " of A", "lanes-a");
    page.whyOf(comparison.b(), " of B", "lanes-b");
    page.markup().close();
    page.claims(comparison.b());
    return page.end(command, arms);
  }

  /// Returns how many measures moved more than chance would explain.
  static String headline(Comparison comparison) {
    long moved =
        comparison.differences().stream()
            .filter(paired -> Figures.excludesZero(paired.measure().unit(), paired.difference()))
            .count();
    return moved
        + " of "
        + comparison.differences().size()
        + " measures have an interval that excludes 0; about 1 in 20 would by chance alone.";
  }

  private static void differences(Page page, Comparison comparison) {
    var markup = page.section("differences", "B minus A: " + PAIRED);
    markup.element(
        "p",
        "A and B are means over "
            + CauseText.count(comparison.pairs(), "pair")
            + " of replications; B minus A is the mean of the paired differences. A star and bold"
            + " letters: the interval excludes 0.",
        "class",
        "reading");
    rows(
        markup, comparison, comparison.differences().stream().filter(ComparePage::isMain).toList());
    markup.open("details").element("summary", "All measures");
    rows(markup, comparison, comparison.differences().stream().filter(d -> !isMain(d)).toList());
    markup.close().close();
  }

  private static boolean isMain(Difference paired) {
    return MainMeasures.contains(paired.measure().name());
  }

  private static void rows(Markup markup, Comparison comparison, List<Difference> differences) {
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    HEADS.forEach(head -> markup.element("th", head, "scope", "col"));
    markup.close().close().open("tbody");
    for (Difference paired : differences) {
      String unit = paired.measure().unit();
      int count = paired.difference().count();
      String few =
          count < comparison.pairs() ? " (" + count + " of " + comparison.pairs() + " pairs)" : "";
      row(
          markup,
          Titles.sentence(Titles.withUnit(comparison.b().plan(), paired.measure())) + few,
          List.of(Figures.mean(unit, paired.a()), Figures.mean(unit, paired.b())),
          unit,
          paired.difference());
    }
    markup.close().close().close();
  }

  /// Adds a row: what it is, the values of both arms, and their difference with its interval.
  static void row(
      Markup markup, String title, List<String> values, String unit, Estimate difference) {
    boolean isSure = Figures.excludesZero(unit, difference);
    markup.open("tr", "class", isSure ? "sure" : "open").element("th", title, "scope", "row");
    values.forEach(value -> markup.element("td", value, "class", "figure"));
    String shown = difference.isNone() ? "none" : Figures.withoutUnit(unit, difference, "±");
    markup.element("td", (isSure ? "★ " : "") + shown, "class", "figure").close();
  }
}
