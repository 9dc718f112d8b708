package undercurrent.report;

import java.util.Comparator;
import java.util.List;
import undercurrent.experiment.DebtBalance;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.experiment.TwinResult;
import undercurrent.experiment.TwinResult.Interest;

/// The balance of a debt as a section of its page: the truth beside what the team can tell, and who
/// carries the interest.
final class BalanceSection {
  private static final String ROLE = "effort.role.";

  private BalanceSection() {}

  static void addTo(Page page, TwinResult twin) {
    DebtBalance balance = DebtBalance.of(twin);
    var markup = page.section("balance", "The balance of the debt");
    markup.element(
        "p",
        "In the arm that finds and repays it. The truth needs a second world without the debt,"
            + " which nobody has; the team knows of the debt from the first alarm on, and takes for"
            + " interest what rework, incidents and toil of a week exceed their mean before.",
        "class",
        "reading");
    chart(twin, "principal", "Principal outstanding, hours", balance.owed(), balance.owedAsKnown())
        .addTo(markup);
    chart(
            twin,
            "interest-paid",
            "Interest of the week, hours",
            balance.interest(),
            balance.interestAsEstimated())
        .addTo(markup);
    carriers(markup, twin);
    markup.close();
  }

  private static ChartFigure chart(
      TwinResult twin, String id, String title, List<WeekPoint> truth, List<WeekPoint> known) {
    return CurveCharts.of(
        id,
        title,
        "The gap between the lines is what is hidden. " + RunCharts.bands(twin.debt()),
        "h",
        RunCharts.weeks(twin.debt()),
        List.of(
            new Curve("in truth", Hue.VERMILLION, Curve.Dash.SOLID, truth),
            new Curve("as the team can tell", Hue.BLUE, Curve.Dash.DASHED, known)),
        List.of());
  }

  private static void carriers(Markup markup, TwinResult twin) {
    List<Interest> roles =
        twin.interest().stream()
            .filter(interest -> interest.measure().name().startsWith(ROLE))
            .sorted(Comparator.comparingDouble(i -> -Math.abs(i.estimate().mean())))
            .toList();
    markup.element("h3", "Who carries the interest").open("table").open("tbody");
    for (Interest role : roles) {
      boolean sure = Figures.excludesZero(role.unit(), role.estimate());
      markup.open("tr", "class", sure ? "sure" : "open");
      markup.element("th", role.measure().name().substring(ROLE.length()), "scope", "row");
      markup.element("td", Figures.withUnit(role.unit(), role.estimate(), "±"), "class", "figure");
      markup.close();
    }
    markup.close().close();
  }
}
