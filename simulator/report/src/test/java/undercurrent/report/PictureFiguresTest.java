package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import undercurrent.experiment.Measure;
import undercurrent.experiment.MeasureResult;
import undercurrent.lifecycle.Exhibit;
import undercurrent.lifecycle.FunnelExhibit;
import undercurrent.lifecycle.FunnelExhibit.Change;
import undercurrent.lifecycle.FunnelExhibit.Stage;
import undercurrent.lifecycle.PosteriorExhibit;
import undercurrent.lifecycle.ScatterExhibit;
import undercurrent.lifecycle.WaterfallExhibit;
import undercurrent.random.RandomStreams;
import undercurrent.serving.RequestCourse;
import undercurrent.serving.Span;
import undercurrent.serving.Span.Phase;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Point;

/// What a replication shows, as it is drawn.
///
/// Oracle: lengths and places by hand, on charts of 1000 pixels in letters of 17; counts that add
/// up.
class PictureFiguresTest {
  private static final Axis AXIS = new Axis("things", "%");

  private static String page(Exhibit exhibit) {
    var markup = new Markup();
    PictureFigures.of(exhibit).orElseThrow().addTo(markup);
    return markup.toString();
  }

  private static String wide(String page) {
    return page.substring(page.indexOf("<svg viewBox=\"0 0 1000"), page.indexOf("0 0 340"));
  }

  private static List<Double> numbers(String pattern, String drawn) {
    return Pattern.compile(pattern)
        .matcher(drawn)
        .results()
        .map(hit -> Double.valueOf(hit.group(1)))
        .toList();
  }

  private static FunnelExhibit funnel(double left) {
    return new FunnelExhibit(
        "Toys",
        "toy-funnel",
        "From <many> to few",
        "It narrows.",
        "toys a child",
        List.of(
            new Stage("made", 1000),
            new Stage(
                "left", left, false, List.of(new Change("broken", -910), new Change("mended", 10))),
            new Stage("looked at", 10, true, List.of()),
            new Stage("bought", 0)));
  }

  @Test
  void aBarOfAFunnelIsAsLongAsTheLogarithm() {
    String page = page(funnel(100));
    // from 1 to 1,000 over 996 pixels: three times 332
    assertThat(numbers("<rect [^>]*width=\"([0-9.]+)\"", wide(page)))
        .containsExactly(996.0, 982.4, 332.0, 664.0, 332.0);
    assertThat(page)
        .contains("− broken: 910", "+ mended: 10.0", "Bought: 0.000", "-91.0 %", "10.0 %")
        .contains("From &lt;many&gt; to few", "known to the observer only")
        .doesNotContain("<many>");
  }

