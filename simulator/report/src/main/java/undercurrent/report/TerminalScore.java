package undercurrent.report;

import static undercurrent.report.TerminalText.pad;

import java.util.Locale;
import undercurrent.experiment.RunResult;
import undercurrent.testscore.Section;
import undercurrent.testscore.TestScore;

/// The whole ML Test Score for a terminal: for each test whether the team has it and why, whether it
/// passes and why, and what would raise it.
public final class TerminalScore {
  private static final int TITLE = 62;

  private TerminalScore() {}

  /// Returns the score of a run.
  public static String of(RunResult run, TerminalStyle style) {
    var text = new TerminalText(style);
    TerminalHead.write(text, run.plan().lifecycle().title(), Headline.of(run), run);
    ScoreTable.of(run).ifPresent(score -> write(text, score, run));
    return text.line("").labelled("Hash", run.resultHash()).toString();
  }

  private static void write(TerminalText text, TestScore score, RunResult run) {
    text.section(
        "ML TEST SCORE, in the first replication", ScoreTable.points(score.points()) + " of 7");
    text.paragraph(ScoreTable.KEY);
    for (Section section : Section.values()) {
      text.section(
          section.title().toUpperCase(Locale.ROOT),
          ScoreTable.points(score.sum(section)) + " of 7");
      score.in(section).forEach(each -> verdict(text, each));
    }
    text.line("");
    ScoreTable.beside(text, score, run);
  }

  private static void verdict(TerminalText text, TestScore.Verdict verdict) {
    String name = pad(verdict.place().name(), 11) + verdict.place().title();
    text.line(pad(TerminalText.cut(name, TITLE + 12), TITLE + 14) + ScoreTable.mark(verdict));
    var having = verdict.having();
    text.labelled("  has", having.degree().inWords() + ": " + having.why());
    text.labelled(
        "  passing", verdict.passing().outcome().inWords() + ": " + verdict.passing().why());
    if (!having.raise().isEmpty()) {
      text.labelled("  raise by", having.raise());
    }
  }
}
