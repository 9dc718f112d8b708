package undercurrent.experiment;

import static undercurrent.experiment.Folds.mean;
import static undercurrent.experiment.Folds.ratio;
import static undercurrent.experiment.Folds.sum;
import static undercurrent.experiment.Measure.Kind.LEVEL;
import static undercurrent.experiment.Measure.Kind.SUM;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.experiment.Measure.Fold;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.trace.Happening.AgeRead;
import undercurrent.trace.Happening.CallsEnded;
import undercurrent.trace.Happening.ExposureRead;
import undercurrent.trace.Happening.RegretRead;
import undercurrent.trace.Happening.Returned;
import undercurrent.trace.Happening.RulesLeftTooFew;
import undercurrent.trace.Happening.SlatesJudged;
import undercurrent.trace.Happening.Traded;

/// The measures of a lifecycle that recommends: what shoppers make of the places on the page.
final class ValueMeasures {
  private static final double HOURS_PER_DAY = 24;
  private static final String ALL = "all";
  private static final String CACHE = "cache";

  private final List<Measure> all = new ArrayList<>();

  private ValueMeasures() {}

  /// Returns them, in the order of a report.
  static List<Measure> of(Lifecycle lifecycle) {
    var measures = new ValueMeasures();
    measures.serving();
    measures.sweeps();
    measures.newGoods();
    measures.cache();
    measures.age();
    measures.value();
    measures.feed();
    measures.calibration();
    measures.lists();
    measures.exposure();
    measures.regret();
    lifecycle.slices().forEach(measures::slice);
    return measures.all;
  }

  private void serving() {
    add(
        "latency.fallback-share",
        "ratio",
        "share of requests that did without a component, which did not answer in time",
        LEVEL,
        ratio(
            sum(Traded.class, t -> t.slice().equals(ALL), Traded::degraded),
            sum(Traded.class, t -> t.slice().equals(ALL), Traded::requests)));
    add(
        "value.rule-fallback-share",
        "ratio",
        "share of requests for which rules left too few candidates, so that others stepped in",
        LEVEL,
        ratio(
            sum(RulesLeftTooFew.class, r -> true, RulesLeftTooFew::requests),
            sum(Traded.class, t -> t.slice().equals(ALL), Traded::requests)));
  }

  private void sweeps() {
    add(
        "accuracy.selected",
        "ratio",
        "AUC of a sweep's best recipe on the rows that it was selected on (winner's curse)",
        LEVEL,
        Folds.quality("selected", "all"));
    add(
        "accuracy.optimism",
        "nats",
        "log-likelihood by which a sweep's best was less ahead of the recipe in use on later rows"
            + " than on those that judged it",
        LEVEL,
        Folds.quality("optimism", "all"));
  }

  private void newGoods() {
    add(
        "accuracy.new-goods",
        "ratio",
        "share of pairs of a new good and another that scores order as the shopper likes them; the"
            + " truth",
        LEVEL,
        Folds.quality("order", "new-goods"));
  }

  private void cache() {
    Fold asked = sum(CallsEnded.class, c -> c.component().equals(CACHE), CallsEnded::requests);
    add(
        "latency.cache-hit-share",
        "ratio",
        "share of requests that found their answer in the cache",
        LEVEL,
        ratio(
            sum(
                CallsEnded.class,
                c -> c.component().equals(CACHE),
                c -> c.requests() - c.fallbacks()),
            asked));
  }

  private void age() {
    add(
        "latency.age.model",
        "d",
        "days since the newest data in the model in service",
        LEVEL,
        mean(
            AgeRead.class,
            a -> a.subject().equals("model"),
            a -> a.hours() / HOURS_PER_DAY,
            a -> 1));
  }

  private void feed() {
    add(
        "latency.age.features",
        "d",
        "days since the newest event in the tables when a request reads them",
        LEVEL,
        mean(
            AgeRead.class,
            a -> a.subject().equals("features"),
            a -> a.hours() / HOURS_PER_DAY,
            a -> 1));
    add(
        "value.returns",
        "currency",
        "what was paid back for recommended items that were bought and came back",
        SUM,
        sum(Returned.class, r -> true, Returned::value));
  }

