package undercurrent.notebook.lab;

import static undercurrent.report.Wording.escaped;

import java.util.List;
import java.util.function.Predicate;
import undercurrent.experiment.Measure;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.notebook.lab.Table.Column;
import undercurrent.report.BoxesPicture;
import undercurrent.report.Headline;
import undercurrent.report.Wording;
import undercurrent.statistics.Estimate;

/// What a run gives, in the words of a lab.
///
/// @param result everything that was measured, for those who want to go on by themselves
public record Outcome(RunResult result) {

  /// Returns the sentence that the run comes down to.
  public String headline() {
    return Headline.of(result);
  }

  /// Returns all measures with their 95 % intervals.
  public Table measures() {
    return table("All measures", measure -> true);
  }

  /// Returns the measures whose names begin so, such as `accuracy` or `effort.stage`.
  public Table measures(String beginning) {
    Table table = table(beginning, measure -> measure.name().startsWith(beginning));
    if (table.rows().isEmpty()) {
      throw unknown(beginning);
    }
    return table;
  }

  /// Returns the mean of a measure over the replications.
  public double value(String measure) {
    return estimate(measure).mean();
  }

  /// Returns the mean of a measure with its 95 % interval.
  public Estimate estimate(String measure) {
    return find(measure).estimate();
  }

  /// Returns a measure week by week, with the 95 % interval around it.
  public Chart chart(String measure) {
    MeasureResult found = find(measure);
    return Chart.of(
        result.plan(), found.measure(), List.of(new Chart.Curve("mean", found.series())));
  }

  /// Returns the hours of each stage: blue is data, orange is validation.
  public Bars stages() {
    return Bars.of(result, "Hours by stage", "effort.stage.");
  }

  /// Returns the hours of each role.
  public Bars roles() {
    return Bars.of(result, "Hours by role", "effort.role.");
  }

  /// Returns figure 1 of Sculley et al. (2015) redrawn from this run: area is hours.
  public Picture boxes() {
    Bars boxes = Bars.of(result, "Hours by subsystem", "effort.subsystem.");
    String id = "boxes-" + result.resultHash().substring(0, 8);
    return new Picture(BoxesPicture.of(result, id), boxes.toString());
  }

  /// Returns the chain of causes behind the worst that happened.
  public Story why() {
    return Story.of(result);
  }

  /// Returns what stands behind the numbers: what is real, measured, modelled, assumed, contested.
  public Table claims() {
    var rows =
        Wording.claims(result.plan().lifecycle().id()).stream()
            .map(claim -> List.of(claim.getKey(), claim.getValue()))
            .toList();
    return new Table(
        "What stands behind these numbers",
        List.of(Column.text("standing"), Column.text("what")),
        rows);
  }

  /// Compares another outcome with this one, replication by replication on the same luck.
  public Contrast against(Outcome other) {
    return Contrast.of(this, other);
  }

  /// Returns the fingerprint of everything that happened: same scenario and seed, same hash.
  public String hash() {
    return result.resultHash();
  }

  private MeasureResult find(String name) {
    return result.measures().stream()
        .filter(candidate -> candidate.measure().name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private LabException unknown(String name) {
    var names = result.measures().stream().map(each -> each.measure().name()).toList();
    return LabException.unknown("S126", "measure", name, names);
  }

  private Table table(String title, Predicate<Measure> which) {
    var rows =
        result.measures().stream().filter(r -> which.test(r.measure())).map(Outcome::row).toList();
    var columns =
        List.of(
            Column.text("measure"),
            Column.number("mean"),
            Column.number("95 % interval"),
            Column.text("unit"),
            Column.text("meaning"));
    return new Table(title, columns, rows);
  }

  private static List<String> row(MeasureResult row) {
    String unit = row.measure().unit();
    return List.of(
        row.measure().name(),
        Wording.mean(unit, row.estimate()),
        Wording.interval(unit, row.estimate()),
        unit,
        row.measure().meaning());
  }

  private String origin() {
    int count = result.replications().size();
    return result.plan().scenario()
        + ": "
        + count
        + (count == 1 ? " replication" : " replications")
        + ", seed "
        + result.seed()
        + "; "
        + result.plan().opened().inputInWords();
  }

  /// Returns headline, origin and main measures as HTML.
  public String toHtml() {
    return "<p><strong>"
        + escaped(headline())
        + "</strong><br><span style=\"opacity:.75\">"
        + escaped(origin())
        + "</span></p>\n"
        + table("Main measures", Wording::isMain).toHtml();
  }

  /// Returns headline, origin and main measures as lines of text.
  @Override
  public String toString() {
    return headline() + "\n" + origin() + "\n\n" + table("Main measures", Wording::isMain);
  }
}
