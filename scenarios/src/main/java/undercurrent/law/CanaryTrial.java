package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.retail.Canary;
import undercurrent.shopping.Scoring;
import undercurrent.statistics.Tally;
import undercurrent.statistics.UnpairedDifference;

/// A bad scorer on trial, for several shares of customers, on the same traffic.
///
/// Requests are drawn, with what shoppers did, from those that a small shop really answered with
/// both scorers; they come at the rate of a larger one. The canary is looked at once an hour. Where
/// it serves everybody, the hour before stands beside it.
///
/// @param outcomes what happened, share by share
/// @param lost the share of clicks that the bad scorer loses
record CanaryTrial(List<Outcome> outcomes, double lost) {
  private static final int PER_HOUR = 2_000; // requests of a larger shop; assumed
  private static final int MOST_HOURS = 200;
  private static final int CUSTOMERS = 1_000_000;
  private static final double CRITICAL = 1.96;

  /// What happened with one share.
  ///
  /// @param exposed requests that the bad scorer answered
  /// @param hours until it was told
  /// @param predicted the larger of the sample that a verdict needs and the traffic between looks
  record Outcome(double exposed, double hours, double predicted) {}

  /// Tries a scorer on the luck of a replication.
  static CanaryTrial of(long seed, int number, List<Double> shares) {
    var streams = new RandomStreams(seed, number);
    var shop = ScoredRequests.of(streams);
    var outcomes = new ArrayList<Outcome>();
    for (double share : shares) {
      RandomStream traffic = streams.stream("traffic of a canary");
      Outcome outcome = share < 1 ? canary(shop, share, traffic) : everybody(shop, traffic);
      outcomes.add(outcome);
    }
    return new CanaryTrial(outcomes, 1 - shop.bad().mean() / shop.good().mean());
  }

  double exposed(int share) {
    return outcomes.get(share).exposed();
  }

  double hours(int share) {
    return outcomes.get(share).hours();
  }

  double predicted(int share) {
    return outcomes.get(share).predicted();
  }

  private static Outcome canary(ScoredRequests shop, double share, RandomStream traffic) {
    var canary = new Canary(Scoring.identity(), share, traffic.substream("whom"));
    int exposed = 0;
    int hours = 0;
    do {
      hours++;
      for (int i = 0; i < PER_HOUR; i++) {
        int customer = traffic.nextInt(CUSTOMERS);
        int request = traffic.nextInt(shop.size());
        boolean isMet = canary.serves(customer);
        exposed += isMet ? 1 : 0;
        canary.watch(customer, isMet ? shop.clicksOfBad(request) : shop.clicksOfGood(request));
      }
    } while (canary.stays() && hours < MOST_HOURS);
    return new Outcome(exposed, hours, predicted(shop, share));
  }

  private static Outcome everybody(ScoredRequests shop, RandomStream traffic) {
    var before = new Tally();
    var after = new Tally();
    for (int i = 0; i < PER_HOUR; i++) {
      before.add(shop.clicksOfGood(traffic.nextInt(shop.size())));
    }
    int hours = 0;
    do {
      hours++;
      for (int i = 0; i < PER_HOUR; i++) {
        after.add(shop.clicksOfBad(traffic.nextInt(shop.size())));
      }
    } while (UnpairedDifference.of(before, after).estimate().high() >= 0 && hours < MOST_HOURS);
    return new Outcome(after.count(), hours, Math.max(needed(shop, 1), PER_HOUR));
  }

  private static double predicted(ScoredRequests shop, double share) {
    return Math.max(needed(shop, 1 / (1 - share)), share * PER_HOUR);
  }

  /// Returns how many requests a part needs until a difference as large as this is told.
  ///
  /// @param inflation what the smallness of the other part adds to the variance, as a factor
  private static double needed(ScoredRequests shop, double inflation) {
    double difference = shop.good().mean() - shop.bad().mean();
    double ratio = CRITICAL / difference;
    return ratio * ratio * shop.bad().variance() * inflation;
  }
}
