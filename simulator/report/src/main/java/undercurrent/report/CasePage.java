package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undercurrent.experiment.MeasureResult;

/// The page of a blind case.
final class CasePage {
  private CasePage() {}

  static String of(CaseFile file, String command) {
    String lifecycle = file.met().plan().lifecycle().title();
    var page =
        new Page(
            "Case " + file.number(),
            "Case " + file.number() + " · " + lifecycle,
            "What, if anything, was planted here?",
            List.of(
                new Page.Fact(
                    "Task",
                    "Say what is wrong: no, one or two debts, something in the world, or both;"
                        + " since when; and by which figure you know. An alarm is no proof, and"
                        + " silence is none either."),
                new Page.Fact(
                    "Shown",
                    "What a team has of one run, beside the range of "
                        + file.usual().size()
                        + " usual years of the same organisation on other luck."),
                new Page.Fact("Seal", file.seal())));
    whole(page, file);
    page.charts("Week by week", charts(file));
    alarms(page, file);
    incidents(page, file);
    page.section("answer", "The answer")
        .element(
            "p",
            "It lies in answer.sealed beside this page; undercurrent answer opens it. Its SHA-256"
                + " is the seal above, so that nobody can change it afterwards.")
        .close();
    return page.end(command, List.of());
  }

  private static List<ChartFigure> charts(CaseFile file) {
    var charts = new ArrayList<ChartFigure>();
    for (MeasureResult measure : file.measures()) {
      var curves =
          List.of(
              new Curve("this run", Hue.VERMILLION, Curve.Dash.SOLID, measure.series()),
              new Curve("usual years", Hue.GREEN, Curve.Dash.DASHED, file.usualRange(measure)));
      charts.add(
          CurveCharts.of(
              measure.measure().name().replace('.', '-'),
              Titles.sentence(Titles.withUnit(file.met().plan(), measure.measure())),
              Titles.sentence(measure.measure().meaning())
                  + ". Band: the least and the most of the usual years.",
              measure.measure().unit(),
              RunCharts.weeks(file.met()),
              curves,
              List.of()));
    }
    return charts;
  }

  private static void whole(Page page, CaseFile file) {
    var markup = page.section("whole", "The time as a whole");
    markup.element(
        "p",
        "Some weeks of a sound run lie outside the band as well: how many, each usual year tells beside"
            + " the others. A run that differs from its first week on differs by luck, not by what"
            + " was planted.");
    table(
        markup,
        List.of("Measure", "This run", "Usual years", "", "Weeks outside", "In a usual year"));
    for (WholeCase each : WholeCase.of(file)) {
      double value = each.measure().estimate().mean();
      markup
          .open("tr")
          .element(
              "th",
              Titles.sentence(Titles.withUnit(file.met().plan(), each.measure().measure())),
              "scope",
              "row");
      markup.element("td", each.words(value), "class", "figure");
      markup.element("td", each.usual(), "class", "figure");
      markup.element("td", each.isOutside() ? value > each.most() ? "above" : "below" : "");
      markup.element("td", "" + each.weeksOutside(), "class", "figure");
      String usual = String.format(Locale.ROOT, "%.1f", each.usualWeeksOutside());
      markup.element("td", usual, "class", "figure").close();
    }
    markup.close().close().close().close();
  }

  private static void alarms(Page page, CaseFile file) {
    var markup = page.section("alarms", "Alarms");
    table(
        markup,
        List.of(
            "Monitor", "About", "In weeks", "Alarms", "First reading / limit", "In usual years"));
    int years = file.usual().size();
    for (CaseFile.Alarms each : file.alarms()) {
      markup.open("tr").element("th", each.detector(), "scope", "row");
      markup.element("td", each.subject());
      markup.element("td", each.inWeeks());
      markup.element("td", "" + each.count(), "class", "figure");
      markup.element("td", each.inWords(), "class", "figure");
      markup.element("td", each.usualYears() + " of " + years, "class", "figure").close();
    }
    markup.close().close().close();
    markup.element("p", "At work as well, and silent: " + file.silence()).close();
  }

  private static void incidents(Page page, CaseFile file) {
    var markup = page.section("incidents", "Incidents");
    table(markup, List.of("About", "First in week", "Incidents", "In a usual year"));
    for (CaseFile.Incidents each : file.incidents()) {
      markup.open("tr").element("th", each.subject(), "scope", "row");
      markup.element("td", "" + each.firstWeek(), "class", "figure");
      markup.element("td", "" + each.count(), "class", "figure");
      String usual = String.format(Locale.ROOT, "%.1f", each.usualCount());
      markup.element("td", usual, "class", "figure").close();
    }
    markup.close().close().close().close();
  }

  private static void table(Markup markup, List<String> heads) {
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    heads.forEach(head -> markup.element("th", head, "scope", "col"));
    markup.close().close().open("tbody");
  }
}
