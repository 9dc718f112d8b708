package undercurrent.report;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.shopping.rules.RuleColumn;
import undercurrent.shopping.rules.RuleOperator;
import undercurrent.shopping.rules.RuleTrial;
import undercurrent.shopping.rules.RuleVerdict;

/// What the rules of merchandisers did in a dry run, and why an item is not shown.
public final class TerminalRules {
  private static final int NAME = 29;

  private TerminalRules() {}

  /// Returns the table of a dry run for a terminal.
  ///
  /// @param input what was replayed, in words
  public static String of(RuleTrial.Outcome outcome, String input, TerminalStyle style) {
    var text = new TerminalText(style);
    text.section("RULES " + outcome.list().toUpperCase(Locale.ROOT), extent(outcome));
    text.line("");
    text.line(
        TerminalText.pad("  rule", NAME + 2)
            + String.format(
                Locale.ROOT,
                "%10s %8s %10s %17s",
                "removed",
                "share",
                "requests",
                "alone too few"));
    for (RuleTrial.OfRule each : outcome.rules()) {
      text.line(
          text.label(each.rule().name(), NAME)
              + String.format(
                  Locale.ROOT,
                  "%10d %8s %10d %17d",
                  each.removed(),
                  percent(each.removed(), outcome.candidates()),
                  each.touched(),
                  each.aloneFallsBack()));
    }
    text.line("").paragraph(sentence(outcome));
    return text.line("").labelled("Replayed", input).toString();
  }

  private static String extent(RuleTrial.Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "%d days, %,d requests, %,d candidates",
        outcome.days(),
        outcome.requests(),
        outcome.candidates());
  }

  private static String sentence(RuleTrial.Outcome outcome) {
    if (outcome.fellBack() == 0) {
      return "Every request is left with candidates for its "
          + outcome.places()
          + " places, or had too few before the rules.";
    }
    return String.format(
        Locale.ROOT,
        "%,d requests (%s) are left with fewer candidates than %d places and fall back; for %,d of"
            + " them even then some places stay empty.",
        outcome.fellBack(),
        percent(outcome.fellBack(), outcome.requests()),
        outcome.places(),
        outcome.leftShort());
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  /// Returns why an item is shown to a customer or not, for a terminal.
  ///
  /// @param item the stock code and name of the item
  public static String why(String item, int customer, RuleVerdict verdict, TerminalStyle style) {
    var text = new TerminalText(style);
    String whether = verdict.isShown() ? " is shown to customer " : " is not shown to customer ";
    text.line("").paragraph(item + whether + customer + ": " + reason(verdict) + ".");
    for (RuleVerdict.Reason each : verdict.reasons()) {
      String way = each.givesWay() ? " (it gives way)" : "";
      text.paragraph("- rule " + each.rule() + way + ": " + each.text());
    }
    return text.toString();
  }

  private static String reason(RuleVerdict verdict) {
    String found =
        verdict.source().isPresent() ? "" : "retrieval did not find it among the candidates";
    if (verdict.place().isPresent()) {
      int place = verdict.place().getAsInt();
      String stands =
          verdict.isShown()
              ? "it stands at place " + place + " of " + verdict.places()
              : "it stands at place " + place + ", and the page has " + verdict.places();
      String why = verdict.fellBack() ? ", since the rules left too few and it steps in" : "";
      return stands + why + " (by the scores before the first model)";
    }
    int rules = verdict.reasons().size();
    if (rules == 0) {
      return found;
    }
    String rejected = rules == 1 ? "a rule rejects it" : rules + " rules reject it";
    return found.isEmpty() ? rejected : found + ", and " + rejected + " anyway";
  }

  /// Returns the columns and operators of rule files, for a terminal.
  public static String columns(TerminalStyle style) {
    var text = new TerminalText(style);
    text.section("COLUMNS OF RULES", "what a rule may ask about a candidate");
    for (RuleColumn column : RuleColumn.values()) {
      text.line("")
          .paragraph(column.id() + " is " + column.reading().title() + ": " + column.meaning());
      text.paragraph("  " + String.join(", ", RuleOperator.idsFor(column)));
    }
    return text.toString();
  }

  /// Returns the same as [#of] as a document.
  public static ObjectNode document(RuleTrial.Outcome outcome, String input) {
    var document = RunDocument.heading().put("list", outcome.list()).put("input", input);
    document.put("days", outcome.days()).put("places", outcome.places());
    document.put("requests", outcome.requests()).put("candidates", outcome.candidates());
    var rules = document.putArray("rules");
    for (RuleTrial.OfRule each : outcome.rules()) {
      rules
          .addObject()
          .put("name", each.rule().name())
          .put("action", each.rule().action().id())
          .put("condition", each.rule().condition())
          .put("givesWay", each.rule().givesWay())
          .put("removed", each.removed())
          .put("rejected", each.rejected())
          .put("requests", each.touched())
          .put("aloneFallsBack", each.aloneFallsBack());
    }
    return document.put("fellBack", outcome.fellBack()).put("leftShort", outcome.leftShort());
  }

  /// Adds to a document why an item is shown or not.
  public static void putWhy(ObjectNode document, String code, int customer, RuleVerdict verdict) {
    var why = document.putObject("why").put("item", code).put("customer", customer);
    why.put("shown", verdict.isShown()).put("retrieved", verdict.source().isPresent());
    why.put("fellBack", verdict.fellBack()).put("places", verdict.places());
    Optional.of(verdict.place())
        .filter(place -> place.isPresent())
        .ifPresent(place -> why.put("place", place.getAsInt()));
    var reasons = why.putArray("reasons");
    for (RuleVerdict.Reason each : verdict.reasons()) {
      reasons
          .addObject()
          .put("rule", each.rule())
          .put("givesWay", each.givesWay())
          .put("text", each.text());
    }
  }
}
