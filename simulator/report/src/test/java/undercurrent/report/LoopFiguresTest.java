package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import undercurrent.experiment.Measure;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.Moments;
import undercurrent.experiment.ReplicationResult;
import undercurrent.experiment.RunResult;
import undercurrent.statistics.Estimate;
import undercurrent.trace.Happening.TurnEnded;
import undercurrent.verification.Diagram;

/// Oracle: places and figures by hand, for a wide chart of 1000 by 400 pixels in letters of 17.
class LoopFiguresTest {
  private static final ScenarioText SCENARIO = new ScenarioText("toy", "");

  private static RunResult run(List<MeasureResult> measures, List<List<TurnEnded>> turns) {
    var nothing = Moments.NONE;
    var replications = new ArrayList<ReplicationResult>();
    for (var own : turns) {
      replications.add(
          new ReplicationResult(
              replications.size(),
              "",
              new double[0],
              new double[0][0],
              nothing,
              own,
              List.of(),
              List.of(),
              List.of()));
    }
    return new RunResult(ToyLifecycle.plan(2), 1, 0, "", true, replications, measures);
  }

  private static MeasureResult measured(String name, String unit, double mean) {
    var measure = new Measure(name, unit, "", Measure.Kind.SUM, events -> mean);
    return new MeasureResult(measure, List.of(mean), Estimate.of(List.of(mean)), List.of());
  }

  private static String page(Optional<ChartFigure> figure) {
    var markup = new Markup();
    figure.orElseThrow().addTo(markup);
    return markup.toString();
  }

  private static List<String> all(String pattern, String page) {
    String wide = page.substring(page.indexOf("<svg viewBox=\"0 0 1000"), page.indexOf("0 0 340"));
    return Pattern.compile(pattern).matcher(wide).results().map(hit -> hit.group(1)).toList();
  }

  @Test
  void aBarOfTheFunnelIsAsLongAsTheLogarithm() {
    var run =
        run(
            List.of(
                measured("volume.recorded", "GB", 1000),
                measured("volume.recorded-frames", "items", 12_345),
                measured("volume.labeled", "GB", 10),
                measured("volume.labeled-frames", "items", 72)),
            List.of(List.of()));
    String page = page(DataFunnel.of(run));
    // from 1 to 1,000 GB over 2 to 998 pixels
    assertThat(all("<rect [^>]*width=\"([0-9.]+)\"", page)).containsExactly("996", "332");
    assertThat(all("<text[^>]*>([^<]+)", page))
        .contains("Recorded: 1,000 GB · 12,345 frames", "Labelled: 10 GB · 72 frames")
        .containsSequence("1", "10", "100", "1,000");
    assertThat(page).contains("1.00 %");
  }

  @Test
  void aLapStandsWithItsMeanItsRangeAndItsEndings() {
    var first = List.of(new TurnEnded(1, "released", 240), new TurnEnded(2, "taken-back", 600));
    var second = List.of(new TurnEnded(1, "refused-by-model-validation", 480));
    String page = page(LapChart.of(run(List.of(), List.of(first, second))));
    assertThat(page.substring(page.indexOf("<tbody>")).replaceAll("<[^>]+>|\\s+", " "))
        .containsPattern("1 +15\\.0 +10\\.0 to 20\\.0 +2 +1 +1 +0")
        .containsPattern("2 +25\\.0 +25\\.0 to 25\\.0 +1 +0 +0 +1");
    // days from 0 to 25 over 345.6 to 37.4 pixels; the middles of two laps of 455.8 pixels, and
    // marks a quarter of 0.7 laps beside them
    assertThat(all("translate\\(([0-9. ]+)\\)", page))
        .containsExactly("205.9 222.3", "365.5 99", "741.5 37.4");
    assertThat(page).contains("taken back", "refused by model validation");
  }

  @Test
  void aDiagramGoesThroughItsPoints() {
    var line =
        new Diagram.Line(
            "a <line>", List.of(new Diagram.Point(0, 0, "low"), new Diagram.Point(6, 0.5, "high")));
    var axis = new Diagram.Axis("time", "hours");
    String page =
        page(
            Optional.of(
                DiagramFigure.of(
                    new Diagram("toy", "Toy", "It rises.", axis, axis, List.of(line)))));
    // across 0 to 6 over 57.8 to 969.4 pixels, up 0 to 0.5 over 345.6 to 37.4
    assertThat(all("points=\"([^\"]+)\"", page)).containsExactly("57.8,345.6 969.4,37.4");
    assertThat(page).contains("a &lt;line&gt;", "time, hours").doesNotContain("<line>");
  }

  @Test
  void anAxisHoldsItsValuesAndIsLabelledRoundly() {
    assertThat(labels(Scale.fromZero("", 93.8)))
        .containsExactly("0", "20", "40", "60", "80", "100");
    assertThat(labels(Scale.fromZero("", 0.28)))
        .containsExactly("0.00", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30");
    assertThat(labels(Scale.fromZero("", 0))).first().isEqualTo("0.0");
    assertThat(labels(Scale.counted("", 1, 3))).containsExactly("1", "2", "3");
    assertThat(labels(Scale.counted("", 1, 40))).startsWith("1", "4", "7").hasSize(14);
    assertThat(labels(Scale.logarithmic("", 0.5, 0.5))).containsExactly("0.1", "1");
    assertThat(Scale.fromZero("", 50).share(25)).isEqualTo(0.5);
  }

  private static List<String> labels(Scale scale) {
    return scale.ticks().stream().map(Scale.Tick::label).toList();
  }

  @Test
  void aRunWithoutALoopHasNoPictureOfIt() {
    String page = ReportPage.of(WrittenResults.run(0), SCENARIO);
    assertThat(page).doesNotContain("id=\"loop\"").doesNotContain("id=\"diagrams\"");
  }

  @Test
  void aDiagramThatCannotBeDrawnIsRefused() {
    var axis = new Diagram.Axis("x", "y");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Diagram("empty", "", "", axis, axis, List.of()))
        .withMessage("diagram 'empty' needs one line or more");
    assertThatIllegalArgumentException().isThrownBy(() -> new Diagram.Line("x", List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Diagram.Point(Double.POSITIVE_INFINITY, 0, ""));
  }
}
