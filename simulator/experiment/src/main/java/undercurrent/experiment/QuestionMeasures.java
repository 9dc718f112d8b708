package undercurrent.experiment;

import static undercurrent.experiment.Measure.Kind.LEVEL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.trace.Happening.GateDecided;
import undercurrent.trace.Happening.QualityRead;
import undercurrent.trace.Happening.Released;
import undercurrent.trace.Happening.SystemRead;
import undercurrent.trace.Happening.Worked;
import undercurrent.trace.TraceEvent;

/// The five questions that Sculley et al. (2015), section 9, ask of a system, each answered by a
/// figure of the run: how easily a new algorithm can be tried at full scale, what the models depend
/// on, how precisely the impact of a change can be told, whether improving one thing harms another.
/// The fifth, how quickly new people are brought up to speed, is [RampUp]'s.
final class QuestionMeasures {
  private static final double NORMAL_975 = 1.96;
  private static final int WEEKS_AROUND = 4;

  private QuestionMeasures() {}

  static List<Measure> of(Lifecycle lifecycle) {
    var measures = new ArrayList<Measure>();
    lifecycle.fullTrial().ifPresent(trial -> measures.add(algorithm(trial)));
    measures.add(
        new Measure(
            "questions.data-closure",
            "nodes",
            "what is the transitive closure of all data dependencies: parts that the models in"
                + " service depend on",
            LEVEL,
            graph(SystemRead::closure)));
    measures.add(
        new Measure(
            "questions.unowned",
            "nodes",
            "parts in that closure that nobody in the organisation answers for",
            LEVEL,
            graph(SystemRead::unowned)));
    measures.add(
        new Measure(
            "questions.impact-precision",
            "ratio",
            "how precisely can the impact of a change be measured: the smallest move of quality in"
                + " production from one week to the next that stands out of its own noise",
            LEVEL,
            QuestionMeasures::precision));
    measures.add(
        new Measure(
            "questions.harm-elsewhere",
            "ratio",
            "does improving one thing degrade others: share of releases after which the whole was"
                + " better and a slice worse, four weeks against four; the truth, which only the"
                + " observer sees",
            LEVEL,
            QuestionMeasures::harmElsewhere));
    measures.addAll(RampUp.measures());
    return measures;
  }

  private static Measure algorithm(Lifecycle.FullTrial trial) {
    return new Measure(
        "questions.full-trial",
        "h",
        "how easily can a new algorithm be tested at full scale: person-hours for the verdict on"
            + " one candidate",
        LEVEL,
        Folds.ratio(
            Folds.sum(Worked.class, work -> trial.stages().contains(work.stage()), Worked::hours),
            Folds.sum(GateDecided.class, gate -> gate.gate().equals(trial.gate()), gate -> 1)));
  }

  private static Measure.Fold graph(java.util.function.ToDoubleFunction<SystemRead> number) {
    return Folds.mean(SystemRead.class, read -> true, number, read -> 1);
  }

  /// 1.96 standard deviations of the differences between readings that follow each other.
  private static double precision(Stretch stretch) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    Optional<Double> before = Optional.empty();
    for (TraceEvent event : stretch.events(QualityRead.class)) {
      if (event.what() instanceof QualityRead read
          && read.view().equals("online")
          && read.slice().equals("all")) {
        if (before.isPresent()) {
          double difference = read.value() - before.get();
          sum += difference;
          squares += difference * difference;
          count++;
        }
        before = Optional.of(read.value());
      }
    }
    if (count < 2) {
      return Double.NaN;
    }
    double variance = (squares - sum * sum / count) / (count - 1);
    return NORMAL_975 * StrictMath.sqrt(Math.max(0, variance));
  }

  private static double harmElsewhere(Stretch stretch) {
    int told = 0;
    int harmed = 0;
    for (TraceEvent event : stretch.events(Released.class)) {
      if (event.what() instanceof Released) {
        Map<String, Double> moves = moves(stretch, event.time());
        Double whole = moves.remove("all");
        if (whole != null && !moves.isEmpty()) {
          told++;
          boolean isHarm = whole > 0 && moves.values().stream().anyMatch(move -> move < 0);
          harmed += isHarm ? 1 : 0;
        }
      }
    }
    return told == 0 ? Double.NaN : (double) harmed / told;
  }

  /// How far the true quality of each slice moved around a time.
  private static Map<String, Double> moves(Stretch stretch, long time) {
    long around = WEEKS_AROUND * SimTime.WEEK;
    var before = new LinkedHashMap<String, double[]>();
    var after = new LinkedHashMap<String, double[]>();
    for (TraceEvent event : stretch.events(QualityRead.class)) {
      if (event.what() instanceof QualityRead read
          && read.view().equals("oracle")
          && Math.abs(event.time() - time) <= around) {
        var side = event.time() <= time ? before : after;
        double[] sums = side.computeIfAbsent(read.slice(), slice -> new double[2]);
        sums[0] += read.value() * read.count();
        sums[1] += read.count();
      }
    }
    var moves = new LinkedHashMap<String, Double>();
    after.forEach(
        (slice, sums) -> {
          double[] earlier = before.get(slice);
          if (earlier != null && earlier[1] > 0 && sums[1] > 0) {
            moves.put(slice, sums[0] / sums[1] - earlier[0] / earlier[1]);
          }
        });
    return moves;
  }
}
