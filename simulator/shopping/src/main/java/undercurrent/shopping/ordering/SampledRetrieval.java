package undercurrent.shopping.ordering;

import java.util.ArrayList;
import java.util.List;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.Luck;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.ShopRequest;

/// Retrieval that adds items drawn from all that is on sale to what another retrieval finds.
///
/// Exploration in the ordering reaches only candidates, and a retrieval that goes by sales never
/// names an item that was not sold yet. Which items are drawn hangs on the number of the request
/// alone.
///
/// @param found the retrieval that it adds to
/// @param assortment what is on sale
/// @param draws how many items are drawn; fewer are added where some were found or drawn already
public record SampledRetrieval(Retrieval found, Assortment assortment, int draws)
    implements Retrieval {
  private static final int ITEM = 9;

  /// Checks the number.
  public SampledRetrieval {
    if (draws < 1) {
      throw new IllegalArgumentException("a sample of the range has 1 item or more, not " + draws);
    }
  }

  @Override
  public Answer retrieve(ShopRequest request) {
    Answer answer = found.retrieve(request);
    var candidates = new ArrayList<>(answer.candidates());
    var luck = new Luck(request.id());
    for (int i = 0; i < draws; i++) {
      int item = (int) (luck.uniform(ITEM, i) * assortment.size());
      if (assortment.onSale(item, request.day()) && isMissing(item, candidates)) {
        candidates.add(new Candidate(item, Candidate.Source.WHOLE_RANGE, 0, 0));
      }
    }
    return new Answer(answer.version(), candidates);
  }

  private static boolean isMissing(int item, List<Candidate> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).item() == item) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String version() {
    return found.version();
  }
}
