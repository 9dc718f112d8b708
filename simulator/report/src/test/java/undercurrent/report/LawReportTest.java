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
import undercurrent.verification.LawReport;
import undercurrent.verification.LawVerdict;
import undercurrent.verification.Topic;

/// Oracle: the whole table, written by hand.
class LawReportTest {
  private static final Topic QUEUES = new Topic("Queues", "Little (1961)");
  private static final Topic CARDS = new Topic("Cards", "a study");

  /// A report of a law that holds and of a contested one that does not.
  static final LawReport REPORT =
      new LawReport(
          3,
          List.of(
              new LawVerdict(
                  "L3",
                  "Queues are even",
                  "Little (1961)",
                  "the error is below 1 %",
                  "",
                  "",
                  10,
                  List.of(
                      QUEUES.of(
                          "error, %",
                          new Estimate(0.2, 0.1, 0.3, 10), new Expectation.AtMost(1), 2),
                      QUEUES.of(
                          "rate",
                          new Estimate(2, 1.5, 2.5, 10),
                          new Expectation.SurelyAbove(1),
                          1)),
                  List.of()),
              new LawVerdict(
                  "L20",
                  "Small batches help",
                  "a study",
                  "fewer faults",
                  "a later study says no",
                  "cards of one size",
                  1,
                  List.of(
                      CARDS.exact("faults", 3, 3, 0),
                      CARDS.of(
                          "fall",
                          new Estimate(-1, -2, 0.5, 10),
                          new Expectation.SurelyBelow(0),
                          1)),
                  List.of(
                      new Diagram(
                          "batches",
                          "Faults",
                          "Read it.",
                          new Diagram.Axis("size", "lines"),
                          new Diagram.Axis("faults", "count"),
                          List.of(new Line("all", List.of(new Point(1, 2, "small")))))))));

  @Test
  void theTableHasWhatSaysMostAndWhatFails() {
    assertThat(TerminalLaws.of(REPORT, false, new TerminalStyle(false, false)))
        .isEqualTo(
            """

            LAWS BESIDE WHAT WAS MEASURED                                             seed 3
                                                    measured   95 % interval    expected in?

            L3   Queues are even                                             holds, 10 seeds
              error, %                                  0.20       0.10-0.30        <= 1 yes
              and 1 more as expected
              expected the error is below 1 %
              source   Little (1961)

            L20  Small batches help                              FAILS, contested, no chance
              faults                                       3                           3 yes
            ! fall                                      -1.0        -2.0-0.5    sure < 0  NO
              expected fewer faults
              source   a study
              contrary a later study says no
              assumed  cards of one size

            1 of 2 laws hold in this simulator, on seed 3; others contest the evidence of
            L20.
            """);
  }

  @Test
  void whoNamesALawSeesAllOfItsFigures() {
    assertThat(TerminalLaws.of(REPORT, true, new TerminalStyle(false, false)).lines())
        .anyMatch(line -> line.matches("  rate +2\\.0 +1\\.5-2\\.5 +sure > 1 yes"))
        .noneMatch(line -> line.contains("more as expected"))
        .allMatch(line -> line.length() <= TerminalStyle.WIDTH);
  }

  @Test
  void theDocumentHasTheFieldsThatTheProductPromises() {
    JsonNode document = LawDocument.of(REPORT);
    assertThat(document.get("holds").booleanValue()).isFalse();
    assertThat(document.get("passed").intValue()).isEqualTo(1);
    JsonNode law = document.get("laws").get(0);
    assertThat(law.propertyNames())
        .startsWith(
            "id",
            "law",
            "source",
            "expected",
            "measured",
            "low",
            "high",
            "seeds",
            "pass",
            "contested");
    assertThat(law.get("measured").doubleValue()).isEqualTo(0.2);
    assertThat(law.get("low").doubleValue()).isEqualTo(0.1);
    assertThat(law.get("high").doubleValue()).isEqualTo(0.3);
    assertThat(law.get("pass").booleanValue()).isTrue();
    assertThat(document.get("laws").get(1).get("contested").booleanValue()).isTrue();
  }

  @Test
  void thePageHasASectionAndThePicturesOfEachLaw() {
    assertThat(LawPage.of(REPORT, "./undercurrent laws --seed 3"))
        .contains("id=\"law-l3\"", "href=\"#law-l20\"", "id=\"diagram-batches\"")
        .contains("Contrary evidence: a later study says no", "./undercurrent laws --seed 3");
  }
}
