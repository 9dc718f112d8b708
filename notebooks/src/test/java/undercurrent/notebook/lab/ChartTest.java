package undercurrent.notebook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.notebook.lab.Table.Column;
import undercurrent.statistics.Estimate;

/// The oracles are an XML parser and coordinates computed by hand.
class ChartTest {

  private static WeekPoint point(int week, double mean, double half, int count) {
    return new WeekPoint(week, new Estimate(mean, mean - half, mean + half, count));
  }

  private static Chart chart(WeekPoint... points) {
    return new Chart(
        "a < b & c",
        "ratio",
        4,
        List.of(new Chart.Curve("<i>", List.of(points))),
        List.of(new Chart.Moment("A", "it \"begins\"", 2)));
  }

  @Test
  void aChartIsWellFormedAndTakesItsInkFromThePage() throws Exception {
    String svg = chart(point(0, 0.4, 0.1, 3), point(1, 0.6, 0.1, 3)).svg();
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("a < b & c");
    assertThat(document.getElementsByTagName("polygon").getLength()).isEqualTo(1);
    assertThat(svg).contains("currentColor").doesNotContain("<i>", "script", "http://www.w3.org/1");
  }

  @Test
  void aShareStaysBetweenZeroAndOne() {
    ChartScale scale = ChartScale.of(chart(point(0, 0.9, 0.4, 2), point(1, 0.8, 0.4, 2)));
    assertThat(scale.high()).isEqualTo(1);
    assertThat(scale.low()).isNotNegative();
  }

  @Test
  void theTicksAreRoundNumbersThatHoldTheCurve() {
    ChartScale scale = new ChartScale(0, 1, 0.2);
    assertThat(scale.ticks()).hasSize(6).startsWith(0.0);
    assertThat(scale.decimals()).isEqualTo(1);
    assertThat(scale.place(0.25)).isEqualTo(0.25);
    assertThat(scale.place(7)).isEqualTo(1);
  }

  @Test
  void aChartInWordsShowsItsShapeInAnyLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(chart(point(0, 0.25, 0, 1), point(1, 0.75, 0, 1)))
          .hasToString(
              """
              a < b & c, week by week
                <i>  ▁█  from 0.250 to 0.750, between 0.250 and 0.750
                A it "begins" (after 2.0 weeks)\
              """);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aCurveWithoutPointsHasNothingToRead() {
    assertThat(chart().toString()).contains("nothing to read");
    assertThat(chart().toHtml()).contains("<svg");
  }

  @Test
  void aTableAlignsNumbersAndEscapesText() {
    var table =
        new Table(
            "T & t",
            List.of(Column.text("name"), Column.number("hours")),
            List.of(List.of("<b>", "1"), List.of("a", "1,000")));
    assertThat(table)
        .hasToString(
            """
            T & t
              name  hours
              <b>       1
              a     1,000\
            """);
    assertThat(table.toHtml()).contains("&lt;b&gt;", "T &amp; t").doesNotContain("<b>");
    assertThatThrownBy(() -> new Table("x", table.columns(), List.of(List.of("one"))))
        .hasMessage("a row of table 'x' needs 2 texts, not [one]");
  }
}
