package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.SafetyClaim;
import undercurrent.lifecycle.SafetyClaim.Evidence;
import undercurrent.statistics.Estimate;

/// The safety case of a lifecycle, each claim held to the figures of a run: it holds when the whole
/// interval lies within the limit, fails when the mean lies outside, and is open in between and where
/// there is no interval.
///
/// @param rows the claims from the top down
record SafetyCase(List<Row> rows) {

  /// How a claim stands.
  enum Verdict {
    HOLDS("holds"),
    OPEN("open"),
    FAILS("fails");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// A claim, how deep it stands below the top, what the run says, and how it stands.
  record Row(int depth, String claim, String evidence, Verdict verdict) {}

  /// Returns the case of a run; nothing where its lifecycle has none.
  static Optional<SafetyCase> of(RunResult run) {
    return run.plan()
        .lifecycle()
        .safetyCase()
        .map(
            top -> {
              var rows = new ArrayList<Row>();
              judge(run, top, 0, rows);
              return new SafetyCase(List.copyOf(rows));
            });
  }

  /// Returns how the top claim stands.
  Verdict verdict() {
    return rows.getFirst().verdict();
  }

  private static Verdict judge(RunResult run, SafetyClaim claim, int depth, List<Row> rows) {
    int at = rows.size();
    rows.add(new Row(depth, claim.claim(), claim.argument(), Verdict.OPEN));
    Verdict verdict = Verdict.HOLDS;
    String evidence = claim.argument();
    if (claim.evidence().isPresent()) {
      Evidence asked = claim.evidence().get();
      verdict = judge(run, asked);
      evidence = inWords(run, asked);
    }
    for (SafetyClaim support : claim.supports()) {
      Verdict below = judge(run, support, depth + 1, rows);
      verdict = below.ordinal() > verdict.ordinal() ? below : verdict;
    }
    rows.set(at, new Row(depth, claim.claim(), evidence, verdict));
    return verdict;
  }

  private static Verdict judge(RunResult run, Evidence asked) {
    Estimate seen = run.measure(asked.measure()).estimate();
    double limit = limit(run, asked);
    if (seen.isNone() || Double.isNaN(limit)) {
      return Verdict.OPEN;
    }
    double end = asked.isMost() ? seen.high() : seen.low();
    boolean meanHolds = asked.isMost() ? seen.mean() <= limit : seen.mean() >= limit;
    boolean endHolds = asked.isMost() ? end <= limit : end >= limit;
    return !meanHolds ? Verdict.FAILS : endHolds && seen.count() > 1 ? Verdict.HOLDS : Verdict.OPEN;
  }

  private static double limit(RunResult run, Evidence asked) {
    return isNumber(asked.limit())
        ? Double.parseDouble(asked.limit())
        : run.measure(asked.limit()).estimate().mean();
  }

  private static String inWords(RunResult run, Evidence asked) {
    var measured = run.measure(asked.measure());
    String unit = measured.measure().unit();
    String limit =
        isNumber(asked.limit())
            ? asked.limit()
            : Figures.value(unit, limit(run, asked)) + " (" + asked.limit() + ")";
    return asked.measure()
        + " "
        + Figures.withoutUnit(unit, measured.estimate(), "±")
        + (asked.isMost() ? ", at most " : ", at least ")
        + limit;
  }

  private static boolean isNumber(String limit) {
    return Character.isDigit(limit.charAt(0));
  }
}
