package undercurrent.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.driving.Confirmation;
import undercurrent.reference.BrakingTradeOff.Outcome;
import undercurrent.replication.Replications;
import undercurrent.verification.Diagram;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// Collisions against brakes for nothing, over thresholds and frames of confirmation.
///
/// @param grid what came of each rule, the frames in turn and the thresholds of each
/// @param counts what came of ever more frames
record TradeOffFigures(List<List<Outcome>> grid, List<Outcome> counts) {
  private static final List<Integer> FRAMES = List.of(1, 2, 3, 5, 8);
  private static final int USUAL_FRAMES = 2;

  /// Drives all rules.
  static TradeOffFigures run(long seed, Replications replications) {
    var tradeOff = new BrakingTradeOff(seed);
    var rules = new ArrayList<Confirmation>();
    FRAMES.forEach(frames -> rules.addAll(BrakingTradeOff.thresholds(frames)));
    int each = rules.size() / FRAMES.size();
    rules.addAll(BrakingTradeOff.counts());
    List<Outcome> outcomes = tradeOff.drive(rules, replications);
    var grid = new ArrayList<List<Outcome>>();
    for (int i = 0; i < FRAMES.size(); i++) {
      grid.add(outcomes.subList(i * each, (i + 1) * each));
    }
    return new TradeOffFigures(grid, outcomes.subList(FRAMES.size() * each, outcomes.size()));
  }

  List<ReferenceFigure> figures() {
    var topic =
        new Topic(
            "Collisions against brakes for nothing",
            "Spearman's rank correlation: whoever acts later brakes less for nothing and collides"
                + " more");
    List<Outcome> thresholds = grid.get(USUAL_FRAMES);
    List<Outcome> all = grid.stream().flatMap(List::stream).toList();
    ToDoubleFunction<Outcome> threshold = outcome -> outcome.rule().threshold();
    ToDoubleFunction<Outcome> frames = outcome -> outcome.rule().needed();
    return List.of(
        rises(topic, "collisions with the threshold", thresholds, threshold, Outcome::collisions),
        falls(topic, "brakes with the threshold", thresholds, threshold, Outcome::phantomBrakes),
        rises(topic, "collisions with the frames", counts, frames, Outcome::collisions),
        falls(topic, "brakes with the frames", counts, frames, Outcome::phantomBrakes),
        falls(
            topic,
            "collisions with brakes, all rules",
            all,
            Outcome::phantomBrakes,
            Outcome::collisions));
  }

  private static ReferenceFigure rises(
      Topic topic,
      String what,
      List<Outcome> outcomes,
      ToDoubleFunction<Outcome> a,
      ToDoubleFunction<Outcome> b) {
    double rho = BrakingTradeOff.rankCorrelation(outcomes, a, b);
    return topic.of(what, ReferenceFigure.exactly(rho), new Expectation.AtLeast(0.8), 3);
  }

  private static ReferenceFigure falls(
      Topic topic,
      String what,
      List<Outcome> outcomes,
      ToDoubleFunction<Outcome> a,
      ToDoubleFunction<Outcome> b) {
    double rho = BrakingTradeOff.rankCorrelation(outcomes, a, b);
    return topic.of(what, ReferenceFigure.exactly(rho), new Expectation.AtMost(-0.8), 3);
  }

  /// Returns the curve: a line a number of frames, a point a threshold.
  Diagram diagram() {
    var lines = new ArrayList<Diagram.Line>();
    for (List<Outcome> outcomes : grid) {
      int frames = outcomes.getFirst().rule().needed();
      lines.add(
          new Diagram.Line(
              frames == 1 ? "1 frame" : frames + " frames in a row",
              outcomes.stream().map(TradeOffFigures::point).toList()));
    }
    return new Diagram(
        "trade-off",
        "Collisions against brakes for nothing",
        "Each point is one rule on the same model and the same encounters: how many frames must"
            + " agree, and above which probability, from 0.1 (few collisions) to 0.9 (few"
            + " brakes for nothing); the one of 0.5 is marked. No rule has few of both; only a"
            + " better model moves the whole curve.",
        new Diagram.Axis("brakes for nothing on empty roads", "per minute"),
        new Diagram.Axis("collisions near the limit", "share of encounters"),
        lines);
  }

  private static Diagram.Point point(Outcome outcome) {
    boolean isUsual = outcome.rule().threshold() == 0.5;
    return new Diagram.Point(outcome.phantomBrakes(), outcome.collisions(), isUsual ? "0.5" : "");
  }
}
