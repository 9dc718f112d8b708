package undercurrent.shopping;

/// The chain of the four components, each of which is deployed on its own: replacing one leaves the
/// others as they are.
///
/// @param retrieval finds candidates
/// @param filtering takes out what must not be shown
/// @param scoring tells how likely a click is
/// @param ordering chooses what is shown
public record ProductionInference(
    Retrieval retrieval, Filtering filtering, Scoring scoring, Ordering ordering) {

  /// Answers a request.
  ///
  /// @param length how many places there are
  /// @param luck the luck of the request
  public Slate serve(ShopRequest request, int length, Luck luck) {
    var retrieved = retrieval.retrieve(request);
    var kept = filtering.filter(new Filtering.Query(request, retrieved.candidates(), length));
    var scored = scoring.score(new Scoring.Query(request, kept.kept()));
    var ordered = ordering.order(new Ordering.Query(request, scored.scored(), length, luck));
    return new Slate(
        request,
        retrieved.version(),
        kept.version(),
        scored.version(),
        ordered.version(),
        kept.removed(),
        kept.fellBack(),
        ordered.placements(),
        new Slate.Passed(
            retrieved.candidates().size(), kept.kept().size(), scored.scored().size()));
  }

  /// Returns the chain with another retrieval.
  public ProductionInference with(Retrieval other) {
    return new ProductionInference(other, filtering, scoring, ordering);
  }

  /// Returns the chain with another filtering.
  public ProductionInference with(Filtering other) {
    return new ProductionInference(retrieval, other, scoring, ordering);
  }

  /// Returns the chain with another scoring.
  public ProductionInference with(Scoring other) {
    return new ProductionInference(retrieval, filtering, other, ordering);
  }

  /// Returns the chain with another ordering.
  public ProductionInference with(Ordering other) {
    return new ProductionInference(retrieval, filtering, scoring, other);
  }
}
