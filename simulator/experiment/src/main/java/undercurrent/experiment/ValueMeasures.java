package undercurrent.experiment;

import static undercurrent.experiment.Folds.mean;
import static undercurrent.experiment.Folds.ratio;
import static undercurrent.experiment.Folds.sum;
import static undercurrent.experiment.Measure.Kind.LEVEL;
import static undercurrent.experiment.Measure.Kind.SUM;

import java.util.ArrayList;
import java.util.List;
import undercurrent.experiment.Measure.Fold;
import undercurrent.trace.Happening.CallsEnded;
import undercurrent.trace.Happening.RulesLeftTooFew;
import undercurrent.trace.Happening.Traded;

/// The measures of a lifecycle that recommends: what shoppers make of the places on the page.
final class ValueMeasures {
  private final List<Measure> all = new ArrayList<>();

  private ValueMeasures() {}

  /// Returns them, in the order of a report.
  static List<Measure> of() {
    var measures = new ValueMeasures();
    measures.serving();
    measures.value();
    return measures.all;
  }

  private void value() {
    Fold impressions = sum(Traded.class, t -> true, Traded::impressions);
    add(
        "value.click-through",
        "ratio",
        "clicks per place shown; clicks come from the choice model",
        LEVEL,
        ratio(sum(Traded.class, t -> true, Traded::clicks), impressions));
    add(
        "value.conversion",
        "ratio",
        "recommended items that the shopper bought, per place shown, whether clicked or not; on the"
            + " real set purchases are replayed",
        LEVEL,
        ratio(sum(Traded.class, t -> true, Traded::purchases), impressions));
    add(
        "value.ndcg",
        "ratio",
        "NDCG of the served list against what was bought",
        LEVEL,
        mean(Traded.class, t -> t.requests() > 0, Traded::ndcg, Traded::requests));
    add(
        "value.revenue",
        "currency",
        "value of recommended items that were bought, in the currency of the prices",
        SUM,
        sum(Traded.class, t -> true, Traded::revenue));
    add(
        "value.coverage",
        "ratio",
        "share of the catalogue that was shown in four weeks",
        LEVEL,
        mean(Traded.class, t -> t.requests() > 0, Traded::coverage, Traded::requests));
    add(
        "value.exposure-gini",
        "ratio",
        "inequality of exposure over items",
        LEVEL,
        mean(Traded.class, t -> t.requests() > 0, Traded::exposureGini, Traded::requests));
  }

  private void serving() {
    add(
        "latency.fallback-share",
        "ratio",
        "share of requests that a component did not answer, so that the page did without it",
        LEVEL,
        ratio(
            sum(CallsEnded.class, c -> true, CallsEnded::fallbacks),
            sum(CallsEnded.class, c -> c.component().equals("scoring"), CallsEnded::requests)));
    add(
        "filtering.fallback-share",
        "ratio",
        "share of requests for which rules left too few candidates, so that others stepped in",
        LEVEL,
        ratio(
            sum(RulesLeftTooFew.class, r -> true, RulesLeftTooFew::requests),
            sum(Traded.class, t -> true, Traded::requests)));
  }

  private void add(String name, String unit, String meaning, Measure.Kind kind, Fold fold) {
    all.add(new Measure(name, unit, meaning, kind, fold));
  }
}
