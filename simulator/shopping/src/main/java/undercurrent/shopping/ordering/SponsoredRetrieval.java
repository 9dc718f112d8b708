package undercurrent.shopping.ordering;

import java.util.ArrayList;
import java.util.List;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.ShopRequest;

/// Retrieval that adds sponsored items to what another retrieval finds.
///
/// Requests take turns with the items, so many a request; an item that was found anyway stays as it
/// was found, and nobody pays for it.
///
/// @param found the retrieval that it adds to
/// @param sponsored the items that are paid for
/// @param most how many are added at most
public record SponsoredRetrieval(Retrieval found, List<Integer> sponsored, int most)
    implements Retrieval {

  /// Checks the number.
  public SponsoredRetrieval {
    sponsored = List.copyOf(sponsored);
    if (most < 1) {
      throw new IllegalArgumentException(
          "sponsored retrieval adds 1 candidate or more, not " + most);
    }
  }

  @Override
  public Answer retrieve(ShopRequest request) {
    Answer answer = found.retrieve(request);
    var candidates = new ArrayList<>(answer.candidates());
    var known = answer.candidates().stream().map(Candidate::item).toList();
    int first = (int) Math.floorMod(request.id() * most, Math.max(1L, sponsored.size()));
    for (int i = 0, added = 0; i < sponsored.size() && added < most; i++) {
      int item = sponsored.get((first + i) % sponsored.size());
      if (!known.contains(item)) {
        candidates.add(new Candidate(item, Candidate.Source.SPONSORED, 0, 0));
        added++;
      }
    }
    return new Answer(answer.version(), candidates);
  }

  @Override
  public String version() {
    return found.version();
  }
}
