package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.Luck;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.Placement;
import undercurrent.shopping.PositionBias;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.Visit;
import undercurrent.shopping.ordering.ComposedOrdering;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// How shoppers look at slates and how slates are ordered, on an embedded trade.
final class SlateFigures {
  private static final EmbeddedScale SCALE = new EmbeddedScale(300, 300, 20, 90);
  private static final int PLACES = 10;
  private static final int SLATES = 60_000;
  private static final int ORDERINGS = 1_000;
  private static final double TOLERANCE = 0.05;

  private final RandomStreams streams;
  private final EmbeddedTrade trade;
  private final List<Visit> visits = new ArrayList<>();

  SlateFigures(long seed) {
    streams = new RandomStreams(seed, 0);
    trade = EmbeddedTrade.generate(streams.stream("trade"), SCALE);
    for (int day = 0; day < trade.days(); day++) {
      visits.addAll(trade.visits(day));
    }
  }

  List<ReferenceFigure> figures() {
    var topic =
        new Topic(
            "Position bias",
            "Joachims, Swaminathan and Schnabel (2017): on slates in an order of chance, clicks fall"
                + " with the place as examination does");
    var mixed =
        new Topic(
            topic.name(),
            "the same: on slates ordered by relevance, clicks mix relevance and examination");
    var ordering =
        new Topic(
            "Diverse ordering",
            "Carbonell and Goldstein (1998): with λ = 1 the order is that of scores");
    return List.of(
        exponent(topic, 0.5),
        exponent(topic, 1.0),
        exponent(topic, 1.5),
        mixed.of(
            "exponent 1, best items on top",
            ReferenceFigure.exactly(exponent(1, true)),
            new Expectation.AtLeast(1 + TOLERANCE),
            3),
        ordering.exact("slates in the order of scores", inOrderOfScores(), 1, 3));
  }

  private ReferenceFigure exponent(Topic topic, double exponent) {
    var measured = ReferenceFigure.exactly(exponent(exponent, false));
    String what = "exponent told, of " + exponent;
    return topic.near(what, measured, exponent, TOLERANCE, 3);
  }

  private double exponent(double exponent, boolean sorted) {
    var usual = ChoiceModel.of(trade);
    var choice =
        new ChoiceModel(
            trade,
            exponent,
            usual.threshold(),
            usual.intentBonus(),
            usual.impulse(),
            usual.thrift());
    var stream = streams.stream("slates");
    long[] clicks = new long[PLACES];
    for (int i = 0; i < SLATES; i++) {
      Visit visit = visits.get(i % visits.size());
      List<Integer> items = items(stream);
      if (sorted) {
        Comparator<Integer> taste =
            Comparator.comparingDouble(item -> choice.attraction(visit, item));
        items.sort(taste.reversed());
      }
      var reactions = choice.react(visit, slate(i, visit, items), Luck.next(stream));
      for (int place = 0; place < PLACES; place++) {
        clicks[place] += reactions.get(place).clicked() ? 1 : 0;
      }
    }
    return PositionBias.exponent(clicks);
  }

  /// Returns different items in an order of chance.
  private List<Integer> items(RandomStream stream) {
    var items = new LinkedHashSet<Integer>();
    while (items.size() < PLACES) {
      items.add(stream.nextInt(trade.catalogue().size()));
    }
    return new ArrayList<>(items);
  }

  private static Slate slate(int id, Visit visit, List<Integer> items) {
    var placements = new ArrayList<Placement>();
    for (int item : items) {
      placements.add(new Placement(placements.size() + 1, scored(item, 0), 1));
    }
    var request = ShopRequest.of(id, visit);
    return new Slate(request, "chance", "none", "none", "none", Map.of(), false, placements);
  }

  private static ScoredCandidate scored(int item, double score) {
    var candidate = new Candidate(item, Candidate.Source.WHOLE_RANGE, 0, 0);
    return new ScoredCandidate(candidate, score, new double[0]);
  }

  private double inOrderOfScores() {
    var ordering = ComposedOrdering.diverse("by-score", 1, 0, new Assortment(trade.catalogue()));
    var stream = streams.stream("orderings");
    int right = 0;
    for (int i = 0; i < ORDERINGS; i++) {
      var request = ShopRequest.of(i, visits.get(i % visits.size()));
      var candidates =
          items(stream).stream().map(item -> scored(item, stream.nextUniform())).toList();
      var query = new Ordering.Query(request, candidates, PLACES, Luck.next(stream));
      var placed = ordering.order(query).placements().stream().map(Placement::scored).toList();
      var byScore = Comparator.comparingDouble(ScoredCandidate::score).reversed();
      right += placed.equals(candidates.stream().sorted(byScore).toList()) ? 1 : 0;
    }
    return (double) right / ORDERINGS;
  }
}
