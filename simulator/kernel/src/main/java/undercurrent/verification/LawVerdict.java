package undercurrent.verification;

import java.util.ArrayList;
import java.util.List;
import undercurrent.statistics.Estimate;
import undercurrent.verification.ReferenceFigure.Verdict;

/// What the test of a law gave, beside what its sources say.
///
/// @param id such as `L3`
/// @param law its name
/// @param source where it comes from
/// @param expected what it leads to expect, in words
/// @param contrary the evidence against it, in words; empty where nobody contests it
/// @param assumed what of it is assumed, or set up otherwise than in its source; empty where nothing is
/// @param seeds how many times chance was taken anew; 1 where it has no part
/// @param figures what was measured, one or more; the first says most
/// @param diagrams the pictures
public record LawVerdict(
    String id,
    String law,
    String source,
    String expected,
    String contrary,
    String assumed,
    int seeds,
    List<ReferenceFigure> figures,
    List<Diagram> diagrams) {

  /// Copies the lists.
  public LawVerdict {
    figures = List.copyOf(figures);
    diagrams = List.copyOf(diagrams);
    if (figures.isEmpty() || seeds < 1) {
      throw new IllegalArgumentException(
          "law "
              + id
              + " needs one figure or more and a seed, not "
              + figures.size()
              + ", "
              + seeds);
    }
  }

  /// Returns the measurement that says most.
  public Estimate measured() {
    return figures.getFirst().measured();
  }

  /// Tells whether every figure of which something is expected is as expected.
  public boolean passes() {
    return failures().isEmpty();
  }

  /// Tells whether there is evidence against the law.
  public boolean isContested() {
    return !contrary.isEmpty();
  }

  /// Returns the figures that are not as expected.
  public List<ReferenceFigure> failures() {
    var failures = new ArrayList<>(figures);
    failures.removeIf(LawVerdict::isNoFailure);
    return failures;
  }

  private static boolean isNoFailure(ReferenceFigure figure) {
    return figure.verdict() == Verdict.INSIDE || figure.verdict() == Verdict.SHOWN;
  }
}
