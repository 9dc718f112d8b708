package undercurrent.report;

import static undercurrent.report.TerminalText.padLeft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import undercurrent.debt.DebtType;
import undercurrent.experiment.ExpectedInterest;
import undercurrent.experiment.TwinResult;
import undercurrent.experiment.TwinResult.Interest;
import undercurrent.report.TerminalStyle.Mark;
import undercurrent.statistics.Estimate;

/// A debt's four arms as text for a terminal of 80 columns.
public final class TerminalTwinReport {
  private static final int LABEL = 34;

  private final TwinResult twin;
  private final TerminalText text;

  private TerminalTwinReport(TwinResult twin, TerminalStyle style) {
    this.twin = twin;
    this.text = new TerminalText(style);
  }

  /// Returns the report of a twin.
  public static String of(TwinResult twin, TerminalStyle style) {
    var report = new TerminalTwinReport(twin, style);
    DebtType debt = twin.use().type();
    TerminalHead.write(report.text, debt.title(), Headline.of(twin), twin.debt());
    report.text.labelled("Debt", debt.mechanism() + " (" + debt.source() + ")");
    report.text.labelled("Symptom", debt.symptom());
    report.text.labelled("Planted", TwinArms.settings(twin));
    TwinArms.circumstances(twin)
        .ifPresent(all -> report.text.labelled("Every arm", "begins with " + all));
    if (TwinArms.areMeasured(twin)) {
      report.arms();
      report.expected();
      report.interest();
      report.repayment();
      report.detector();
    }
    report.hashes();
    return report.text.toString();
  }

  private void arms() {
    text.section("FOUR ARMS, THE SAME LUCK", "means");
    text.paragraph(TwinArms.MEANING).line("");
    var arms = TwinArms.of(twin);
    var heads = new StringBuilder(text.label("", LABEL));
    arms.forEach(arm -> heads.append(padLeft(arm.id(), 11)));
    text.line(text.style().paint(Mark.FAINT, heads.toString()));
    for (var measured : twin.debt().measures()) {
      String name = measured.measure().name();
      if (MainMeasures.contains(name)) {
        var row =
            new StringBuilder(
                text.label(Titles.withUnit(twin.debt().plan(), measured.measure()), LABEL));
        for (var arm : arms) {
          double mean = arm.run().measure(name).estimate().mean();
          row.append(padLeft(Figures.value(measured.measure(), mean), 11));
        }
        text.line(row.toString());
      }
    }
  }

  private void expected() {
    if (twin.expected().isEmpty()) {
      return;
    }
    text.section("AS EXPECTED?", "* in direction and size, beyond luck");
    for (ExpectedInterest each : twin.expected()) {
      String name =
          each.interest()
              .map(found -> Titles.whole(twin.debt().plan(), found.measure()))
              .orElse(each.expectation().measure());
      String found =
          each.interest().map(its -> text.estimate(its.unit(), its.estimate())).orElse("not read");
      String row = text.label(name, LABEL) + padRight(ExpectedRows.inWords(each)) + found;
      text.line(each.isKept() ? text.style().paint(Mark.BAD, "*" + row.substring(1)) : row);
    }
  }

  private static String padRight(String words) {
    return String.format(Locale.ROOT, "%-16s", words);
  }

  private void interest() {
    text.section("INTEREST: debt minus clean, a week", "* the interval excludes 0");
    text.paragraph(TwinArms.BILL).line("");
    twin.interest().stream()
        .filter(interest -> MainMeasures.contains(interest.measure().name()))
        .forEach(this::interestRow);
    var others = alsoMoved();
    if (!others.isEmpty()) {
      text.line(text.style().paint(Mark.FAINT, "  and also"));
      others.forEach(this::interestRow);
    }
  }

  private List<Interest> alsoMoved() {
    return twin.interest().stream()
        .filter(interest -> !MainMeasures.contains(interest.measure().name()))
        .filter(interest -> Figures.excludesZero(interest.unit(), interest.estimate()))
        .toList();
  }

  private void interestRow(Interest interest) {
    boolean sure = Figures.excludesZero(interest.unit(), interest.estimate());
    String row =
        text.label(Titles.whole(twin.debt().plan(), interest.measure()), LABEL)
            + text.estimate(interest.unit(), interest.estimate());
    text.line(sure ? text.style().paint(Mark.BAD, "*" + row.substring(1)) : row);
  }

  private void repayment() {
    text.section("REPAYMENT", "");
    row("principal", "h", twin.principal(), "no replication repaid the debt");
    row("saved a week", "h/w", twin.savedPerWeek(), "nothing was saved in this time");
    row("payback", "w", twin.paybackWeeks(), "the remedy saved no effort in this time");
  }

  private void detector() {
    var record = twin.detector();
    text.section("DETECTOR", record.id());
    text.line(text.label("hits") + of(record.hits()) + " runs with the debt");
    text.line(text.label("false alarms") + of(record.falseAlarms()) + " runs without it");
    row("alarm after its first act", "d", record.delayDays(), "there was no alarm");
    row("first incident of any kind", "d", twin.firstSymptomDays(), "nobody noticed anything");
  }

  private String of(double share) {
    int runs = twin.debt().replications().size();
    return Math.round(share * runs) + " of " + runs;
  }

  private void row(String label, String unit, Optional<Estimate> estimate, String otherwise) {
    text.line(text.label(label) + estimate.map(e -> counted(unit, e)).orElse(otherwise));
  }

  private String counted(String unit, Estimate estimate) {
    int runs = twin.debt().replications().size();
    String seen = estimate.count() < runs ? " (" + estimate.count() + " of " + runs + " runs)" : "";
    return text.estimate(unit, estimate) + seen;
  }

  private void hashes() {
    text.section("RESULT HASHES", "");
    TwinArms.of(twin).forEach(arm -> text.labelled(arm.id(), arm.run().resultHash()));
  }
}
