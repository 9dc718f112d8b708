package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;

/// The fourth component: chooses what is shown, in which order.
public interface Ordering {

  /// Returns the slate, the top place first.
  Answer order(Query query);

  /// Returns the version that answers.
  String version();

  /// What ordering is asked.
  ///
  /// @param request the request
  /// @param scored the candidates
  /// @param length how many places there are
  /// @param luck the luck of the request, for exploration
  record Query(ShopRequest request, List<ScoredCandidate> scored, int length, Luck luck) {}

  /// What ordering answers.
  ///
  /// @param version the version that answered
  /// @param placements the slate; shorter than asked where candidates were too few
  record Answer(String version, List<Placement> placements) {

    /// Returns the same slate under another version.
    Answer as(String other) {
      return new Answer(other, placements);
    }
  }

  /// Returns the component that shows the first candidates as they came.
  static Ordering identity() {
    return new Ordering() {
      @Override
      public Answer order(Query query) {
        var slate = new ArrayList<Placement>(query.length());
        for (int i = 0; i < Math.min(query.length(), query.scored().size()); i++) {
          slate.add(new Placement(i + 1, query.scored().get(i), 1));
        }
        return new Answer(version(), slate);
      }

      @Override
      public String version() {
        return "identity";
      }
    };
  }
}
