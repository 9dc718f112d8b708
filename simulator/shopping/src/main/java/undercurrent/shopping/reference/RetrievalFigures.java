package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.learning.Ranking;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.ApproximateSearch;
import undercurrent.shopping.AutoencoderSource;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.CandidateSource;
import undercurrent.shopping.CoOccurrenceSource;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.EmbeddingLearner;
import undercurrent.shopping.EmbeddingModel;
import undercurrent.shopping.EmbeddingSource;
import undercurrent.shopping.EmbeddingSource.SearchKind;
import undercurrent.shopping.ExactSearch;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.MergedRetrieval;
import undercurrent.shopping.OwnHistorySource;
import undercurrent.shopping.PopularitySource;
import undercurrent.shopping.SeedSimilarity;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.VectorSearch;
import undercurrent.shopping.Visit;
import undercurrent.shopping.WarmFactors;
import undercurrent.shopping.WarmTowers;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// What retrieval finds of the next visit, by source, and what approximate search finds of what
/// exact search finds, on an embedded trade.
///
/// A customer's next visit is the first of the last four weeks; each source alone may name as many
/// items as the usual three together.
final class RetrievalFigures {
  private static final EmbeddedScale SCALE = new EmbeddedScale(500, 600, 16, 196);
  private static final int PAST_DAYS = 168;
  private static final int CANDIDATES = 65;
  private static final int NEAREST = 20;
  private static final List<Integer> PROBES = List.of(1, 2, 4, 8);

  private final RandomStreams streams;
  private final EmbeddedTrade trade;
  private final LiveTables tables;
  private final SeedSimilarity similarity;
  private final Map<Integer, Visit> next = new TreeMap<>();

  RetrievalFigures(long seed) {
    streams = new RandomStreams(seed, 0);
    trade = EmbeddedTrade.generate(streams.stream("retrieval trade"), SCALE);
    tables = new LiveTables(trade);
    for (int day = 0; day < PAST_DAYS; day++) {
      trade.visits(day).forEach(tables::observe);
      tables.endDay();
    }
    for (int day = PAST_DAYS; day < trade.days(); day++) {
      for (Visit visit : trade.visits(day)) {
        if (tables.purchases().distinct(visit.customer()) > 0) {
          next.putIfAbsent(visit.customer(), visit);
        }
      }
    }
    similarity = new SeedSimilarity(tables, 10, 30);
  }

  List<ReferenceFigure> figures() {
    var figures = new ArrayList<ReferenceFigure>();
    figures.addAll(bySource());
    figures.addAll(approximate("iALS", new WarmFactors(trade.catalogue().size())));
    figures.addAll(approximate("two-tower", new WarmTowers(trade.catalogue())));
    return figures;
  }

  private List<ReferenceFigure> bySource() {
    var topic =
        new Topic(
            "Retrieval by source",
            "no worse than "
                + CANDIDATES
                + " items by chance, of those on sale; the usual three together no worse than"
                + " popularity alone, which own history beats in the reference table");
    double chance = (double) CANDIDATES / tables.assortment().onSale(PAST_DAYS).length;
    var figures = new ArrayList<ReferenceFigure>();
    sources().forEach((name, source) -> figures.add(figure(topic, name, recall(source), chance)));
    double usual = recall(new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD));
    figures.add(figure(topic, "the usual three", usual, recall(popularity())));
    return figures;
  }

  private static ReferenceFigure figure(Topic topic, String name, double value, double least) {
    return topic.of(
        "recall@" + CANDIDATES + ", " + name,
        ReferenceFigure.exactly(value),
        new Expectation.AtLeast(least),
        3);
  }

  private CandidateSource popularity() {
    return new PopularitySource(tables.popularity(), CANDIDATES);
  }

  private Map<String, CandidateSource> sources() {
    var sources = new LinkedHashMap<String, CandidateSource>();
    sources.put("recent popularity", popularity());
    sources.put("own history", new OwnHistorySource(tables.purchases(), CANDIDATES));
    sources.put("co-occurrence", new CoOccurrenceSource(similarity, CANDIDATES));
    sources.put("EASE", new AutoencoderSource(tables, CANDIDATES));
    sources.put(
        "iALS",
        embedding(Candidate.Source.IMPLICIT_FACTORS, new WarmFactors(trade.catalogue().size())));
    sources.put(
        "two-tower", embedding(Candidate.Source.TWO_TOWER, new WarmTowers(trade.catalogue())));
    return sources;
  }

  private CandidateSource embedding(Candidate.Source source, EmbeddingLearner learner) {
    return new EmbeddingSource(source, CANDIDATES, tables, learner, SearchKind.EXACT);
  }

  private double recall(CandidateSource source) {
    return recall(new MergedRetrieval(tables, similarity, List.of(source), ""));
  }

  /// Returns the mean share of a next visit's items that is among the candidates.
  private double recall(MergedRetrieval retrieval) {
    retrieval.rebuild(PAST_DAYS, streams.stream("build"));
    double sum = 0;
    for (Visit visit : next.values()) {
      int[] found =
          retrieval.retrieve(ShopRequest.of(0, visit)).candidates().stream()
              .mapToInt(Candidate::item)
              .toArray();
      sum += Ranking.recall(found, visit::bought, visit.items().length, found.length);
    }
    return sum / next.size();
  }

  private List<ReferenceFigure> approximate(String name, EmbeddingLearner learner) {
    var model = learner.learn(tables.purchases().pasts(), streams.stream("vectors of " + name));
    double[][] vectors =
        Arrays.stream(tables.assortment().onSale(PAST_DAYS))
            .mapToObj(model::item)
            .toArray(double[][]::new);
    var queries = queries(model);
    var exact = new ExactSearch(vectors);
    var index = ApproximateSearch.build(vectors, 1, streams.stream("cells of " + name));
    var topic =
        new Topic(
            "Approximate search, " + name,
            "Jégou, Douze and Schmid (2011): no worse than cells by chance, which hold their share"
                + " of the nearest; all cells hold all");
    var figures = new ArrayList<ReferenceFigure>();
    for (int probes : PROBES) {
      double recall = VectorSearch.recall(index.withProbes(probes), exact, queries, NEAREST);
      figures.add(
          topic.of(
              "recall@" + NEAREST + ", " + probes + " of " + index.cells() + " cells",
              ReferenceFigure.exactly(recall),
              new Expectation.AtLeast((double) probes / index.cells()),
              3));
    }
    double all = VectorSearch.recall(index.withProbes(index.cells()), exact, queries, NEAREST);
    figures.add(topic.exact("recall@" + NEAREST + ", all cells", all, 1, 3));
    return figures;
  }

  private List<double[]> queries(EmbeddingModel model) {
    return next.keySet().stream().map(tables.purchases()::past).map(model::customer).toList();
  }
}
