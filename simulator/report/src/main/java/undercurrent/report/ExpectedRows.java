package undercurrent.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import undercurrent.experiment.ExpectedInterest;
import undercurrent.experiment.TwinResult;
import undercurrent.experiment.TwinResult.Interest;

/// What a debt was expected to cost beside what was measured, as a table of its page.
final class ExpectedRows {
  private ExpectedRows() {}

  static void write(Page page, TwinResult twin) {
    if (twin.expected().isEmpty()) {
      return;
    }
    var markup = page.section("expected", "As expected?");
    markup.element(
        "p",
        "Direction: in nine of ten replications. Luck: the interval lies on that side of 0. Size:"
            + " within a factor of two of what was found when the debt was fitted.",
        "class",
        "reading");
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    List.of("Measure", "Expected", "Measured", "Direction", "Luck", "Size")
        .forEach(head -> markup.element("th", head, "scope", "col"));
    markup.close().close().open("tbody");
    twin.expected().forEach(each -> row(markup, each));
    markup.close().close().close().close();
  }

  private static void row(Markup markup, ExpectedInterest each) {
    markup.open("tr", "class", each.isKept() ? "sure" : "open");
    markup.element("th", each.expectation().measure(), "scope", "row");
    markup.element("td", inWords(each));
    markup.element("td", each.interest().map(ExpectedRows::measured).orElse("not read"));
    markup.element("td", each.isDirectionRight() ? "right" : "not in nine of ten");
    markup.element("td", each.isBeyondLuck() ? "beyond" : "within");
    markup.element(
        "td", each.expectation().size().isEmpty() ? "" : each.isSizeRight() ? "right" : "off");
    markup.close();
  }

  /// Returns what was expected, such as `rises by 0.016`.
  static String inWords(ExpectedInterest each) {
    String direction = each.expectation().direction().name().toLowerCase(Locale.ROOT);
    return each.expectation().size().isEmpty()
        ? direction
        : direction
            + " by "
            + new BigDecimal(each.expectation().size().getAsDouble(), new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
  }

  private static String measured(Interest interest) {
    return Figures.withUnit(interest.unit(), interest.estimate(), "±")
        + String.format(
            Locale.ROOT, " (%d of %d)", interest.agreeing(), interest.estimate().count());
  }
}
