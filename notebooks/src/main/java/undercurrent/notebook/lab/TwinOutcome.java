package undercurrent.notebook.lab;

import static undercurrent.report.Wording.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.TwinResult;
import undercurrent.experiment.TwinResult.Interest;
import undercurrent.notebook.lab.Table.Column;
import undercurrent.report.Headline;
import undercurrent.report.Wording;
import undercurrent.statistics.Estimate;

/// What a debt costs: the same years with and without it, with its detector, with its remedy.
///
/// @param result everything that was measured, for those who want to go on by themselves
public record TwinOutcome(TwinResult result) {

  /// Returns the sentence that the twin comes down to.
  public String headline() {
    return Headline.of(result);
  }

  /// Returns the years without the debt.
  public Outcome clean() {
    return new Outcome(result.clean());
  }

  /// Returns the years with the debt.
  public Outcome debt() {
    return new Outcome(result.debt());
  }

  /// Returns the years with the debt and its detector.
  public Outcome detected() {
    return new Outcome(result.detected());
  }

  /// Returns the years with the debt, its detector and its remedy.
  public Outcome repaired() {
    return new Outcome(result.repaired());
  }

  /// Returns what the debt costs a week: debt minus clean, for the main measures and for every
  /// other whose interval excludes 0.
  public Table interest() {
    var rows =
        result.interest().stream()
            .filter(
                i -> Wording.isMain(i.measure()) || Wording.excludesZero(i.unit(), i.estimate()))
            .map(this::row)
            .toList();
    var columns =
        List.of(
            Column.text("measure"),
            Column.number("without"),
            Column.number("with the debt"),
            Column.text("unit"),
            Column.number("interest"),
            Column.number("95 % interval"),
            Column.text("unit"),
            Column.text("excludes 0"));
    long week = Math.round(result.use().fromHours() / (7 * 24));
    return new Table(
        "Interest after week " + week + ": with minus without, a week where it adds up",
        columns,
        rows);
  }

  private List<String> row(Interest interest) {
    String name = interest.measure().name();
    String unit = interest.measure().unit();
    return List.of(
        name,
        Wording.mean(unit, result.clean().measure(name).estimate()),
        Wording.mean(unit, result.debt().measure(name).estimate()),
        unit,
        Wording.mean(interest.unit(), interest.estimate()),
        Wording.interval(interest.unit(), interest.estimate()),
        interest.unit(),
        Wording.excludesZero(interest.unit(), interest.estimate()) ? "yes" : "");
  }

  /// Returns the bill: principal, payback, and how honest the detector was.
  public Table bill() {
    var rows = new ArrayList<List<String>>();
    var detector = result.detector();
    rows.add(List.of("principal", or(result.principal(), "h", "never repaid")));
    rows.add(List.of("payback", or(result.paybackWeeks(), "w", "it saved no effort")));
    rows.add(List.of("detector", detector.id()));
    rows.add(List.of("hits", percent(detector.hits()) + " of years with the debt"));
    rows.add(List.of("false alarms", percent(detector.falseAlarms()) + " of years without it"));
    rows.add(List.of("alarm after the debt began", or(detector.delayDays(), "d", "no alarm")));
    rows.add(
        List.of(
            "without detector, first incident",
            or(result.firstSymptomDays(), "d", "nobody noticed")));
    return new Table("Bill", List.of(Column.text("item"), Column.text("amount")), rows);
  }

  private static String or(Optional<Estimate> estimate, String unit, String otherwise) {
    return estimate.map(known -> Wording.estimate(unit, known)).orElse(otherwise);
  }

  private static String percent(double share) {
    return Wording.number(100 * share, 0) + " %";
  }

  /// Returns a measure week by week in all four arms.
  public Chart curves(String measure) {
    var curves = new ArrayList<Chart.Curve>();
    clean().estimate(measure);
    for (TwinArm arm : TwinArm.values()) {
      MeasureResult found = arm.of(result).measure(measure);
      curves.add(new Chart.Curve(arm.title(), found.series()));
    }
    return Chart.of(result.debt().plan(), result.debt().measure(measure).measure(), curves)
        .with(TwinArm.moments(result));
  }

  /// Returns the hours beyond those of the clean arm, added up week by week.
  public Chart extraHours() {
    var curves = new ArrayList<Chart.Curve>();
    for (TwinArm arm : TwinArm.values()) {
      curves.add(new Chart.Curve(arm.title(), arm.extraHours(result)));
    }
    int weeks = Chart.weeks(result.debt().plan());
    return new Chart("Extra hours, added up", "h", weeks, curves, TwinArm.moments(result));
  }

  /// Returns the chain of causes behind the worst that happened with the debt.
  public Story why() {
    return Story.of(result.debt());
  }

  /// Returns headline, interest and bill as HTML.
  public String toHtml() {
    return "<p><strong>"
        + escaped(headline())
        + "</strong></p>\n"
        + interest().toHtml()
        + "\n"
        + bill().toHtml();
  }

  /// Returns headline, interest and bill as lines of text.
  @Override
  public String toString() {
    return headline() + "\n\n" + interest() + "\n\n" + bill();
  }
}
