package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import undercurrent.random.RandomStream;

/// Retrieval from a list of sources. A candidate that two sources name keeps the first of them.
///
/// It keeps scratch arrays, so one instance serves one run.
public final class MergedRetrieval implements Retrieval {
  private final SeedSimilarity similarity;
  private final List<CandidateSource> sources;
  private final TakenItems taken;
  private final String suffix;
  private int builds = 1;

  /// How many candidates each of the usual sources may name.
  ///
  /// @param own items bought before, the most frequent first
  /// @param coOccurrence items that go with the seeds
  /// @param popular items popular lately
  /// @param seeds how many of the customer's latest different items ask for neighbours
  /// @param neighbours neighbours a seed
  public record Quota(int own, int coOccurrence, int popular, int seeds, int neighbours) {
    /// 25 + 20 + 20 candidates, 10 seeds with 30 neighbours each (assumed).
    public static final Quota STANDARD = new Quota(25, 20, 20, 10, 30);
  }

  /// Makes the component of the usual sources: the customer's own history, what goes with it, and
  /// what is popular.
  public MergedRetrieval(LiveTables tables, Quota quota) {
    this(tables, new SeedSimilarity(tables, quota.seeds(), quota.neighbours()), quota);
  }

  private MergedRetrieval(LiveTables tables, SeedSimilarity similarity, Quota quota) {
    this(
        tables,
        similarity,
        List.of(
            new OwnHistorySource(tables.purchases(), quota.own()),
            new CoOccurrenceSource(similarity, quota.coOccurrence()),
            new PopularitySource(tables.popularity(), quota.popular())),
        "");
  }

  /// Makes the component of any sources.
  ///
  /// @param similarity gives each candidate its co-occurrence, whatever the sources
  /// @param sources asked in this order
  /// @param suffix what the version says after the number of the build; may be empty
  public MergedRetrieval(
      LiveTables tables, SeedSimilarity similarity, List<CandidateSource> sources, String suffix) {
    this.similarity = similarity;
    this.sources = List.copyOf(sources);
    this.taken = new TakenItems(tables.assortment().size());
    this.suffix = suffix;
  }

  /// Builds anew what the sources answer from, and begins a new version.
  ///
  /// @param day the day that begins
  /// @param stream chance for this build alone
  public void rebuild(int day, RandomStream stream) {
    builds++;
    similarity.index().rebuild();
    for (var source : sources) {
      source.rebuild(day, stream.substream(source.source().id()));
    }
  }

  /// Returns the index of neighbours that co-occurrence is read from.
  public NeighbourIndex index() {
    return similarity.index();
  }

  /// Returns the mean recall of the sources that search vectors, against exact searches among the
  /// same vectors; nothing where no source does.
  ///
  /// @param customers for whom they search
  public OptionalDouble recall(int[] customers) {
    return sources.stream()
        .map(source -> source.recall(customers))
        .flatMapToDouble(OptionalDouble::stream)
        .average();
  }

  @Override
  public String version() {
    return "merged-" + builds + suffix;
  }

  @Override
  public Answer retrieve(ShopRequest request) {
    var found = new ArrayList<Candidate>();
    similarity.gather(request.customer());
    taken.clear();
    for (var source : sources) {
      var best = new Selection(source.quota());
      source.propose(request.customer(), taken, best);
      addAll(best, source.source(), found);
    }
    return new Answer(version(), found);
  }

  private void addAll(Selection best, Candidate.Source source, List<Candidate> found) {
    int[] items = best.items();
    double[] values = best.values();
    for (int i = 0; i < items.length; i++) {
      taken.add(items[i]);
      found.add(new Candidate(items[i], source, values[i], similarity.of(items[i])));
    }
  }
}
