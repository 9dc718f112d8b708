package undercurrent.shopping;

/// Names what was popular in the last 28 days, in the order of the last evening's ranking.
///
/// @param popularity what was bought lately
/// @param quota how many items it may name
public record PopularitySource(RecentPopularity popularity, int quota) implements CandidateSource {

  @Override
  public Candidate.Source source() {
    return Candidate.Source.RECENT_POPULARITY;
  }

  @Override
  public void propose(int customer, TakenItems taken, Selection best) {
    for (int n = 0; n < popularity.rankedCount() && !best.isFull(); n++) {
      int item = popularity.ranked(n);
      if (!taken.contains(item)) {
        best.offer(item, popularity.longCount(item));
      }
    }
  }
}
