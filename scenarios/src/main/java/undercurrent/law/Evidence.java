package undercurrent.law;

import java.util.List;
import undercurrent.verification.Diagram;
import undercurrent.verification.LawVerdict;
import undercurrent.verification.ReferenceFigure;

/// What was measured about a law.
///
/// @param seeds how many times chance was taken anew; 1 where it has no part
/// @param figures one or more, each beside what is expected of it; the first says most
/// @param diagrams the pictures
public record Evidence(int seeds, List<ReferenceFigure> figures, List<Diagram> diagrams) {

  /// Copies the lists.
  public Evidence {
    figures = List.copyOf(figures);
    diagrams = List.copyOf(diagrams);
  }

  /// Makes evidence without pictures.
  public Evidence(int seeds, List<ReferenceFigure> figures) {
    this(seeds, figures, List.of());
  }

  /// Returns the verdict on the law.
  LawVerdict on(Law law) {
    return new LawVerdict(
        law.id(),
        law.title(),
        law.source(),
        law.expected(),
        law.contrary(),
        law.assumed(),
        seeds,
        figures,
        diagrams);
  }
}
