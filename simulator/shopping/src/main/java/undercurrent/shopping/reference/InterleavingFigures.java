package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.Luck;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.Visit;
import undercurrent.shopping.abtest.TeamDraft;
import undercurrent.statistics.Tally;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// How many requests tell two rankings apart: shown to two arms of customers, and drafted into one
/// slate.
final class InterleavingFigures {
  private static final EmbeddedScale SCALE = new EmbeddedScale(300, 300, 20, 90);
  private static final int PLACES = 10;
  private static final int REQUESTS = 20_000;
  private static final double BETTER_NOISE = 0.5; // of log-odds
  private static final double WORSE_NOISE = 1.0;

  private final RandomStream stream;
  private final EmbeddedTrade trade;
  private final ChoiceModel choice;
  private final Tally worseClicks = new Tally();
  private final Tally betterClicks = new Tally();
  private final Tally preferences = new Tally();
  private final Tally alike = new Tally();

  InterleavingFigures(long seed) {
    var streams = new RandomStreams(seed, 0);
    stream = streams.stream("interleaving");
    trade = EmbeddedTrade.generate(streams.stream("trade"), SCALE);
    choice = ChoiceModel.of(trade);
  }

  List<ReferenceFigure> figures() {
    var visits = new ArrayList<Visit>();
    for (int day = 0; day < trade.days(); day++) {
      visits.addAll(trade.visits(day));
    }
    for (int i = 0; i < REQUESTS; i++) {
      compare(i, visits.get(i % visits.size()));
    }
    var topic =
        new Topic(
            "Interleaving",
            "Radlinski et al. (2008): alike rankings win half, and one slate tells more than two"
                + " arms. In web search it takes 10 to 100 times fewer requests (Chapelle et al."
                + " 2012); fewer here, where requests differ less from one another");
    double decided = 0.5 + alike.mean() / 2;
    double error = alike.sd() / StrictMath.sqrt(alike.count()) / 2;
    return List.of(
        topic.near(
            "wins of one of two alike rankings",
            ReferenceFigure.exactly(decided),
            0.5,
            4 * error,
            3),
        topic.of(
            "requests, two arms over team draft",
            ReferenceFigure.exactly(requestsOfArms() / requestsOfDraft()),
            new Expectation.AtLeast(2),
            1));
  }

  /// Returns the requests, up to a factor, for a z of 1: half of them in each arm.
  private double requestsOfArms() {
    double difference = betterClicks.mean() - worseClicks.mean();
    return 2 * (betterClicks.variance() + worseClicks.variance()) / (difference * difference);
  }

  private double requestsOfDraft() {
    return preferences.variance() / (preferences.mean() * preferences.mean());
  }

  private void compare(int id, Visit visit) {
    var items = new LinkedHashSet<Integer>();
    while (items.size() < 2 * PLACES) {
      items.add(stream.nextInt(trade.catalogue().size()));
    }
    List<Integer> worse = ranked(visit, items, WORSE_NOISE);
    List<Integer> better = ranked(visit, items, BETTER_NOISE);
    var luck = Luck.next(stream); // both arms on the same luck: a surer mean, the same variance
    worseClicks.add(clicks(id, visit, worse.subList(0, PLACES), luck));
    betterClicks.add(clicks(id, visit, better.subList(0, PLACES), luck));
    var draft = TeamDraft.of(worse, better, PLACES, stream);
    preferences.add(draft.preference(clicked(id, visit, draft.items(), Luck.next(stream))));
    var same = TeamDraft.of(better, better, PLACES, stream);
    int preference = same.preference(clicked(id, visit, same.items(), Luck.next(stream)));
    if (preference != 0) {
      alike.add(preference);
    }
  }

  private List<Integer> ranked(Visit visit, LinkedHashSet<Integer> items, double noise) {
    var scores = new TreeMap<Integer, Double>();
    for (int item : items) {
      double attraction = choice.attraction(visit, item);
      scores.put(item, StrictMath.log(attraction / (1 - attraction)) + noise * stream.nextNormal());
    }
    var order = new ArrayList<>(items);
    order.sort(Comparator.<Integer>comparingDouble(scores::get).reversed());
    return order;
  }

  private int clicks(int id, Visit visit, List<Integer> items, Luck luck) {
    int sum = 0;
    for (boolean clicked : clicked(id, visit, items, luck)) {
      sum += clicked ? 1 : 0;
    }
    return sum;
  }

  private boolean[] clicked(int id, Visit visit, List<Integer> items, Luck luck) {
    var placements = new ArrayList<Placement>(items.size());
    for (int item : items) {
      var candidate = new Candidate(item, Candidate.Source.WHOLE_RANGE, 0, 0);
      placements.add(
          new Placement(
              placements.size() + 1, new ScoredCandidate(candidate, 0, new double[0]), 1));
    }
    var request = ShopRequest.of(id, visit);
    var slate = new Slate(request, "", "", "", "", Map.of(), false, placements);
    List<Reaction> reactions = choice.react(visit, slate, luck);
    boolean[] clicked = new boolean[reactions.size()];
    for (int i = 0; i < clicked.length; i++) {
      clicked[i] = reactions.get(i).clicked();
    }
    return clicked;
  }
}
