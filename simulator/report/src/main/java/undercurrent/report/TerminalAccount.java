package undercurrent.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.inquest.Account;
import undercurrent.inquest.Account.Line;
import undercurrent.ledger.Root;

/// Where two arms differ in hours, waiting and utilisation, as text for a terminal.
public final class TerminalAccount {
  private static final int MOST = 8;

  private final TerminalText text;

  private TerminalAccount(TerminalStyle style) {
    this.text = new TerminalText(style);
  }

  /// Returns the text of an account.
  ///
  /// @param measures the main measures of both arms, as lines of an account, with their units
  public static String of(
      Account account, List<Measured> measures, String a, String b, TerminalStyle style) {
    var terminal = new TerminalAccount(style);
    terminal.write(account, measures, a, b);
    return terminal.text.toString();
  }

  /// A measure of both arms.
  ///
  /// @param name the name of the measure
  /// @param unit its unit
  /// @param line its values and their difference
  public record Measured(String name, String unit, Line line) {}

  private void write(Account account, List<Measured> measures, String a, String b) {
    int count = account.hours().isEmpty() ? 0 : account.hours().getFirst().difference().count();
    text.line("Why " + b + " differs from " + a);
    text.paragraph(
        "B minus A, "
            + CauseText.count(count, "replication")
            + " on the same luck; * is beyond luck (95 %).");
    text.line("");
    text.paragraph(inOneLine(account));
    if (!measures.isEmpty()) {
      text.section("WHAT MOVED", "A, B, difference");
      measures.forEach(one -> row(one.name(), one.unit(), one.line()));
    }
    rows("HOURS by stage, nature and root", "h", account.hours(), TerminalAccount::cell);
    rows("WAITING of a piece of work, by stage", "h", account.waiting(), TerminalAccount::name);
    rows("UTILISATION by role", "ratio", account.utilisation(), TerminalAccount::name);
  }

  /// Returns the largest differences in a sentence.
  static String inOneLine(Account account) {
    var words = new StringBuilder();
    largest(account.hours())
        .ifPresent(line -> words.append(moved(line, cell(line), " h of work")).append("; "));
    account.waiting().stream()
        .filter(line -> line.difference().mean() > 0)
        .findFirst()
        .ifPresent(
            line ->
                words.append("work waits longest more in ").append(moved(line, name(line), " h")));
    String sentence = words.toString().replaceAll("; $", "");
    return sentence.isEmpty() ? "Nothing differs." : Titles.sentence(sentence) + ".";
  }

  private static Optional<Line> largest(List<Line> lines) {
    return lines.stream().filter(line -> line.difference().mean() != 0).findFirst();
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

  private void rows(String title, String unit, List<Line> lines, Function<Line, String> name) {
    var shown = lines.stream().filter(line -> line.difference().mean() != 0).limit(MOST).toList();
    if (!shown.isEmpty()) {
      text.section(title, "A, B, difference");
      shown.forEach(line -> row(name.apply(line), unit, line));
    }
  }

  private void row(String label, String unit, Line line) {
    String star = Figures.excludesZero(unit, line.difference()) ? " *" : "";
    text.line(
        text.label(label, 40)
            + TerminalText.padLeft(Figures.value(unit, line.a()), 8)
            + TerminalText.padLeft(Figures.value(unit, line.b()), 8)
            + "  "
            + text.estimate(unit, line.difference())
            + star);
  }

  /// Returns the stage or the role of a line in words.
  static String name(Line line) {
    return Titles.person(line.of().getFirst());
  }

  /// Returns the stage, the nature and the root of a line in words.
  static String cell(Line line) {
    return name(line)
        + ", "
        + line.of().get(1).replace('-', ' ')
        + ", by "
        + Root.valueOf(line.of().get(2).toUpperCase(Locale.ROOT)).title();
  }
}
