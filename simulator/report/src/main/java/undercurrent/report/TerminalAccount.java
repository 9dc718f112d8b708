package undercurrent.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.inquest.Account;
import undercurrent.inquest.Account.Line;
import undercurrent.inquest.Arms;
import undercurrent.inquest.Parting;
import undercurrent.ledger.Root;
import undercurrent.trace.TraceEvent;

/// Where two arms differ in hours, waiting and utilisation, as text for a terminal: what is beyond
/// luck, the surest first; and what is within it, named and no more.
public final class TerminalAccount {
  private static final int MOST = 10;
  private static final int LABEL = 40;
  private static final int MOST_ASKED = 16;
  private static final double BY_LUCK = 0.05; // of lines without a difference: intervals of 95 %

  private final TerminalText text;

  private TerminalAccount(TerminalStyle style) {
    this.text = new TerminalText(style);
  }

  /// Returns the text of an account.
  ///
  /// @param measures the measures of both arms, as lines of an account, with their units
  public static String of(
      Account account, List<Measured> measures, Arms arms, TerminalStyle style) {
    var terminal = new TerminalAccount(style);
    terminal.write(account, measures, arms);
    return terminal.text.toString();
  }

  /// A measure of both arms.
  ///
  /// @param name the name of the measure
  /// @param unit its unit
  /// @param line its values and their difference
  public record Measured(String name, String unit, Line line) {

    /// Tells whether its difference is beyond luck.
    boolean isClear() {
      return Figures.excludesZero(unit, line.difference());
    }
  }

  private void write(Account account, List<Measured> measures, Arms arms) {
    int count = account.hours().isEmpty() ? 0 : account.hours().getFirst().difference().count();
    text.line("Why " + arms.b() + " differs from " + arms.a());
    text.paragraph("B minus A, " + CauseText.count(count, "replication") + " on the same luck.");
    text.line("");
    text.paragraph(inOneLine(account));
    staff(arms);
    arms.parting().ifPresentOrElse(this::parting, () -> text.paragraph("The traces are equal."));
    if (count < 2) {
      text.paragraph(
          "One replication has no interval: nothing below is known to be beyond luck. Use"
              + " --replications 4 or more.");
    }
    rows("WHAT MOVED", measures);
    rows("HOURS by stage, nature and root", of(account.hours(), "h", TerminalAccount::cell));
    rows("WAITING of a piece of work", of(account.waiting(), "h", TerminalAccount::name));
    rows("UTILISATION by role", of(account.utilisation(), "ratio", TerminalAccount::name));
    luck(account, measures, count);
  }

  private void staff(Arms arms) {
    for (Arms.Staff one : arms.staff()) {
      text.paragraph("Staff: " + words(one.role()) + " " + one.a() + " → " + one.b() + ".");
    }
  }

  private void parting(Parting parting) {
    text.paragraph("The traces of the first replication part at event " + parting.number() + ":");
    text.labelled("   A", parting.a().map(TerminalAccount::told).orElse("the trace has ended"));
    text.labelled("   B", parting.b().map(TerminalAccount::told).orElse("the trace has ended"));
  }

  private static String told(TraceEvent event) {
    return CauseMark.when(event) + ": " + CauseText.of(event.what());
  }

  private static List<Measured> of(List<Line> lines, String unit, Function<Line, String> name) {
    return lines.stream().map(line -> new Measured(name.apply(line), unit, line)).toList();
  }

  /// Returns the surest differences in a sentence.
  static String inOneLine(Account account) {
    var words = new ArrayList<String>();
    surest(account.hours()).ifPresent(line -> words.add(moved(line, cell(line), " h of work")));
    surest(account.waiting())
        .ifPresent(line -> words.add("waiting in " + moved(line, name(line), " h")));
    surest(account.utilisation())
        .ifPresent(line -> words.add(name(line) + " booked " + shares(line)));
    boolean differs =
        account.hours().stream().anyMatch(line -> line.difference().mean() != 0)
            || account.waiting().stream().anyMatch(line -> line.difference().mean() != 0);
    if (words.isEmpty()) {
      return differs ? "Nothing differs beyond luck." : "Nothing differs.";
    }
    return Titles.sentence(String.join("; ", words)) + ".";
  }

  private static Optional<Line> surest(List<Line> lines) {
    return lines.stream().findFirst().filter(line -> line.sure() > 0);
  }

  private static String shares(Line line) {
    return Figures.percent(line.a()) + " → " + Figures.percent(line.b()) + " of their hours";
  }

  private static String moved(Line line, String what, String unit) {
    return what
        + ": "
        + (line.difference().mean() < 0 ? "−" : "+")
        + Figures.decimals(Math.abs(line.difference().mean()), 0)
        + unit
        + " ("
        + Figures.decimals(line.a(), 0)
        + " → "
        + Figures.decimals(line.b(), 0)
        + ")";
  }

  private void rows(String title, List<Measured> lines) {
    var clear = lines.stream().filter(Measured::isClear).toList();
    if (clear.isEmpty()) {
      return;
    }
    text.section(title, "beyond luck: A, B, difference");
    clear.stream().limit(MOST).forEach(this::row);
    if (clear.size() > MOST) {
      text.line("  … and " + (clear.size() - MOST) + " more, all in --json");
    }
  }

  /// Names what did not move beyond luck, and says how many lines luck alone would have marked.
  private void luck(Account account, List<Measured> measures, int count) {
    var main =
        measures.stream()
            .filter(one -> !one.isClear() && isAsked(one.name()))
            .filter(one -> one.line().difference().mean() != 0)
            .sorted(Comparator.comparing((Measured one) -> one.name().startsWith("value.")))
            .map(one -> one.name() + " " + text.estimate(one.unit(), one.line().difference()))
            .toList();
    if (count > 1 && !main.isEmpty()) {
      text.section("WITHIN LUCK", "");
      String rest = main.size() > MOST_ASKED ? "; …" : ".";
      text.paragraph(String.join("; ", main.stream().limit(MOST_ASKED).toList()) + rest);
    }
    int lines =
        measures.size()
            + account.hours().size()
            + account.waiting().size()
            + account.utilisation().size();
    if (count > 1) {
      text.line("");
      text.paragraph(
          "Of "
              + lines
              + " lines that were compared, intervals of 95 % would set about "
              + Math.round(BY_LUCK * lines)
              + " apart by luck alone.");
    }
  }

  private static boolean isAsked(String name) {
    return MainMeasures.contains(name)
        || name.equals("effort.meetings")
        || name.startsWith("delivery.lead-time.p")
        || name.equals("delivery.deployments")
        || name.equals("delivery.change-failure-rate")
        || name.startsWith("pages.")
        || name.equals("incidents.count")
        || name.equals("latency.recovery");
  }

  private void row(Measured one) {
    Line line = one.line();
    text.line(
        text.label(one.name(), LABEL)
            + TerminalText.padLeft(Figures.value(one.unit(), line.a()), 8)
            + TerminalText.padLeft(Figures.value(one.unit(), line.b()), 8)
            + "  "
            + text.estimate(one.unit(), line.difference()));
  }

  private static String words(String id) {
    return id.replace('-', ' ');
  }

  /// Returns the stage or the role of a line in words.
  static String name(Line line) {
    return Titles.person(line.of().getFirst());
  }

  /// Returns the stage, the nature and the root of a line in words.
  static String cell(Line line) {
    return name(line)
        + ", "
        + words(line.of().get(1))
        + ", by "
        + Root.valueOf(line.of().get(2).toUpperCase(Locale.ROOT)).title();
  }
}
