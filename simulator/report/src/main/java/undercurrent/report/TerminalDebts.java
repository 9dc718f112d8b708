package undercurrent.report;

import static undercurrent.report.TerminalText.pad;
import static undercurrent.report.TerminalText.padLeft;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import undercurrent.report.DebtBill.Difference;
import undercurrent.report.DebtBill.Ledger;

/// What debts cost, for a terminal: a line each.
public final class TerminalDebts {
  private static final int NAME = 24;
  private static final int COLUMN = 7;

  private TerminalDebts() {}

  /// Returns the table.
  public static String of(List<DebtBill> bills, TerminalStyle style) {
    var text = new TerminalText(style);
    for (String lifecycle : bills.stream().map(DebtBill::lifecycle).distinct().toList()) {
      text.section("DEBTS IN " + lifecycle.toUpperCase(Locale.ROOT), "debt minus clean, a week");
      var head = new StringBuilder(pad("", NAME));
      DebtBill.LEDGERS.forEach(ledger -> head.append(padLeft(ledger.heading(), COLUMN)));
      text.line(head.append("  hit false expect").toString());
      bills.stream()
          .filter(bill -> bill.lifecycle().equals(lifecycle))
          .forEach(bill -> text.line(row(bill)));
      text.line("");
    }
    return text.paragraph(
            "* the 95 % interval leaves 0 out; one in twenty would by chance alone. lead in days,"
                + " p99 in ms; harm: clicks a page that is shown, or collisions in 1,000 miles. hit"
                + " and false: of ten runs with and without the debt, those with an alarm. expect:"
                + " how many expectations were kept, in direction and size and beyond luck.")
        .toString();
  }

  private static String row(DebtBill bill) {
    var row = new StringBuilder(pad(TerminalText.cut(bill.debt(), NAME - 1), NAME));
    for (Ledger ledger : DebtBill.LEDGERS) {
      String figure = bill.difference(ledger).map(TerminalDebts::figure).orElse("");
      row.append(padLeft(figure, COLUMN));
    }
    return row.append(padLeft(ofTen(bill.hits()), 5))
        .append(padLeft(ofTen(bill.falseAlarms()), 6))
        .append(padLeft(bill.expectationsKept(), 7))
        .toString();
  }

  private static String figure(Difference difference) {
    String mark = difference.isSure() ? "*" : " ";
    return String.format(Locale.ROOT, "%.2g", difference.mean()).replaceAll("e([+-])0", "e$1")
        + mark;
  }

  private static String ofTen(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.0f", 10 * share.getAsDouble()) : "";
  }
}
