package undercurrent.report;

import java.util.List;
import undercurrent.ledger.ItemCourse;
import undercurrent.report.WhyAnswer.Cause;
import undercurrent.report.WhyAnswer.Explained;

/// Why a measure moved, as text for a terminal.
public final class TerminalWhy {
  private static final int LINKS = 12;
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
      for (Cause cause : one.causes()) {
        text.paragraph("• " + cause.inWords(answer.measure()));
      }
      text.line("");
      chain(text, one.causes().getFirst().chain());
    }
    return text.toString();
  }

  private static void chain(TerminalText text, CauseChain chain) {
    for (var link : chain.abridged(LINKS, WORKS).links()) {
      if (link.omitted() > 0) {
        text.labelled("   …", link.omitted() + " more");
      }
      text.labelled(CauseMark.briefly(link.event()), link.lane() + ": " + link.phrase());
    }
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
}