  private void value() {
    add(
        "value.click-through",
        "ratio",
        "clicks per place shown; clicks come from the choice model",
        LEVEL,
        perPlace(ALL, Traded::clicks));
    add(
        "value.conversion",
        "ratio",
        "recommended items that the shopper bought, per place shown, whether clicked or not; on the"
            + " real set purchases are replayed",
        LEVEL,
        perPlace(ALL, Traded::purchases));
    add(
        "value.revenue",
        "currency",
        "value of recommended items that were bought, in the currency of the prices",
        SUM,
        sum(Traded.class, t -> t.slice().equals(ALL), Traded::revenue));
    add(
        "value.margin",
        "currency",
        "what is left of that revenue after the cost of the goods; costs are assumed",
        SUM,
        sum(Traded.class, t -> t.slice().equals(ALL), Traded::margin));
  }

  private void lists() {
    list("ndcg", "ratio", "NDCG of the served list against what was bought", SlatesJudged::ndcg);
    list("recall", "ratio", "share of what was bought that was shown", SlatesJudged::recall);
    list(
        "hit-rate",
        "ratio",
        "share of requests that showed something that was bought",
        SlatesJudged::hitRate);
    list(
        "mrr",
        "ratio",
        "mean of one over the first place that showed something that was bought",
        SlatesJudged::reciprocalRank);
    list(
        "novelty",
        "bits",
        "mean self-information of what was shown; popular items have little",
        SlatesJudged::novelty);
    list(
        "diversity",
        "ratio",
        "one minus the mean similarity of two items of a list",
        SlatesJudged::diversity);
  }

  private void list(
      String name, String unit, String meaning, ToDoubleFunction<SlatesJudged> figure) {
    add("value." + name, unit, meaning, LEVEL, judged(ALL, figure));
  }

  private void calibration() {
    add(
        "accuracy.calibration-error",
        "ratio",
        "mean distance of the score from the share that was clicked (expected calibration error),"
            + " on the rows of the week",
        LEVEL,
        Folds.quality("calibration", "all"));
  }

  private void exposure() {
    add(
        "value.coverage",
        "ratio",
        "share of the catalogue that was shown in four weeks",
        LEVEL,
        mean(ExposureRead.class, e -> true, ExposureRead::coverage, e -> 1));
    add(
        "value.exposure-gini",
        "ratio",
        "inequality of exposure over items",
        LEVEL,
        mean(ExposureRead.class, e -> true, ExposureRead::gini, e -> 1));
    add(
        "retrieval.recall",
        "ratio",
        "share of what an exact search finds that retrieval's search finds, as weekly checks read"
            + " it; only where a source searches vectors",
        LEVEL,
        Folds.quality("index", "all"));
  }

  private void regret() {
    add(
        "value.regret",
        "ratio",
        "share of the clicks that the best list could bring and the served one does not; the truth,"
            + " which only the observer sees",
        LEVEL,
        ratio(
            sum(
                RegretRead.class,
                r -> true,
                r -> (r.possibleClicks() - r.expectedClicks()) * r.requests()),
            sum(RegretRead.class, r -> true, r -> r.possibleClicks() * r.requests())));
  }

  private void slice(String slice) {
    add(
        "value.slice." + slice + ".click-through",
        "ratio",
        "clicks per place shown to " + slice.replace('-', ' '),
        LEVEL,
        perPlace(slice, Traded::clicks));
    add(
        "value.slice." + slice + ".ndcg",
        "ratio",
        "NDCG of the lists served to " + slice.replace('-', ' '),
        LEVEL,
        judged(slice, SlatesJudged::ndcg));
  }

  private static Fold perPlace(String slice, ToDoubleFunction<Traded> what) {
    return ratio(
        sum(Traded.class, t -> t.slice().equals(slice), what),
        sum(Traded.class, t -> t.slice().equals(slice), Traded::impressions));
  }

  private static Fold judged(String slice, ToDoubleFunction<SlatesJudged> figure) {
    return mean(SlatesJudged.class, s -> s.slice().equals(slice), figure, SlatesJudged::requests);
  }

  private void add(String name, String unit, String meaning, Measure.Kind kind, Fold fold) {
    all.add(new Measure(name, unit, meaning, kind, fold));
  }
}
