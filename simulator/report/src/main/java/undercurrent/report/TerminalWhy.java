package undercurrent.report;

import java.util.List;
import undercurrent.ledger.ItemCourse;
import undercurrent.report.WhyAnswer.Cause;
import undercurrent.report.WhyAnswer.Explained;

/// Why a measure moved, as text for a terminal.
public final class TerminalWhy {
  private static final int LINES = 12;
  private static final int WORKS = 4;
  private static final int WAITS = 3;

  private TerminalWhy() {}

  /// Returns the text of an answer.
  public static String of(WhyAnswer answer, String run, TerminalStyle style) {
    var text = new TerminalText(style);
    text.line("Why " + answer.measure().name() + " moved in " + run);
    text.paragraph("  " + answer.measure().meaning());
    for (Explained one : answer.moves()) {
      text.section("WEEK " + (one.move().week() + 1), "");
      text.paragraph(one.line());
      text.line("");
      one.verdict().sentences().forEach(text::paragraph);
      if (one.verdict().standing() == Verdict.Standing.NONE) {
        text.paragraph("What was in force then, and where it came from:");
      } else {
        points(text, answer, one);
      }
      text.line("");
      chain(text, one.causes().getFirst().chain(), style);
    }
    return text.toString();
  }

  private static void points(TerminalText text, WhyAnswer answer, Explained one) {
    for (Cause cause : one.causes()) {
      boolean isSum = one.verdict().standing() == Verdict.Standing.PARTS;
      text.paragraph("• " + (isSum ? cause.inWords(answer.measure()) : cause.what()));
    }
  }

  /// Shows a chain in as many lines as a reader takes in; all of it is in the document.
  private static void chain(TerminalText text, CauseChain chain, TerminalStyle style) {
    String shown = "";
    for (int links = LINES; links > 2 && (shown.isEmpty() || lines(shown) > LINES); links--) {
      shown = links(chain, links, style);
    }
    shown.lines().forEach(text::line);
    List<ItemCourse> waits = WhyAnswer.longestWaits(chain, WAITS);
    if (!waits.isEmpty() && waits.getFirst().waitHours() >= 24) {
      var words = new StringBuilder("Longest waits on the way: ");
      for (ItemCourse course : waits) {
        words.append(course == waits.getFirst() ? "" : "; ");
        words.append(course.title()).append(' ');
        words.append(Figures.decimals(course.waitHours(), 0)).append(" h");
      }
      text.paragraph(words.append('.').toString());
    }
  }

  private static String links(CauseChain chain, int most, TerminalStyle style) {
    var text = new TerminalText(style);
    for (var link : chain.abridged(most, Math.min(WORKS, most / 3)).links()) {
      if (link.omitted() > 0) {
        text.labelled("   …", link.omitted() + " more: " + chain.leftOut(link));
      }
      text.labelled(CauseMark.briefly(link.event()), link.lane() + ": " + link.phraseOnly());
    }
    return text.toString();
  }

  private static long lines(String text) {
    return text.lines().count();
  }
}
