package undercurrent.shopping;

/// Names what is bought together with the customer's latest items.
///
/// @param similarity to those items; whoever asks the source has gathered it for the customer
/// @param quota how many items it may name
public record CoOccurrenceSource(SeedSimilarity similarity, int quota) implements CandidateSource {

  @Override
  public Candidate.Source source() {
    return Candidate.Source.CO_OCCURRENCE;
  }

  @Override
  public void propose(int customer, TakenItems taken, Selection best) {
    for (int i = 0; i < similarity.size(); i++) {
      int item = similarity.item(i);
      if (!taken.contains(item)) {
        best.offer(item, similarity.of(item));
      }
    }
  }
}
