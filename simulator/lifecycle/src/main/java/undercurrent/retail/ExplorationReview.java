package undercurrent.retail;

import java.util.Locale;
import undercurrent.settings.Settings;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.offpolicy.ExplorationChange;
import undercurrent.shopping.offpolicy.ImpressionLog;
import undercurrent.shopping.offpolicy.OffPolicy;
import undercurrent.shopping.offpolicy.OffPolicyEstimate;
import undercurrent.shopping.offpolicy.Reach;

/// What exploration costs, as whoever answers for the top places reads it out of the log: the clicks
/// a page would bring if nothing were left to chance, estimated from logged propensities (SNIPS, down
/// to each place), beside those that it brought.
///
/// It can be read where places are explored with ε, since the log then tells how likely the same
/// page is without.
final class ExplorationReview {
  private static final int DAYS = 28;

  private final MetricsDatabase database;
  private final boolean isEpsilon;
  private final int places;
  private double exploration;
  private String last = "none yet";
  private int nextDay = DAYS;

  ExplorationReview(Settings settings, MetricsDatabase database) {
    this.database = database;
    this.isEpsilon = settings.name("ordering.exploration-policy").equals("epsilon");
    this.exploration = isEpsilon ? settings.share("ordering.exploration") : 0;
    this.places = settings.count("slate.length");
  }

  /// Takes note of the share of places that are explored from a day on; what was logged with another
  /// share is not read.
  void exploring(double share, int today) {
    if (isEpsilon && share != exploration) {
      exploration = share;
      nextDay = today + DAYS;
    }
  }

  /// Returns the last reading in words.
  String inWords() {
    return last;
  }

  /// Reads the log of four weeks, when they have gone by since the last time.
  ///
  /// @param today the day after the last that was traded
  void read(int today) {
    if (!(exploration > 0 && exploration <= 0.5) || today < nextDay) {
      return;
    }
    nextDay = today + DAYS;
    var log = ImpressionLog.read(database, today - DAYS, today, places);
    if (log.slates().size() > 1) {
      var evidence = log.clicks(new ExplorationChange(exploration, 0));
      var policy = new OffPolicy(evidence, Reach.ABOVE);
      last =
          String.format(
              Locale.ROOT,
              "%.3f, and without exploration %.3f",
              policy.naive().value(),
              policy.snips().value());
      note(today - 1, "clicks_a_page", policy.naive());
      note(today - 1, "clicks_a_page_without_exploration", policy.snips());
    }
  }

  private void note(int day, String name, OffPolicyEstimate estimate) {
    database.metric(day, name, estimate.value());
    database.metric(day, name + "_low", estimate.interval().low());
    database.metric(day, name + "_high", estimate.interval().high());
  }
}
