package undercurrent.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import undercurrent.debt.Remedy;
import undercurrent.experiment.TwinResult;
import undercurrent.experiment.TwinResult.Interest;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Work;
import undercurrent.statistics.Estimate;

/// The page of a debt's four arms.
public final class TwinPage {
  private TwinPage() {}

  /// Returns the page as HTML.
  public static String of(TwinResult twin, ScenarioText scenario) {
    var debt = twin.use().type();
    String lifecycle = twin.debt().plan().lifecycle().title();
    var page =
        new Page(debt.title(), debt.title() + " · " + lifecycle, Headline.of(twin), twin.debt());
    var markup = page.section("debt", "The debt");
    markup.element("p", debt.mechanism() + " " + debt.symptom());
    markup.element("p", "Planted " + TwinArms.settings(twin) + ".");
    TwinArms.circumstances(twin)
        .ifPresent(all -> markup.element("p", "Every arm begins with " + all + "."));
    repayment(markup, twin);
    markup.element("p", debt.source(), "class", "reading").close();
    if (TwinArms.areMeasured(twin)) {
      page.charts("Four arms, the same luck", TwinCharts.of(twin));
      bill(page, twin);
      ExpectedRows.write(page, twin);
      BalanceSection.addTo(page, twin);
      interest(page, twin);
      page.why(twin.debt(), " with the debt", SimTime.hours(twin.use().fromHours()));
    }
    page.section("class", "For the class").element("p", debt.question()).close();
    page.claims(twin.debt());
    return page.end(RepeatCommand.of(twin, scenario), TwinArms.of(twin));
  }

  private static void repayment(Markup markup, TwinResult twin) {
    Remedy remedy =
        twin.use().type().remedy(twin.debt().plan().lifecycle().id(), twin.use().settings());
    String work = remedy.work().stream().map(Work::title).collect(Collectors.joining(", "));
    markup.element(
        "p",
        "Found by "
            + twin.detector().id()
            + ". Paid back by "
            + remedy.title()
            + ": "
            + work
            + ".");
  }

  private static void bill(Page page, TwinResult twin) {
    var markup = page.section("bill", "The bill");
    markup.element("p", TwinArms.MEANING + " " + TwinArms.BILL, "class", "reading");
    markup.open("dl", "class", "bill");
    entry(markup, "Principal", "h", twin.principal(), "never repaid in this time");
    entry(markup, "Saved a week", "h/w", twin.savedPerWeek(), "nothing was saved in this time");
    entry(markup, "Payback", "w", twin.paybackWeeks(), "repaying saved no effort in this time");
    entry(markup, "Alarm after the debt's first act", "d", twin.detector().delayDays(), "no alarm");
    entry(
        markup,
        "First incident of any kind, without a detector",
        "d",
        twin.firstSymptomDays(),
        "nobody noticed anything");
    entry(markup, "Detector hits", runs(twin, twin.detector().hits()));
    entry(markup, "False alarms", runs(twin, twin.detector().falseAlarms()));
    markup.close().close();
  }

  private static String runs(TwinResult twin, double share) {
    int runs = twin.debt().replications().size();
    return Math.round(share * runs) + " of " + runs + " runs";
  }

  private static void entry(
      Markup markup, String term, String unit, Optional<Estimate> estimate, String otherwise) {
    entry(markup, term, estimate.map(e -> Figures.withUnit(unit, e, "±")).orElse(otherwise));
  }

  private static void entry(Markup markup, String term, String figure) {
    markup.open("div").element("dt", term).element("dd", figure).close();
  }

  private static void interest(Page page, TwinResult twin) {
    var markup = page.section("interest", "Interest: debt minus clean, a week");
    markup.element(
        "p",
        "Bold: the interval excludes 0. One in twenty would do so by chance alone.",
        "class",
        "reading");
    rows(markup, twin, twin.interest().stream().filter(TwinPage::isMain).toList());
    markup.open("details").element("summary", "All measures");
    rows(markup, twin, twin.interest().stream().filter(i -> !isMain(i)).toList());
    markup.close().close();
  }

  private static boolean isMain(Interest interest) {
    return MainMeasures.contains(interest.measure().name());
  }

  private static void rows(Markup markup, TwinResult twin, List<Interest> interests) {
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String head : List.of("Measure", "Interest", "95 % interval", "Unit")) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (Interest interest : interests) {
      Estimate estimate = interest.estimate();
      String unit = interest.unit();
      markup.open("tr", "class", Figures.excludesZero(unit, estimate) ? "sure" : "open");
      markup.element("th", Titles.whole(twin.debt().plan(), interest.measure()), "scope", "row");
      markup.element("td", Figures.mean(unit, estimate), "class", "figure");
      markup.element("td", MeasureTable.interval(unit, estimate), "class", "figure");
      markup.element("td", unit).close();
    }
    markup.close().close().close();
  }
}
