package undercurrent.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.experiment.TwinResult.DetectorRecord;
import undercurrent.experiment.TwinResult.Interest;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Plan.DebtUse;
import undercurrent.lifecycle.Plan.DetectorUse;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;

/// Runs the four arms of a debt on common random numbers and takes their differences.
///
/// Interest is debt minus clean over the same stream of requests; principal is the cost of the
/// remedy; payback is principal divided by the effort that it saves in a week. The detector also
/// looks at the clean arm and tells nobody, so that its false alarms are counted.
///
/// @param experiment how often, on which seed
/// @param use the debt
/// @param detector the detector that is honest about it
public record Twin(Experiment experiment, DebtUse use, DetectorUse detector) {
  private static final double HOURS_PER_WEEK = 7 * 24;

  /// Runs the arms of a plan with the debt in it.
  public TwinResult run(Plan plan) {
    return new TwinSeries(experiment, plan).run(use, detector);
  }

  /// The arms of a twin.
  ///
  /// @param clean the one that the detector looks at and tells nobody
  record Arms(RunResult clean, RunResult debt, RunResult detected, RunResult repaired) {}

  /// Takes the differences of arms that have run.
  TwinResult of(Arms arms) {
    RunResult clean = arms.clean();
    RunResult debt = arms.debt();
    RunResult detected = arms.detected();
    RunResult repaired = arms.repaired();
    Optional<Estimate> principal = principal(repaired);
    Optional<Estimate> saved = savedPerWeek(debt, repaired);
    return new TwinResult(
        use,
        clean,
        debt,
        detected,
        repaired,
        interest(clean, debt),
        principal,
        saved,
        saved.flatMap(hours -> payback(principal, hours)),
        new DetectorRecord(
            detector.detector().id(),
            shareWithAlarm(detected),
            shareNoticed(clean, detector.detector().id()),
            daysAfterBeginning(detected, this::firstAlarm)),
        daysAfterBeginning(debt, Moments::firstIncident));
  }

  private int firstWeek() {
    return (int) (use.fromHours() / HOURS_PER_WEEK);
  }

  private List<Interest> interest(RunResult clean, RunResult debt) {
    var interest = new ArrayList<Interest>();
    for (int m = 0; m < debt.measures().size(); m++) {
      Measure measure = debt.measures().get(m).measure();
      boolean sums = measure.kind() == Measure.Kind.SUM;
      String unit = sums ? measure.unit() + "/w" : measure.unit();
      List<Double> differences = weeklyDifferences(clean, debt, m);
      if (!differences.isEmpty()) {
        var estimate = Estimate.of(differences);
        interest.add(new Interest(measure, unit, estimate, agreeing(differences, estimate)));
      }
    }
    return interest;
  }

  private static int agreeing(List<Double> differences, Estimate estimate) {
    double sign = Math.signum(estimate.mean());
    return (int) differences.stream().filter(each -> Math.signum(each) == sign).count();
  }

  /// Returns the mean weekly difference of a measure since the debt began, one a replication in which
  /// it could be read.
  private List<Double> weeklyDifferences(RunResult base, RunResult other, int measure) {
    var differences = new ArrayList<Double>();
    for (int r = 0; r < other.replications().size(); r++) {
      double[] before = base.replications().get(r).weekly()[measure];
      double[] after = other.replications().get(r).weekly()[measure];
      var weeks = new Tally();
      for (int week = firstWeek(); week < after.length; week++) {
        double difference = after[week] - before[week];
        if (!Double.isNaN(difference)) {
          weeks.add(difference);
        }
      }
      if (weeks.count() > 0) {
        differences.add(weeks.mean());
      }
    }
    return differences;
  }

  private static Optional<Estimate> principal(RunResult repaired) {
    var hours = new Tally();
    for (var replication : repaired.replications()) {
      if (replication.moments().repaid().isPresent()) {
        hours.add(replication.moments().repaymentHours());
      }
    }
    return hours.count() == 0 ? Optional.empty() : Optional.of(Estimate.of(hours));
  }

  /// The remedy's own hours are left out of the saving, since they are the principal.
  private static Optional<Estimate> savedPerWeek(RunResult debt, RunResult repaired) {
    var saved = new Tally();
    for (int r = 0; r < debt.replications().size(); r++) {
      Moments moments = repaired.replications().get(r).moments();
      if (moments.repaid().isEmpty()) {
        continue;
      }
      double total = value(debt, r) - (value(repaired, r) - moments.repaymentHours());
      double weeks = (debt.plan().horizonHours() - moments.repaid().get()) / HOURS_PER_WEEK;
      if (weeks > 1) {
        saved.add(total / weeks);
      }
    }
    return saved.count() == 0 ? Optional.empty() : Optional.of(Estimate.of(saved));
  }

  private static Optional<Estimate> payback(Optional<Estimate> principal, Estimate saved) {
    if (principal.isEmpty() || saved.mean() <= 0) {
      return Optional.empty();
    }
    double hours = principal.get().mean();
    double high = saved.low() > 0 ? hours / saved.low() : Double.POSITIVE_INFINITY;
    return Optional.of(
        new Estimate(hours / saved.mean(), hours / saved.high(), high, saved.count()));
  }

  private static double value(RunResult arm, int replication) {
    return arm.measure("effort.total").values().get(replication);
  }

  /// Returns the share of replications in which an onlooker found something.
  static double shareNoticed(RunResult arm, String onlooker) {
    long noticed =
        arm.replications().stream().filter(r -> r.noticed().containsKey(onlooker)).count();
    return (double) noticed / Math.max(1, arm.replications().size());
  }

  /// Returns when the debt's own detector first raised its voice; others may be at work, too.
  private Optional<Double> firstAlarm(Moments moments) {
    return Optional.ofNullable(moments.firstAlarms().get(detector.detector().id()));
  }

  private double shareWithAlarm(RunResult arm) {
    long alarmed =
        arm.replications().stream().filter(r -> firstAlarm(r.moments()).isPresent()).count();
    return (double) alarmed / Math.max(1, arm.replications().size());
  }

  private static Optional<Estimate> daysAfterBeginning(
      RunResult arm, Function<Moments, Optional<Double>> moment) {
    var days = new Tally();
    for (var replication : arm.replications()) {
      Moments moments = replication.moments();
      if (moments.debtBegan().isPresent() && moment.apply(moments).isPresent()) {
        days.add((moment.apply(moments).get() - moments.debtBegan().get()) / 24);
      }
    }
    return days.count() == 0 ? Optional.empty() : Optional.of(Estimate.of(days));
  }
}