  @Test
  void aFunnelWhoseChangesDoNotAddUpIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> funnel(90))
        .withMessage("funnel 'toy-funnel': the changes lead to 100.0 at stage 'left', not to 90.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Stage("x", -1))
        .withMessage("stage 'x' needs an amount of 0 or more, not -1.0");
  }

  @Test
  void manyCausesShareARowAndTheTableHasThemAll() {
    var changes = new ArrayList<Change>();
    for (int i = 1; i <= 7; i++) {
      changes.add(new Change("rule " + i, -i));
    }
    var stages = List.of(new Stage("all", 100), new Stage("left", 72, false, changes));
    var page = page(new FunnelExhibit("t", "many", "Many", "", "things", stages));
    assertThat(wide(page))
        .contains("rule 7", "rule 6", "rule 5", "− all others: 10.0")
        .doesNotContain("rule 4");
    assertThat(page.substring(page.indexOf("<tbody>"))).contains("rule 1", "rule 4", "rule 7");
  }

  @Test
  void theBarsOfAWaterfallAreAsLongAsTheSpansAndLeaveNoGap() {
    long ms = 1_000_000;
    var spans =
        List.of(
            new Span("scoring", Phase.WAITING, 1, 5 * ms, 7 * ms, false),
            new Span("scoring", Phase.SERVICE, 1, 7 * ms, 10 * ms, true),
            new Span("scoring", Phase.FALLBACK, 1, 10 * ms, 11 * ms, false),
            new Span("ordering", Phase.SERVICE, 1, 11 * ms, 15 * ms, false));
    var course = new RequestCourse(3, 5 * ms, spans);
    var shown = new WaterfallExhibit.Shown("a <slow> request", course);
    String page = page(new WaterfallExhibit("t", "way", "Way", "It falls.", List.of(shown)));
    // 10 ms over 996 pixels from 2 on
    assertThat(numbers("<rect [^>]*width=\"([0-9.]+)\"", wide(page)))
        .as("the whole, then span by span")
        .containsExactly(996.0, 199.2, 298.8, 99.6, 398.4);
    assertThat(numbers("<rect x=\"([0-9.]+)\"", wide(page)))
        .containsExactly(2.0, 2.0, 201.2, 500.0, 599.6);
    assertThat(page)
        .contains("A &lt;slow&gt; request: 10.0 ms")
        .contains("scoring: 6.00 ms (waits 2.00, cut short 3.00, done without 1.00)")
        .contains("service, cut short");
  }

  private static ScatterExhibit scatter(List<Point> points) {
    var clouds =
        List.of(
            new ScatterExhibit.Cloud("old", points),
            new ScatterExhibit.Cloud("new", List.of(new Point(100, 0, ""))));
    return new ScatterExhibit("t", "map", "Map", "", AXIS, AXIS, "toy", "the same", clouds);
  }

  @Test
  void aPointStandsAtItsLogarithmsAndZeroOnTheEdge() {
    String drawn = wide(page(scatter(List.of(new Point(1, 100, ""), new Point(100, 1, "")))));
    var places =
        Pattern.compile("M([0-9.]+) ([0-9.]+)h0")
            .matcher(drawn)
            .results()
            .map(hit -> List.of(Double.valueOf(hit.group(1)), Double.valueOf(hit.group(2))))
            .toList();
    // two powers of ten and 0.8 below them over 57.8 to 969.4 pixels across, 505.6 to 37.4 up; dots
    // stand in a grid of 5.1 pixels
    double left = 57.8 + 0.8 / 2.8 * 911.6;
    assertThat(places).hasSize(3);
    near(places.get(0), left, 37.4);
    near(places.get(1), 969.4, 505.6 - 0.8 / 2.8 * 468.2);
    near(places.get(2), 969.4, 505.6 - 0.2 / 2.8 * 468.2);
  }

  private static void near(List<Double> place, double x, double y) {
    assertThat(place.getFirst()).isCloseTo(x, offset(2.6));
    assertThat(place.getLast()).isCloseTo(y, offset(2.6));
  }

  @Test
  void dotsStandForEveryPoint() {
    var places = new ArrayList<DotGrid.Place>();
    for (int i = 0; i < 40; i++) {
      places.add(new DotGrid.Place(i < 20 ? 10 : 10 * i, 7));
    }
    var layers = new DotGrid(5).layers(places);
    assertThat(layers).extracting(DotGrid.Layer::count).containsExactly(20, 20);
    assertThat(layers.getLast().path()).as("one large dot").isEqualTo("M10 5h0");
    assertThat(layers.getLast().diameter()).isGreaterThan(layers.getFirst().diameter());
    assertThat(layers.getFirst().path().split("M", -1)).hasSize(21);
  }

  @Test
  void everyPointIsInOnePartOfTheTableAndAPageOfFourThousandStaysLight() {
    var luck = new RandomStreams(5, 0).stream("points");
    var points = new ArrayList<Point>();
    for (int i = 0; i < 4000; i++) {
      double x = luck.nextBernoulli(0.2) ? 0 : luck.nextExponential(2);
      double y = luck.nextBernoulli(0.4) ? 0 : luck.nextExponential(1);
      points.add(new Point(x, y, ""));
    }
    String page = page(scatter(points));
    String body = page.substring(page.indexOf("<tbody>"));
    var cells = new ArrayList<Integer>();
    var rows = Pattern.compile("class=\"figure\">([0-9,]+)<").matcher(body).results().toList();
    for (int i = 0; i < rows.size(); i += 2) { // the first cloud's
      cells.add(Integer.valueOf(rows.get(i).group(1).replace(",", "")));
    }
    assertThat(cells).hasSize(7);
    assertThat(cells.subList(0, 6).stream().mapToInt(Integer::intValue).sum()).isEqualTo(4000);
    assertThat(cells.getLast()).isEqualTo(4000);
    assertThat(page.length()).isLessThan(90_000);
  }

  @Test
  void twoArmsThatAreAlikeAreEachAsLikelyToBeTheBetter() {
    var a = new PosteriorExhibit.Arm("A", 30, 100);
    var b = new PosteriorExhibit.Arm("B", 30, 100);
    var exhibit = new PosteriorExhibit("t", "ab", "A or B", "Read it.", "clicks", a, b);
    String page = page(exhibit);
    // the density of Beta(31, 71), summed in 400,000 steps, has 95 % from 21.898 to 39.615 %
    assertThat(page)
        .contains("Probability that B is above A: 0.500", "21.90 to 39.61", "B less A: 0.00");
    assertThat(page).contains("30 of 100").contains("clicks, %");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PosteriorExhibit.Arm("A", 3, 2))
        .withMessage("arm 'A' needs 0 or more successes in at least as many trials, not 3 in 2");
  }

  @Test
  void aMapOfSlicesSaysWhatItsShadesMean() {
    var points = new ArrayList<MeasureResult.WeekPoint>();
    for (int week = 0; week < 12; week++) {
      points.add(new MeasureResult.WeekPoint(week, Estimate.of(List.of(0.5 + 0.01 * week))));
    }
    var measure =
        new Measure("accuracy.slice.new-ones", "ratio", "", Measure.Kind.LEVEL, events -> 0);
    var slice = new MeasureResult(measure, List.of(0.0), Estimate.of(List.of(0.0)), points);
    var markup = new Markup();
    new SliceHeatMap(List.of(slice), 12).addTo(markup, "AUC");
    String drawn = markup.toString().substring(0, markup.toString().indexOf("</svg>"));
    var written = Pattern.compile("<text[^>]*>([^<]+)").matcher(drawn).results();
    assertThat(written.map(hit -> hit.group(1)))
        .containsExactly("new ones", "week", "4", "8", "12", "AUC", "0.500", "0.555", "0.610");
    var opacities = numbers("opacity=\"([0-9.]+)\"", drawn);
    assertThat(opacities.subList(0, 12)).isSorted().startsWith(0.08).endsWith(1.0);
    assertThat(opacities.subList(12, 32)).as("twenty shades").isSorted().endsWith(1.0);
    // a column of 15 pixels a week after the names, a label in the middle of it
    assertThat(drawn).contains("x=\"315\" y=\"0\"", "x=\"202.5\"");
  }
}
