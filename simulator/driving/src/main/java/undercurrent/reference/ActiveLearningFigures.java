package undercurrent.reference;

import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.random.RandomStreams;
import undercurrent.reference.RareSliceRace.Result;
import undercurrent.replication.Replications;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Diagram;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// Active choice of frames against random choice, over budgets of labels.
///
/// @param races one list a race: a result a budget
record ActiveLearningFigures(List<List<Result>> races) {
  private static final List<Integer> BUDGETS = List.of(0, 30, 60, 120, 240, 480, 960);
  private static final int JUDGED = BUDGETS.indexOf(120);
  private static final int RACES = 5;

  /// Runs five races, each with the luck of a replication of its own.
  static ActiveLearningFigures run(long seed, Replications replications) {
    return new ActiveLearningFigures(
        replications.all(
            RACES,
            number -> {
              var race = new RareSliceRace(new RandomStreams(seed, number));
              return BUDGETS.stream().map(race::run).toList();
            }));
  }

  List<ReferenceFigure> figures() {
    var topic =
        new Topic(
            "Active choice on a rare slice",
            "the published direction (NVIDIA: 3 to 4.4 times the gain, by night); 120 labels each, "
                + RACES
                + " races");
    List<Result> judged = races.stream().map(race -> race.get(JUDGED)).toList();
    int wins = (int) judged.stream().filter(Result::activeWins).count();
    return List.of(
        topic.of(
            "races of 5 that active choice wins",
            ReferenceFigure.exactly(wins),
            new Expectation.AtLeast(4),
            0),
        topic.of(
            "lead of active choice, accuracy",
            Estimate.of(judged.stream().map(r -> r.active() - r.random()).toList()),
            new Expectation.AtLeast(0),
            3));
  }

  /// Returns the curves: accuracy against budget, random and active, means over the races.
  Diagram diagram() {
    return new Diagram(
        "label-budget",
        "Accuracy on the rare slice against the budget of labels",
        "The model knows clear days and learns from frames of ordinary traffic, of which three in a"
            + " hundred are from clear nights. Means over "
            + RACES
            + " races.",
        new Diagram.Axis("budget", "labels"),
        new Diagram.Axis("accuracy in clear nights", "share of frames"),
        List.of(line("active choice", Result::active), line("random choice", Result::random)));
  }

  private Diagram.Line line(String name, ToDoubleFunction<Result> reading) {
    var points =
        BUDGETS.stream()
            .map(labels -> new Diagram.Point(labels, mean(BUDGETS.indexOf(labels), reading), ""))
            .toList();
    return new Diagram.Line(name, points);
  }

  private double mean(int budget, ToDoubleFunction<Result> reading) {
    return races.stream()
        .mapToDouble(race -> reading.applyAsDouble(race.get(budget)))
        .average()
        .orElseThrow();
  }
}
