package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.Luck;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.Visit;
import undercurrent.shopping.offpolicy.LoggedSlate;
import undercurrent.shopping.offpolicy.LogisticReward;
import undercurrent.shopping.offpolicy.OffPolicy;
import undercurrent.shopping.offpolicy.OffPolicyEstimate;
import undercurrent.shopping.offpolicy.Reach;
import undercurrent.shopping.offpolicy.SlateEvidence;
import undercurrent.shopping.offpolicy.SlatePolicy;
import undercurrent.shopping.ordering.ComposedOrdering;
import undercurrent.shopping.ordering.PlaceTerm;
import undercurrent.shopping.ordering.Softmax;
import undercurrent.shopping.ordering.SponsoredPlaces;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// What a log of one ordering tells about another, on an embedded trade whose choice model says what
/// is true.
final class OffPolicyFigures {
  private static final EmbeddedScale SCALE = new EmbeddedScale(300, 300, 20, 90);
  private static final int CANDIDATES = 6;
  private static final int PLACES = 3;
  private static final int SLATES = 12_000;
  private static final double LOGGING_NOISE = 1.0; // of log-odds
  private static final double TARGET_NOISE = 0.5;
  private static final double TEMPERATURE = 0.3;
  private static final int OTHER = 0; // the feature that holds the target's score

  private final RandomStream stream;
  private final EmbeddedTrade trade;
  private final ChoiceModel choice;
  private final List<Visit> visits = new ArrayList<>();
  private final ComposedOrdering logging =
      new ComposedOrdering(
          "logging",
          List.of(new PlaceTerm.Relevance(1)),
          new Softmax(TEMPERATURE),
          SponsoredPlaces.NONE);

  OffPolicyFigures(long seed) {
    var streams = new RandomStreams(seed, 0);
    stream = streams.stream("off-policy");
    trade = EmbeddedTrade.generate(streams.stream("trade"), SCALE);
    choice = ChoiceModel.of(trade);
    for (int day = 0; day < trade.days(); day++) {
      visits.addAll(trade.visits(day));
    }
  }

  List<ReferenceFigure> figures() {
    var log = new ArrayList<LoggedSlate>();
    double truth = 0;
    for (int i = 0; i < SLATES; i++) {
      Visit visit = visits.get(i % visits.size());
      var request = ShopRequest.of(i, visit);
      List<ScoredCandidate> candidates = candidates(visit);
      log.add(logged(request, visit, candidates));
      truth += expectedClicks(visit, candidates) / SLATES;
    }
    var model = LogisticReward.train(log, LinearTrainer.seeded(1));
    SlatePolicy target = OffPolicyFigures::next;
    List<SlateEvidence> evidence =
        log.stream().map(slate -> slate.evidence(target, model)).toList();
    var found = new OffPolicy(evidence, Reach.ABOVE);
    var slates = new OffPolicy(evidence, Reach.SLATE);
    var topic =
        new Topic(
            "Off-policy estimates",
            "Horvitz and Thompson (1952), Swaminathan and Joachims (2015), Dudík et al. (2011):"
                + " within 3 standard errors of the truth, where the plain mean is not");
    return List.of(
        topic.of("naive, errors from the truth", off(found.naive(), truth), atLeast(3), 1),
        topic.near("IPS of slates, errors from it", errors(slates.ips(), truth), 0, 3, 1),
        topic.near("IPS of places, errors from it", errors(found.ips(), truth), 0, 3, 1),
        topic.near("SNIPS, errors from it", errors(found.snips(), truth), 0, 3, 1),
        topic.near("doubly robust, errors from it", errors(found.doublyRobust(), truth), 0, 3, 1),
        topic.of(
            "error, doubly robust over IPS",
            ReferenceFigure.exactly(
                found.doublyRobust().standardError() / found.ips().standardError()),
            new Expectation.AtMost(1),
            3),
        topic.of(
            "error, places over slates, IPS",
            ReferenceFigure.exactly(found.ips().standardError() / slates.ips().standardError()),
            new Expectation.AtMost(1),
            3));
  }

  private static Expectation atLeast(double value) {
    return new Expectation.AtLeast(value);
  }

  private static Estimate errors(OffPolicyEstimate estimate, double truth) {
    return ReferenceFigure.exactly((estimate.value() - truth) / estimate.standardError());
  }

  private static Estimate off(OffPolicyEstimate estimate, double truth) {
    return ReferenceFigure.exactly(Math.abs(estimate.value() - truth) / estimate.standardError());
  }

  /// Returns candidates with two scores of different quality: what is true, with noise.
  private List<ScoredCandidate> candidates(Visit visit) {
    var items = new LinkedHashSet<Integer>();
    while (items.size() < CANDIDATES) {
      items.add(stream.nextInt(trade.catalogue().size()));
    }
    var candidates = new ArrayList<ScoredCandidate>();
    for (int item : items) {
      double[] other = {noisy(choice.attraction(visit, item), TARGET_NOISE)};
      candidates.add(
          new ScoredCandidate(
              new Candidate(item, Candidate.Source.WHOLE_RANGE, 0, 0),
              noisy(choice.attraction(visit, item), LOGGING_NOISE),
              other));
    }
    return candidates;
  }

  private double noisy(double probability, double sd) {
    double logOdds = StrictMath.log(probability / (1 - probability)) + sd * stream.nextNormal();
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  private LoggedSlate logged(ShopRequest request, Visit visit, List<ScoredCandidate> candidates) {
    var luck = Luck.next(stream);
    var placements =
        logging.order(new Ordering.Query(request, candidates, PLACES, luck)).placements();
    var slate = new Slate(request, "", "", "", "", Map.of(), false, placements);
    var reactions = choice.react(visit, slate, luck);
    return LoggedSlate.of(
        request, candidates, placements, reactions, reaction -> reaction.clicked() ? 1 : 0);
  }

  /// Returns the probabilities of the target: the best by the other score, for sure.
  private static double[] next(ShopRequest request, List<ScoredCandidate> candidates, int[] above) {
    double[] next = new double[candidates.size()];
    next[target(candidates).get(above.length)] = 1;
    return next;
  }

  private static List<Integer> target(List<ScoredCandidate> candidates) {
    Comparator<Integer> byOther =
        Comparator.comparingDouble(i -> candidates.get(i).features()[OTHER]);
    return IntStream.range(0, candidates.size()).boxed().sorted(byOther.reversed()).toList();
  }

  /// Returns the true expectation of clicks on what the target shows.
  private double expectedClicks(Visit visit, List<ScoredCandidate> candidates) {
    List<Integer> order = target(candidates);
    double sum = 0;
    for (int place = 1; place <= PLACES; place++) {
      int item = candidates.get(order.get(place - 1)).item();
      sum += choice.examination(place) * choice.attraction(visit, item);
    }
    return sum;
  }
}
