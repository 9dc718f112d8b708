package undercurrent.notebook.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.experiment.Moments;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;

/// An arm of a twin, in the order in which they are told.
@SuppressWarnings("ImmutableEnumChecker") // the functions are references to accessors
enum TwinArm {
  CLEAN("without the debt", TwinResult::clean),
  DEBT("with the debt", TwinResult::debt),
  DETECTED("debt + detector", TwinResult::detected),
  REPAIRED("debt + detector + remedy", TwinResult::repaired);

  private static final double HOURS_PER_WEEK = 7 * 24;

  private final String title;
  private final Function<TwinResult, RunResult> run;

  TwinArm(String title, Function<TwinResult, RunResult> run) {
    this.title = title;
    this.run = run;
  }

  String title() {
    return title;
  }

  RunResult of(TwinResult twin) {
    return run.apply(twin);
  }

  /// Returns the hours beyond those of the clean arm up to each week, paired by replication.
  List<WeekPoint> extraHours(TwinResult twin) {
    double[] sums = new double[twin.clean().replications().size()];
    var points = new ArrayList<WeekPoint>();
    for (int week = 0; week < Chart.weeks(twin.clean().plan()); week++) {
      var tally = new Tally();
      for (int pair = 0; pair < sums.length; pair++) {
        sums[pair] += hours(of(twin), pair, week) - hours(twin.clean(), pair, week);
        tally.add(sums[pair]);
      }
      points.add(new WeekPoint(week, Estimate.of(tally)));
    }
    return points;
  }

  private static double hours(RunResult run, int replication, int week) {
    int total = run.measures().indexOf(run.measure("effort.total"));
    return run.replications().get(replication).weekly()[total][week];
  }

  /// Returns when the debt began, was noticed and was paid back, on average.
  static List<Chart.Moment> moments(TwinResult twin) {
    var moments = new ArrayList<Chart.Moment>();
    add(moments, "A", "the debt first acts, on average", twin.debt(), Moments::debtBegan);
    add(moments, "B", "first alarm, on average", twin.detected(), Moments::firstAlarm);
    add(moments, "C", "repaid, on average", twin.repaired(), Moments::repaid);
    return moments;
  }

  private static void add(
      List<Chart.Moment> moments,
      String letter,
      String meaning,
      RunResult arm,
      Function<Moments, Optional<Double>> moment) {
    var hours = new Tally();
    arm.replications().forEach(r -> moment.apply(r.moments()).ifPresent(hours::add));
    if (hours.count() > 0) {
      moments.add(new Chart.Moment(letter, meaning, hours.mean() / HOURS_PER_WEEK));
    }
  }
}
