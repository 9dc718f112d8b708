package undercurrent.verification;

import java.util.ArrayList;
import java.util.List;
import undercurrent.verification.ReferenceFigure.Verdict;

/// The reference figures of a world beside what its classes give.
///
/// @param title whose figures they are, such as `The road world`
/// @param seed the seed of whatever took chance
/// @param figures the figures, those of one topic together
/// @param diagrams the pictures
public record ReferenceReport(
    String title, long seed, List<ReferenceFigure> figures, List<Diagram> diagrams) {

  /// Copies the lists.
  public ReferenceReport {
    figures = List.copyOf(figures);
    diagrams = List.copyOf(diagrams);
  }

  /// Returns how many figures have a verdict.
  public int count(Verdict verdict) {
    return (int) figures.stream().filter(figure -> figure.verdict() == verdict).count();
  }

  /// Tells whether all that could be measured is as expected.
  public boolean holds() {
    return count(Verdict.OUTSIDE) == 0;
  }

  /// Returns the figures in groups of one topic and one source, in their order.
  public List<List<ReferenceFigure>> groups() {
    var groups = new ArrayList<List<ReferenceFigure>>();
    for (ReferenceFigure figure : figures) {
      if (groups.isEmpty() || !belongsWith(figure, groups.getLast().getFirst())) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(figure);
    }
    return groups;
  }

  private static boolean belongsWith(ReferenceFigure figure, ReferenceFigure other) {
    return figure.topic().equals(other.topic()) && figure.source().equals(other.source());
  }
}
