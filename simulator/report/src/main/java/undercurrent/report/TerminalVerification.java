package undercurrent.report;

import java.util.List;
import undercurrent.report.TerminalStyle.Mark;
import undercurrent.verification.KernelVerification;
import undercurrent.verification.KernelVerification.Outcome;

/// A verification as a table for a terminal.
public final class TerminalVerification {
  private static final int NAME = 80;
  private static final int NUMBER = 10;

  private TerminalVerification() {}

  /// Returns the table.
  public static String of(
      KernelVerification verification, List<Outcome> outcomes, TerminalStyle style) {
    var text = new TerminalText(style);
    text.section("THE KERNEL BESIDE THEORY", "95 % intervals");
    for (Outcome outcome : outcomes) {
      text.line(name(outcome, style)).line(numbers(outcome));
    }
    long inside = outcomes.stream().filter(Outcome::inside).count();
    boolean jointly = outcomes.stream().allMatch(Outcome::insideJointly);
    text.line("");
    text.paragraph(
        inside
            + " of "
            + outcomes.size()
            + " lie inside their 95 % interval over "
            + verification.replications()
            + " replications on seed "
            + verification.seed()
            + "; of true ones, 19 in 20 should. Taken together, at 95 % for all of them, "
            + (jointly ? "all hold." : "NOT all hold."));
    return text.toString();
  }

  private static String name(Outcome outcome, TerminalStyle style) {
    String mark = outcome.inside() ? "  " : "! ";
    String source = style.paint(Mark.FAINT, "  (" + style.plain(outcome.model().source()) + ")");
    return mark + TerminalText.cut(style.plain(outcome.model().name()), NAME) + source;
  }

  private static String numbers(Outcome outcome) {
    return "    theory "
        + TerminalText.padLeft(number(outcome.model().theory()), NUMBER)
        + "   measured "
        + TerminalText.padLeft(number(outcome.measured().mean()), NUMBER)
        + "   interval "
        + TerminalText.padLeft(number(outcome.measured().low()), NUMBER)
        + " to "
        + number(outcome.measured().high());
  }

  private static String number(double value) {
    return Figures.decimals(value, 4);
  }
}
