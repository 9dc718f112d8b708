package undercurrent.shopping.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.AlternatingLeastSquares;
import undercurrent.shopping.BaselineRankers;
import undercurrent.shopping.HoldoutScore;
import undercurrent.shopping.ModelRanker;
import undercurrent.shopping.Ranker;
import undercurrent.shopping.ShallowAutoencoder;
import undercurrent.shopping.TemporalHoldout;
import undercurrent.shopping.TwoTowerTraining;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// A ranking method of the reference table.
///
/// @param id the name of its stream of chance
/// @param name as the table writes it
/// @param source who proposed it
/// @param draws how often it is trained, where chance has a part
/// @param training how it learns
/// @param expected what the table says
record Method(
    String id, String name, String source, int draws, Training training, List<Expected> expected) {
  private static final LocalDate OCTOBER = LocalDate.of(2011, 10, 1);
  private static final int TOWER_PASSES = 3; // assumed
  private static final String TABLE =
      "UCI Online Retail (CC BY 4.0), computed with another program from the same split";

  /// Every method, the simplest first.
  static final List<Method> ALL =
      List.of(
          new Method(
              "random",
              "Random items",
              TABLE
                  + ": one draw, whose hit rate alone has a standard error of .008; here the mean of"
                  + " ten",
              10,
              (holdout, stream) -> new BaselineRankers(holdout).random(stream),
              List.of(
                  Expected.near(Measure.NEW_NDCG, .0061, .003, 3),
                  Expected.near(Measure.NEW_HIT, .094, .03, 3),
                  Expected.near(Measure.NEW_COVERAGE, .999, .003, 3),
                  Expected.near(Measure.NEW_GINI, .19, .02, 2),
                  Expected.near(Measure.NDCG, .0101, .003, 3),
                  Expected.near(Measure.HIT, .161, .03, 3),
                  Expected.near(Measure.COVERAGE, 1, .003, 3))),
          of(
              "Popularity",
              "distinct customers of an item",
              (holdout, stream) -> new BaselineRankers(holdout).popular(),
              List.of(
                  Expected.exact(Measure.NEW_NDCG, .0429, 4),
                  Expected.exact(Measure.NEW_HIT, .398, 3),
                  Expected.exact(Measure.NEW_COVERAGE, .036, 3),
                  Expected.exact(Measure.NEW_GINI, .993, 3),
                  Expected.exact(Measure.NDCG, .0920, 4),
                  Expected.exact(Measure.HIT, .659, 3),
                  Expected.exact(Measure.COVERAGE, .0055, 4))),
          of(
              "Popularity in October 2011",
              "distinct customers of an item in the last month",
              (holdout, stream) -> new BaselineRankers(holdout).popularSince(OCTOBER),
              List.of(
                  Expected.exact(Measure.NEW_NDCG, .0816, 4),
                  Expected.exact(Measure.NEW_HIT, .555, 3),
                  Expected.exact(Measure.NEW_COVERAGE, .020, 3),
                  Expected.exact(Measure.NEW_GINI, .994, 3),
                  Expected.exact(Measure.NDCG, .1282, 4),
                  Expected.exact(Measure.HIT, .727, 3),
                  Expected.exact(Measure.COVERAGE, .0055, 4))),
          of(
              "Own frequency, then popularity",
              "the customer's own past basket",
              (holdout, stream) -> new BaselineRankers(holdout).ownFrequency(),
              List.of(
                  Expected.exact(Measure.NDCG, .3310, 4),
                  Expected.exact(Measure.HIT, .904, 3),
                  Expected.exact(Measure.COVERAGE, .583, 3))),
          of(
              "Nearest items, cosine",
              "Sarwar et al. (2001), 50 neighbours, shrink 10",
              (holdout, stream) -> new BaselineRankers(holdout).nearestNeighbours(50, 10),
              List.of(
                  Expected.exact(Measure.NEW_NDCG, .0727, 4),
                  Expected.exact(Measure.NEW_HIT, .476, 3),
                  Expected.exact(Measure.NEW_COVERAGE, .284, 3),
                  Expected.exact(Measure.NEW_GINI, .959, 3),
                  Expected.exact(Measure.NDCG, .1747, 4),
                  Expected.exact(Measure.HIT, .722, 3),
                  Expected.exact(Measure.COVERAGE, .326, 3))),
          of(
              "EASE",
              "Steck (2019), penalty 200",
              (holdout, stream) ->
                  new ModelRanker(
                      holdout, ShallowAutoencoder.train(holdout.pasts(), holdout.items(), 200)),
              List.of(
                  Expected.exact(Measure.NEW_NDCG, .1056, 4),
                  Expected.exact(Measure.NEW_HIT, .622, 3),
                  Expected.exact(Measure.NEW_COVERAGE, .403, 3),
                  Expected.exact(Measure.NEW_GINI, .867, 3),
                  Expected.exact(Measure.NDCG, .2658, 4),
                  Expected.exact(Measure.HIT, .842, 3),
                  Expected.exact(Measure.COVERAGE, .437, 3))),
          of(
              "iALS",
              "Hu, Koren and Volinsky (2008), 64 factors, weight 20, penalty 10, 15 steps, first"
                  + " vectors of seed 0 whatever the seed; over ten seeds the hit rates have a"
                  + " standard deviation of .01",
              (holdout, stream) ->
                  new ModelRanker(
                      holdout,
                      AlternatingLeastSquares.train(
                          holdout.pasts(),
                          holdout.items(),
                          AlternatingLeastSquares.Settings.STANDARD,
                          new RandomStreams(0, 0).stream("ials"))),
              List.of(
                  Expected.near(Measure.NEW_NDCG, .0808, .012, 3),
                  Expected.near(Measure.NEW_HIT, .542, .012, 3),
                  Expected.near(Measure.NEW_COVERAGE, .457, .012, 3),
                  Expected.near(Measure.NEW_GINI, .815, .012, 3),
                  Expected.near(Measure.NDCG, .2093, .012, 3),
                  Expected.near(Measure.HIT, .837, .012, 3),
                  Expected.near(Measure.COVERAGE, .440, .012, 3))),
          new Method(
              "two-tower",
              "Two-tower model",
              "ours, 32 factors, 3 passes, not in the table. Bounds: no worse than popularity, and no"
                  + " better than EASE: neural methods often lose to tuned simple ones (Ferrari"
                  + " Dacrema, Cremonesi and Jannach, 2019)",
              1,
              Method::twoTower,
              List.of(
                  Expected.atMost(Measure.NEW_NDCG, .1056, 4),
                  Expected.atLeast(Measure.NEW_HIT, .398, 3),
                  Expected.atLeast(Measure.NEW_COVERAGE, .036, 3),
                  Expected.atMost(Measure.NDCG, .2658, 4),
                  Expected.atLeast(Measure.HIT, .659, 3),
                  Expected.atLeast(Measure.COVERAGE, .0055, 4))));

  private static Ranker twoTower(TemporalHoldout holdout, RandomStream stream) {
    var settings = TwoTowerTraining.Settings.STANDARD;
    var training = new TwoTowerTraining(holdout.catalogue(), settings, stream);
    training.train(holdout.pasts(), (long) TOWER_PASSES * holdout.trainPairs());
    return new ModelRanker(holdout, training.model());
  }

  private static Method of(String name, String source, Training training, List<Expected> expected) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new Method(id, name, source + "; " + TABLE, 1, training, expected);
  }

  /// How a method learns from a hold-out's past.
  @FunctionalInterface
  interface Training {
    /// Returns what ranks.
    Ranker train(TemporalHoldout holdout, RandomStream stream);
  }

  /// What is measured, by which protocol.
  enum Measure {
    NEW_NDCG("new items only: NDCG@20", MethodScores::newItems, HoldoutScore::ndcg),
    NEW_HIT("new items only: hit rate@20", MethodScores::newItems, HoldoutScore::hitRate),
    NEW_COVERAGE("new items only: coverage", MethodScores::newItems, HoldoutScore::coverage),
    NEW_GINI("new items only: Gini of exposure", MethodScores::newItems, HoldoutScore::gini),
    NDCG("repeats allowed: NDCG@20", MethodScores::repeats, HoldoutScore::ndcg),
    HIT("repeats allowed: hit rate@20", MethodScores::repeats, HoldoutScore::hitRate),
    COVERAGE("repeats allowed: coverage", MethodScores::repeats, HoldoutScore::coverage);

    private final String what;
    private final Function<MethodScores, List<HoldoutScore>> protocol;
    private final ToDoubleFunction<HoldoutScore> value;

    Measure(
        String what,
        Function<MethodScores, List<HoldoutScore>> protocol,
        ToDoubleFunction<HoldoutScore> value) {
      this.what = what;
      this.protocol = protocol;
      this.value = value;
    }

    Estimate of(MethodScores scores) {
      return MethodScores.estimate(protocol.apply(scores), value);
    }
  }

  /// What the table says of a measure.
  record Expected(Measure measure, Expectation expectation, int decimals) {
    /// Expects as precisely as the table is printed.
    static Expected exact(Measure measure, double value, int decimals) {
      return near(measure, value, 0.5 * StrictMath.pow(10, -decimals) + 1e-9, decimals);
    }

    /// Expects a number to a tolerance, since chance has a part.
    static Expected near(Measure measure, double value, double tolerance, int decimals) {
      return new Expected(measure, new Expectation.Near(value, tolerance), decimals);
    }

    /// Expects no less than another method has.
    static Expected atLeast(Measure measure, double value, int decimals) {
      return new Expected(measure, new Expectation.AtLeast(value), decimals);
    }

    /// Expects no more than another method has.
    static Expected atMost(Measure measure, double value, int decimals) {
      return new Expected(measure, new Expectation.AtMost(value), decimals);
    }

    ReferenceFigure figure(Topic topic, Optional<MethodScores> scores) {
      Estimate measured = scores.map(measure::of).orElse(Estimate.NONE);
      return topic.of(measure.what, measured, expectation, decimals);
    }
  }

  /// Returns its figures; they are not measured where there are no scores.
  List<ReferenceFigure> figures(Optional<MethodScores> scores) {
    var topic = new Topic(name, source);
    var figures = new ArrayList<ReferenceFigure>();
    expected.forEach(one -> figures.add(one.figure(topic, scores)));
    return figures;
  }
}
