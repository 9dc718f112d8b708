package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import undercurrent.kernel.SimTime;
import undercurrent.learning.BinaryQuality;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.shopping.Luck;
import undercurrent.shopping.Oracle;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.Scoring;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Visit;
import undercurrent.trace.Happening;

/// Sees the truth: how well scores order candidates by what shoppers really like.
///
/// The observer scores all candidates of customers who came in the week, as if they came again, and
/// draws, on a stream of its own, whether each would be clicked if it were looked at. The area under the ROC curve of the scores
/// against those draws is the quality that `oracle` shows. Nobody in the run sees it.
final class Observer {
  private static final int VISITS = 40;
  private static final int SLATES = 8; // the whole range is looked through for each

  private final Replication run;
  private final int places;
  private final Storefront storefront;
  private final RandomStream stream;
  private final LongSupplier newestChange;

  /// Makes the observer.
  ///
  /// @param newestChange the newest trace event that changed what it reads
  Observer(Replication run, int places, Storefront storefront, LongSupplier newestChange) {
    this.newestChange = newestChange;
    this.run = run;
    this.places = places;
    this.storefront = storefront;
    this.stream = run.streams().stream("observer");
  }

  /// Notes the true quality of the week.
  void read() {
    var all = new Sample();
    var newcomers = new Sample();
    var returning = new Sample();
    var order = new NewGoodsOrder(storefront.tables().assortment());
    var luck = stream.substream("week " + SimTime.week(run.simulation().now()));
    List<Visit> visits = storefront.recentVisits(7);
    int step = Math.max(1, visits.size() / VISITS);
    for (int i = 0; i < visits.size(); i += step) {
      Visit visit = visits.get(i);
      boolean isNew = storefront.learnt().slices().of(visit.customer()).equals(CustomerSlices.NEW);
      look(visit, luck, order, all, isNew ? newcomers : returning);
    }
    long cause = newestChange.getAsLong();
    all.note(run, "all", cause);
    newcomers.note(run, CustomerSlices.NEW, cause);
    returning.note(run, CustomerSlices.RETURNING, cause);
    order.note(run, cause);
    regret(visits, luck);
  }

  private void look(Visit visit, RandomStream luck, NewGoodsOrder order, Sample... samples) {
    int tomorrow = storefront.day() + 1;
    var request = new ShopRequest(-1, visit.customer(), tomorrow, visit.minute());
    ProductionInference chain = storefront.pages().met(Luck.next(luck));
    Retrieval.Answer found = chain.retrieval().retrieve(request);
    var scored = chain.scoring().score(new Scoring.Query(request, found.candidates())).scored();
    double[] attractions = new double[scored.size()];
    for (int i = 0; i < attractions.length; i++) {
      var candidate = scored.get(i);
      double attraction =
          storefront.choice().attraction(visit.customer(), candidate.item(), tomorrow);
      attractions[i] = attraction;
      boolean clicked = luck.nextBernoulli(attraction);
      for (Sample sample : samples) {
        sample.scores.add(candidate.score());
        sample.clicked.add(clicked);
      }
    }
    order.add(scored, attractions, tomorrow);
  }

  /// Compares slates as they would be shown tomorrow, outside any visit, with the best of the range.
  private void regret(List<Visit> visits, RandomStream luck) {
    var oracle = new Oracle(storefront.choice());
    int tomorrow = storefront.day() + 1;
    double possible = 0;
    double expected = 0;
    long requests = 0;
    for (int i = 0; i < visits.size(); i += Math.max(1, visits.size() / SLATES)) {
      var visit = visits.get(i);
      var request = new ShopRequest(-1, visit.customer(), tomorrow, visit.minute());
      int[] shown =
          storefront.pages().met(Luck.next(luck)).serve(request, places, Luck.next(luck)).items();
      double[] ideal =
          oracle.ideal(visit.customer(), tomorrow, shown.length, storefront.tables().assortment());
      possible += oracle.expectedClicks(ideal);
      expected += oracle.expectedClicks(visit.customer(), tomorrow, shown);
      requests++;
    }
    if (requests > 0) {
      run.trace()
          .record(new Happening.RegretRead(requests, possible / requests, expected / requests));
    }
  }

  private static final class Sample {
    private final List<Double> scores = new ArrayList<>();
    private final List<Boolean> clicked = new ArrayList<>();

    void note(Replication run, String slice, long cause) {
      boolean[] happened = new boolean[clicked.size()];
      for (int i = 0; i < happened.length; i++) {
        happened[i] = clicked.get(i);
      }
      if (clicked.contains(true) && clicked.contains(false)) {
        double auc =
            BinaryQuality.auc(scores.stream().mapToDouble(Double::doubleValue).toArray(), happened);
        run.trace().note(new Happening.QualityRead("oracle", slice, auc, happened.length), cause);
      }
    }
  }
}
