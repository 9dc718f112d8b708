package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceReport;

/// Oracle: the whole table, written by hand.
class ReferenceFiguresTest {
  private static final Line FALLING =
      new Line("1 frame", List.of(new Point(40, 0.02, "threshold 0.1"), new Point(0.5, 0.7, "")));
  private static final Line RISING =
      new Line("2 frames", List.of(new Point(0, 0.5, ""), new Point(960, 0.6, "")));

  /// A report with every expectation and every verdict.
  static final ReferenceReport REPORT =
      new ReferenceReport(
          "A small world",
          7,
          List.of(
              figure("Gaps", "gap, m", ReferenceFigure.exactly(10.0026), near(10.003, 0.0005), 3),
              figure("Gaps", "wrong gap, m", ReferenceFigure.exactly(9), near(10, 0.5), 1),
              figure(
                  "Luck",
                  "error of 3",
                  new Estimate(0.0281, 0.0265, 0.0297, 40),
                  new Expectation.WithinInterval(0.028),
                  4),
              figure(
                  "Luck",
                  "loss",
                  new Estimate(0.38, 0.35, 0.41, 5),
                  new Expectation.AtLeast(0.35),
                  3),
              figure("Luck", "fall", ReferenceFigure.exactly(-1), new Expectation.AtMost(-0.8), 2),
              figure("Roads", "time gap, s", Estimate.NONE, near(1.6, 0.08), 2)),
          List.of(
              new Diagram(
                  "falling",
                  "Falling",
                  "Read it.",
                  new Diagram.Axis("brakes", "count"),
                  new Diagram.Axis("hits", "share"),
                  List.of(FALLING)),
              new Diagram(
                  "both",
                  "Both <b>",
                  "Read it.",
                  new Diagram.Axis("labels", "count"),
                  new Diagram.Axis("hits", "share"),
                  List.of(FALLING, RISING))));

  @Test
  void theTableFitsATerminalWithoutUnicode() {
    assertThat(TerminalReferences.of(REPORT, new TerminalStyle(false, false)))
        .isEqualTo(
            """

            A SMALL WORLD BESIDE ITS SOURCES                                          seed 7
                                                    measured   95 % interval    expected in?

            Gaps
              gap, m                                  10.003                      10.003 yes
            ! wrong gap, m                               9.0                   10.0+-0.5  NO
              source   a book

            Luck
              error of 3                              0.0281   0.0265-0.0297      0.0280 yes
              loss                                     0.380     0.350-0.410     >= 0.35 yes
              fall                                     -1.00                    <= -0.80 yes
              source   a book

            Roads
              time gap, s                              needs the data folder  1.60+-0.08   -
              source   a book

            4 of 5 figures are as their sources say, on seed 7; 1 more need the data folder
            (undercurrent data list).
            """);
  }

  @Test
  void aDocumentSaysWhatWasExpectedAndHow() {
    JsonNode figures = ReferenceDocument.of(REPORT).get("figures");
    assertThat(figures.valueStream().map(each -> each.get("expected").get("kind").stringValue()))
        .containsExactly("near", "near", "within-interval", "at-least", "at-most", "near");
    assertThat(figures.valueStream().map(each -> each.get("verdict").stringValue()))
        .containsExactly("inside", "outside", "inside", "inside", "inside", "needs-data");
    assertThat(figures.get(5).get("measured").isNull()).isTrue();
    assertThat(figures.get(1).get("expected").get("tolerance").doubleValue()).isEqualTo(0.5);
  }

  @Test
  void aPageHasEachPictureAsATableToo() {
    assertThat(ReferencePage.of(REPORT, "./undercurrent verify av"))
        .contains("threshold 0.1", "Both &lt;b&gt;", "./undercurrent verify av")
        .contains("4 of 5 figures are as their sources say, on seed 7; 1 more need");
  }

  private static Expectation near(double value, double tolerance) {
    return new Expectation.Near(value, tolerance);
  }

  private static ReferenceFigure figure(
      String topic, String what, Estimate measured, Expectation expected, int decimals) {
    return new ReferenceFigure(topic, what, measured, expected, decimals, "a book");
  }
}
