package undercurrent.retail;

import java.util.Locale;
import undercurrent.random.RandomStream;
import undercurrent.shopping.Luck;
import undercurrent.shopping.Scoring;
import undercurrent.statistics.Tally;
import undercurrent.statistics.UnpairedDifference;

/// A version of the scorer that serves some customers on trial, and what both parts did.
///
/// A customer stays in one part. The parts are compared by clicks a request; the trial fails when
/// the whole interval of the difference is below 0, so that one of forty equally good versions fails
/// by chance.
public final class Canary {
  private static final int WHOM = 1;
  private static final int ENOUGH = 2; // requests of a part, for an interval

  private final Scoring scoring;
  private final double share;
  private final Luck whom;
  private final Tally inService = new Tally();
  private final Tally onTrial = new Tally();

  /// Makes a trial.
  ///
  /// @param share the share of customers who meet it, between 0 and 1
  /// @param stream chance, which decides who does
  public Canary(Scoring scoring, double share, RandomStream stream) {
    this.scoring = scoring;
    this.share = share;
    this.whom = Luck.next(stream);
  }

  Scoring scoring() {
    return scoring;
  }

  double share() {
    return share;
  }

  /// Tells whether it serves a customer.
  public boolean serves(int customer) {
    return whom.uniform(WHOM, customer) < share;
  }

  /// Takes in the clicks of a customer's request.
  public void watch(int customer, long clicks) {
    (serves(customer) ? onTrial : inService).add(clicks);
  }

  /// Tells whether it did no worse than chance explains.
  public boolean stays() {
    return !isTold() || difference().estimate().high() >= 0;
  }

  String inWords() {
    if (!isTold()) {
      return "too few requests to tell";
    }
    var estimate = difference().estimate();
    return String.format(
        Locale.ROOT,
        "%.2f clicks a request on trial, %.2f beside it; difference %.2f to %.2f",
        onTrial.mean(),
        inService.mean(),
        estimate.low(),
        estimate.high());
  }

  private boolean isTold() {
    return inService.count() >= ENOUGH && onTrial.count() >= ENOUGH;
  }

  private UnpairedDifference difference() {
    return UnpairedDifference.of(inService, onTrial);
  }
}
