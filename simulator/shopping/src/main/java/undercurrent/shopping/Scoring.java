package undercurrent.shopping;

import java.util.List;

/// The third component: tells how likely each candidate is to be clicked.
public interface Scoring {
  /// What the answers of [#identity] call it.
  String IDENTITY = "identity";

  /// Returns the candidates with their scores, in the order in which they came.
  Answer score(Query query);

  /// Returns the version that answers: that of the model.
  String version();

  /// What scoring is asked.
  ///
  /// @param request the request
  /// @param candidates the candidates
  record Query(ShopRequest request, List<Candidate> candidates) {}

  /// What scoring answers.
  ///
  /// @param version the version that answered
  /// @param scored the candidates with their scores
  record Answer(String version, List<ScoredCandidate> scored) {}

  /// Returns the component that leaves the order of retrieval as it is: of n candidates the first has
  /// the score 1, and each one after it 1 / n less.
  static Scoring identity() {
    return new Scoring() {
      @Override
      public Answer score(Query query) {
        int size = query.candidates().size();
        var scored = new java.util.ArrayList<ScoredCandidate>(size);
        for (var candidate : query.candidates()) {
          scored.add(
              new ScoredCandidate(
                  candidate, (double) (size - scored.size()) / size, new double[0]));
        }
        return new Answer(version(), scored);
      }

      @Override
      public String version() {
        return IDENTITY;
      }
    };
  }
}
