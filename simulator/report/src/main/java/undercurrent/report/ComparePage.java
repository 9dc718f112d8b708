package undercurrent.report;

import java.util.List;
import undercurrent.report.Comparison.Difference;

/// The page of two arms on the same luck.
public final class ComparePage {
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
    page.charts("Two arms, the same luck", CompareCharts.of(comparison, arms));
    page.why(comparison.b(), " of B");
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
    var markup = page.section("differences", "B minus A, paired by replication");
    markup.element("p", "Bold: the interval excludes 0.", "class", "reading");
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
    for (String head : List.of("Measure", "A", "B", "B minus A", "95 % interval", "Unit")) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (Difference paired : differences) {
      String unit = paired.measure().unit();
      boolean isSure = Figures.excludesZero(paired.measure().unit(), paired.difference());
      markup.open("tr", "class", isSure ? "sure" : "open");
      String title = Titles.whole(comparison.b().plan(), paired.measure());
      markup.element("th", title, "scope", "row");
      markup.element("td", Figures.mean(unit, paired.a()), "class", "figure");
      markup.element("td", Figures.mean(unit, paired.b()), "class", "figure");
      markup.element("td", Figures.mean(unit, paired.difference()), "class", "figure");
      markup.element("td", MeasureTable.interval(unit, paired.difference()), "class", "figure");
      markup.element("td", unit).close();
    }
    markup.close().close().close();
  }
}
