package undercurrent.shopping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import undercurrent.shopping.Candidate.Source;
import undercurrent.shopping.EmbeddingSource.SearchKind;
import undercurrent.shopping.MergedRetrieval.Quota;

/// What retrieval is put together from.
///
/// @param sources the sources, asked in this order; each once, one or more
/// @param search how sources with vectors search them
/// @param searchName what the version calls the search
public record RetrievalRecipe(List<Source> sources, SearchKind search, String searchName) {
  /// Sources that can be chosen, by the name that scenarios write.
  public static final List<String> NAMES =
      Arrays.stream(Source.values()).filter(Source::isLookedUp).map(Source::id).toList();

  /// Those that are chosen where nothing is said: own history, co-occurrence, recent popularity.
  public static final List<String> USUAL = NAMES.subList(0, 3);

  private static final int MODEL_QUOTA = 20; // as many as co-occurrence may name; assumed

  /// Checks the sources.
  public RetrievalRecipe {
    sources = List.copyOf(sources);
    if (sources.isEmpty()
        || !sources.stream().allMatch(Source::isLookedUp)
        || sources.stream().distinct().count() < sources.size()) {
      throw new IllegalArgumentException(
          "retrieval needs sources among " + NAMES + ", each once, not " + sources);
    }
  }

  /// Returns the recipe with every vector looked at.
  ///
  /// @param names some of [#NAMES], in the order in which they are asked
  public static RetrievalRecipe exact(List<String> names) {
    return new RetrievalRecipe(sources(names), SearchKind.EXACT, "exact");
  }

  /// Returns the recipe with a search in some cells of k-means.
  ///
  /// @param names some of [#NAMES], in the order in which they are asked
  /// @param probes cells that a query looks into, 1 or more
  public static RetrievalRecipe approximate(List<String> names, int probes) {
    return new RetrievalRecipe(
        sources(names), SearchKind.approximate(probes), "approximate-" + probes);
  }

  private static List<Source> sources(List<String> names) {
    return names.stream()
        .map(name -> Source.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
        .toList();
  }

  /// Returns whether a source learns a model, so that a new build is a new model in service.
  public boolean learns() {
    return sources.stream().anyMatch(source -> source.compareTo(Source.RECENT_POPULARITY) > 0);
  }

  /// Returns the component over live tables; its version names the sources unless they are the
  /// usual ones.
  ///
  /// @param catalogue the items, each at the place of its id
  public MergedRetrieval over(LiveTables tables, List<Item> catalogue) {
    var quota = Quota.STANDARD;
    var similarity = new SeedSimilarity(tables, quota.seeds(), quota.neighbours());
    var made =
        sources.stream().map(source -> source(source, tables, catalogue, similarity)).toList();
    return new MergedRetrieval(tables, similarity, made, suffix());
  }

  private String suffix() {
    String names = sources.stream().map(Source::id).collect(Collectors.joining("+"));
    return names.equals(String.join("+", USUAL))
        ? ""
        : " of " + names + (learns() ? ", " + searchName : "");
  }

  private CandidateSource source(
      Source source, LiveTables tables, List<Item> catalogue, SeedSimilarity similarity) {
    var quota = Quota.STANDARD;
    return switch (source) {
      case OWN_HISTORY -> new OwnHistorySource(tables.purchases(), quota.own());
      case CO_OCCURRENCE -> new CoOccurrenceSource(similarity, quota.coOccurrence());
      case RECENT_POPULARITY -> new PopularitySource(tables.popularity(), quota.popular());
      case IMPLICIT_FACTORS ->
          embedding(source, tables, new WarmFactors(tables.assortment().size()));
      case SHALLOW_AUTOENCODER -> new AutoencoderSource(tables, MODEL_QUOTA);
      case TWO_TOWER -> embedding(source, tables, new WarmTowers(catalogue));
      case SPONSORED, WHOLE_RANGE ->
          throw new IllegalStateException("a recipe never holds " + source.id());
    };
  }

  private CandidateSource embedding(Source source, LiveTables tables, EmbeddingLearner learner) {
    return new EmbeddingSource(source, MODEL_QUOTA, tables, learner, search);
  }
}
