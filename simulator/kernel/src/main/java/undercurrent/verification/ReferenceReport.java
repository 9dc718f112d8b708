package undercurrent.verification;

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

  /// Returns the topics, in the order of their first figures.
  public List<String> topics() {
    return figures.stream().map(ReferenceFigure::topic).distinct().toList();
  }

  /// Returns the figures of a topic.
  public List<ReferenceFigure> of(String topic) {
    return figures.stream().filter(figure -> figure.topic().equals(topic)).toList();
  }
}
