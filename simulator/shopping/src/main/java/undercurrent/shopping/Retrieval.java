package undercurrent.shopping;

import java.util.List;
import java.util.stream.IntStream;

/// The first component: finds some tens of items among thousands that a customer may want.
public interface Retrieval {

  /// Returns the candidates of a request, without repetition.
  Answer retrieve(ShopRequest request);

  /// Returns the version that answers.
  String version();

  /// What retrieval answers.
  ///
  /// @param version the version that answered
  /// @param candidates the candidates, the strongest source first
  record Answer(String version, List<Candidate> candidates) {
    /// Copies the candidates.
    public Answer {
      candidates = List.copyOf(candidates);
    }
  }

  /// Returns the component that leaves nothing out: the whole catalogue, in the order of ids.
  static Retrieval identity(TradeHistory history) {
    var all =
        IntStream.range(0, history.catalogue().size())
            .mapToObj(item -> new Candidate(item, Candidate.Source.WHOLE_RANGE, 0, 0))
            .toList();
    return new Retrieval() {
      @Override
      public Answer retrieve(ShopRequest request) {
        return new Answer(version(), all);
      }

      @Override
      public String version() {
        return "identity";
      }
    };
  }
}
