package undercurrent.shopping;

import java.util.List;
import java.util.Map;

/// The second component, a tool of the business: takes out what must not be shown.
public interface Filtering {

  /// Returns the candidates that may be shown, in the order in which they came.
  Answer filter(Query query);

  /// Returns the version that answers.
  String version();

  /// What filtering is asked.
  ///
  /// @param request the request
  /// @param candidates the candidates
  /// @param wanted how many places there are to fill
  record Query(ShopRequest request, List<Candidate> candidates, int wanted) {}

  /// What filtering answers.
  ///
  /// @param version the version that answered
  /// @param kept the candidates that may be shown
  /// @param removed how many candidates each rule removed, in the order of the rules
  /// @param fellBack whether rules had to give way, or popular items to step in
  record Answer(
      String version, List<Candidate> kept, Map<String, Integer> removed, boolean fellBack) {}

  /// Returns the component that keeps everything.
  static Filtering identity() {
    return new Filtering() {
      @Override
      public Answer filter(Query query) {
        return new Answer(version(), query.candidates(), Map.of(), false);
      }

      @Override
      public String version() {
        return "identity";
      }
    };
  }
}
