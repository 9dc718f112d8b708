package undercurrent.shopping;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import undercurrent.random.RandomStream;

/// Names the items whose vectors have the highest dot products with the customer's.
///
/// A build learns vectors from all purchases so far and indexes the items on sale that day. The
/// customer's vector is made at request time from the past as it is then; the items' vectors stay
/// as they are, and items that are launched later are not found, until the next build. A customer
/// without a past gets nothing.
public final class EmbeddingSource implements CandidateSource {
  private final Candidate.Source source;
  private final int quota;
  private final LiveTables tables;
  private final EmbeddingLearner learner;
  private final SearchKind kind;
  private Optional<Index> index = Optional.empty();

  /// How an index is searched.
  public interface SearchKind {
    /// Every vector is looked at.
    SearchKind EXACT = (vectors, stream) -> new ExactSearch(vectors);

    /// Returns the search among vectors, one or more.
    VectorSearch among(double[][] vectors, RandomStream stream);

    /// Looks into some cells of k-means only.
    ///
    /// @param probes how many, 1 or more
    static SearchKind approximate(int probes) {
      return (vectors, stream) -> ApproximateSearch.build(vectors, probes, stream);
    }
  }

  private record Index(EmbeddingModel model, int[] items, double[][] vectors, VectorSearch search) {
    double product(int place, double[] query) {
      return ImplicitFactors.dot(query, vectors[place]);
    }
  }

  /// Makes a source that has no index yet and names nothing.
  ///
  /// @param source the name that its candidates carry
  /// @param quota how many items it may name
  public EmbeddingSource(
      Candidate.Source source,
      int quota,
      LiveTables tables,
      EmbeddingLearner learner,
      SearchKind kind) {
    this.source = source;
    this.quota = quota;
    this.tables = tables;
    this.learner = learner;
    this.kind = kind;
  }

  @Override
  public Candidate.Source source() {
    return source;
  }

  @Override
  public int quota() {
    return quota;
  }

  @Override
  public void rebuild(int day, RandomStream stream) {
    var pasts = tables.purchases().pasts();
    int[] items = tables.assortment().onSale(day);
    if (!pasts.isEmpty() && items.length > 0) {
      var model = learner.learn(pasts, stream.substream("model"));
      double[][] vectors = Arrays.stream(items).mapToObj(model::item).toArray(double[][]::new);
      var search = kind.among(vectors, stream.substream("cells"));
      index = Optional.of(new Index(model, items, vectors, search));
    }
  }

  @Override
  public void propose(int customer, TakenItems taken, Selection best) {
    int[] past = tables.purchases().past(customer);
    if (index.isEmpty() || past.length == 0) {
      return;
    }
    var built = index.get();
    double[] query = built.model().customer(past);
    for (int place : built.search().nearest(query, quota + taken.size())) {
      if (!taken.contains(built.items()[place])) {
        best.offer(built.items()[place], built.product(place, query));
      }
    }
  }

  @Override
  public OptionalDouble recall(int[] customers) {
    return index.stream().mapToDouble(built -> recall(built, customers)).findFirst();
  }

  private double recall(Index built, int[] customers) {
    var queries =
        IntStream.of(customers)
            .mapToObj(tables.purchases()::past)
            .filter(past -> past.length > 0)
            .map(built.model()::customer)
            .toList();
    return VectorSearch.recall(built.search(), new ExactSearch(built.vectors()), queries, quota);
  }
}
