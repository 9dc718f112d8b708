package undercurrent.report;

import static undercurrent.report.TerminalText.pad;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import undercurrent.capabilities.Maturity;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.Section;
import undercurrent.testscore.TestScore;

/// The ML Test Score of the first replication in a few lines: four rows of seven marks, their least
/// sum, and what stands beside it.
final class ScoreTable {
  static final String KEY =
      "Each mark: 1 done by machines, h by hand and written down, 0 not done; then + the check"
          + " passes now, - it fails, ? it cannot be told. Only having a test counts (Breck et al."
          + " 2017); the least of the four sums is the score.";
  static final String QUESTIONS = "Five questions of Sculley et al. 2015, section 9";

  private ScoreTable() {}

  /// Returns the score of a run; empty where none was taken.
  static Optional<TestScore> of(RunResult run) {
    return run.replications().isEmpty()
        ? Optional.empty()
        : run.replications().getFirst().testScore();
  }

  /// Writes it for a terminal.
  static void write(TerminalText text, RunResult run) {
    of(run)
        .ifPresent(
            score -> {
              text.section(ReportPart.SCORE.inCapitals(), points(score.points()) + " of 7");
              rows(text, score);
              text.paragraph(KEY);
              maturity(text, score);
            });
  }

  private static void rows(TerminalText text, TestScore score) {
    for (Section section : Section.values()) {
      var line = new StringBuilder("  " + pad(section.title(), 10));
      score.in(section).forEach(each -> line.append(pad(mark(each), 5)));
      text.line(line.append("  ").append(points(score.sum(section))).toString());
    }
  }

  /// Writes what the score means, and maturity.
  private static void maturity(TerminalText text, TestScore score) {
    text.labelled("Band", score.band().meaning());
    Maturity.of(score.lacking()).forEach(each -> text.labelled("Maturity", each.inWords()));
  }

  /// Writes what the score means, maturity and the five questions.
  static void beside(TerminalText text, TestScore score, RunResult run) {
    maturity(text, score);
    var questions = questions(run);
    if (!questions.isEmpty()) {
      text.section(QUESTIONS.toUpperCase(Locale.ROOT), "");
      for (MeasureResult row : questions) {
        text.row(Titles.of(run.plan(), row.measure()), row.measure().unit(), row.estimate(), "");
      }
    }
  }

  /// Returns the measures that answer the questions of section 9.
  static List<MeasureResult> questions(RunResult run) {
    return run.measures().stream()
        .filter(result -> result.measure().name().startsWith("questions."))
        .toList();
  }

  /// Returns the mark of a test, such as `1+`.
  static String mark(TestScore.Verdict verdict) {
    return having(verdict.having().degree()) + passing(verdict.passing().outcome());
  }

  private static String having(Having.Degree degree) {
    return switch (degree) {
      case NONE -> "0";
      case BY_HAND -> "h";
      case AUTOMATIC -> "1";
    };
  }

  private static String passing(Passing.Outcome outcome) {
    return switch (outcome) {
      case PASSES -> "+";
      case FAILS -> "-";
      case UNKNOWN -> "?";
    };
  }

  /// Returns points with one decimal.
  static String points(double points) {
    return Figures.decimals(points, 1);
  }

  /// Adds it to the page of a run.
  static void addTo(Page page, RunResult run) {
    of(run)
        .ifPresent(
            score -> {
              var markup =
                  page.section(
                      ReportPart.SCORE.id(),
                      ReportPart.SCORE.heading() + ": " + points(score.points()));
              marks(markup, score);
              markup.element("p", KEY, "class", "reading");
              maturity(markup, score);
              markup.close();
            });
  }

  private static void marks(Markup markup, TestScore score) {
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String head : List.of("Table", "1", "2", "3", "4", "5", "6", "7", "Sum")) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (Section section : Section.values()) {
      markup.open("tr").element("th", section.title(), "scope", "row");
      for (var each : score.in(section)) {
        markup.element("td", mark(each), "class", "figure", "title", tip(each));
      }
      markup.element("td", points(score.sum(section)), "class", "figure").close();
    }
    markup.close().close().close();
  }

  private static String tip(TestScore.Verdict verdict) {
    return verdict.place().name()
        + ", "
        + verdict.place().title()
        + ". Having: "
        + verdict.having().why()
        + ". Passing: "
        + verdict.passing().why();
  }

  /// Adds what the score means, and maturity.
  private static void maturity(Markup markup, TestScore score) {
    markup.element("p", "Band: " + score.band().meaning() + ".");
    for (Maturity each : Maturity.of(score.lacking())) {
      markup.element("p", "Maturity: " + each.inWords() + ".");
    }
  }

  /// Adds what the score means, maturity and the five questions.
  static void beside(Markup markup, TestScore score, RunResult run) {
    maturity(markup, score);
    var questions = questions(run);
    if (!questions.isEmpty()) {
      markup.element("h3", QUESTIONS).open("ul");
      for (MeasureResult row : questions) {
        String figure = Figures.withUnit(row.measure().unit(), row.estimate(), "±");
        markup.open("li").element("strong", figure).text(" " + row.measure().meaning()).close();
      }
      markup.close();
    }
  }
}
