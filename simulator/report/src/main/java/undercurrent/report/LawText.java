package undercurrent.report;

import java.util.stream.Collectors;
import undercurrent.verification.LawReport;
import undercurrent.verification.LawVerdict;

/// What the table and the page of laws say in the same words.
final class LawText {
  static final String TITLE = "Laws beside what was measured";

  private LawText() {}

  /// Returns whether a law holds, in a word.
  static String verdict(LawVerdict verdict) {
    return (verdict.passes() ? "holds" : "FAILS") + (verdict.isContested() ? ", contested" : "");
  }

  /// Returns how many seeds it was tried on.
  static String seeds(LawVerdict verdict) {
    return verdict.seeds() == 1 ? "no chance" : verdict.seeds() + " seeds";
  }

  /// Returns the result in a sentence.
  static String sentence(LawReport report) {
    int all = report.verdicts().size();
    String contested =
        report.verdicts().stream()
            .filter(LawVerdict::isContested)
            .map(LawVerdict::id)
            .collect(Collectors.joining(", "));
    String whole =
        report.passed() + " of " + all + " laws hold in this simulator, on seed " + report.seed();
    return whole
        + (contested.isEmpty() ? "." : "; others contest the evidence of " + contested + ".");
  }
}
