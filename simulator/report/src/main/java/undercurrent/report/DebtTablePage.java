package undercurrent.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import undercurrent.report.DebtBill.Difference;
import undercurrent.report.DebtBill.Ledger;

/// The page of what debts cost: a row each, which leads to the page of its twin.
final class DebtTablePage {
  private DebtTablePage() {}

  static String of(List<DebtBill> bills, List<DebtBill.Unmeasured> unmeasured, String command) {
    long sure = bills.stream().filter(DebtBill::isSure).count();
    var page =
        new Page(
            "Debts",
            "Hidden technical debts, measured",
            sure + " of " + bills.size() + " debts move one of five ledgers by more than luck",
            List.of(
                new Page.Fact("Method", TwinArms.MEANING),
                new Page.Fact("Interest", TwinArms.BILL)));
    for (String lifecycle : bills.stream().map(DebtBill::lifecycle).distinct().toList()) {
      var own = bills.stream().filter(bill -> bill.lifecycle().equals(lifecycle)).toList();
      table(page.section(lifecycle, "In " + lifecycle), own);
    }
    if (!unmeasured.isEmpty()) {
      Markup missing = page.section("unmeasured", "Not measured");
      unmeasured.forEach(each -> missing.element("p", each.inWords() + "."));
      missing.close();
    }
    return page.end(command, List.of());
  }

  private static void table(Markup markup, List<DebtBill> bills) {
    markup.element(
        "p",
        "Debt minus clean, a week. Bold: the 95 % interval excludes 0; one in twenty would by"
            + " chance alone. Behind each figure: in how many replications it points that way. As"
            + " expected: direction in nine of ten, the interval on that side of 0, and the size"
            + " within a factor of two where one was fitted.",
        "class",
        "reading");
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    markup.element("th", "Debt", "scope", "col");
    DebtBill.LEDGERS.forEach(ledger -> markup.element("th", ledger.title(), "scope", "col"));
    List.of("As expected", "Hits", "False", "Alarm after, d", "Incident after, d", "Remedy, h")
        .forEach(head -> markup.element("th", head, "scope", "col"));
    markup.close().close().open("tbody");
    bills.forEach(bill -> row(markup, bill));
    markup.close().close().close().close();
  }

  private static void row(Markup markup, DebtBill bill) {
    markup.open("tr").open("th", "scope", "row");
    String href = bill.place() + "/report.html";
    markup.open("a", "href", href, "title", bill.source()).text(bill.title()).close().close();
    for (Ledger ledger : DebtBill.LEDGERS) {
      cell(markup, bill.difference(ledger));
    }
    markup.element("td", bill.expectationsKept(), "class", "figure");
    figure(markup, bill.hits(), "%.2f");
    figure(markup, bill.falseAlarms(), "%.2f");
    figure(markup, bill.delayDays(), "%.0f");
    figure(markup, bill.symptomDays(), "%.0f");
    figure(markup, bill.principalHours(), "%.0f");
    markup.close();
  }

  private static void cell(Markup markup, Optional<Difference> difference) {
    if (difference.isEmpty()) {
      markup.element("td", "");
      return;
    }
    Difference it = difference.get();
    String figure =
        String.format(Locale.ROOT, "%.3g (%d/%d)", it.mean(), it.agreeing(), it.count());
    String weight = it.isSure() ? "font-weight:700" : "";
    String tip = String.format(Locale.ROOT, "%.4g to %.4g", it.low(), it.high());
    markup.element("td", figure, "class", "figure", "style", weight, "title", tip);
  }

  private static void figure(Markup markup, OptionalDouble value, String format) {
    String text =
        value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "none";
    markup.element("td", text, "class", "figure");
  }
}
