package undercurrent.experiment;

import java.util.ArrayList;
import java.util.List;
import undercurrent.debt.Circumstances;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Plan.DebtUse;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;

/// What two debts cost together beside what they cost one by one, on common random numbers and in the
/// circumstances of both.
///
/// @param first the one debt
/// @param second the other
/// @param clean the arm without either
/// @param rows a row a measure
public record Interaction(DebtUse first, DebtUse second, RunResult clean, List<Row> rows) {
  private static final double HOURS_PER_WEEK = 7 * 24;

  /// The interests in a measure: debt minus clean, per week for sums, from the week in which the later
  /// one was planted.
  ///
  /// @param first that of the one debt
  /// @param second that of the other
  /// @param pair that of both in one run
  /// @param more that of the pair less the sum of the two: above 0 in hours, they make each other worse
  public record Row(
      Measure measure,
      String unit,
      Estimate first,
      Estimate second,
      Estimate pair,
      Estimate more) {}

  /// Runs the four arms of two debts.
  public static Interaction run(Experiment experiment, Plan plan, DebtUse first, DebtUse second) {
    String lifecycle = plan.lifecycle().id();
    Circumstances both =
        first.type().circumstances(lifecycle).and(second.type().circumstances(lifecycle));
    Plan met = plan.in(both);
    List<RunResult> arms =
        experiment.run(
            List.of(
                met.clean(),
                met.with(List.of(first), List.of(), List.of()),
                met.with(List.of(second), List.of(), List.of()),
                met.with(List.of(first, second), List.of(), List.of())));
    int fromWeek = (int) (Math.max(first.fromHours(), second.fromHours()) / HOURS_PER_WEEK);
    return new Interaction(first, second, arms.getFirst(), rows(arms, fromWeek));
  }

  private static List<Row> rows(List<RunResult> arms, int fromWeek) {
    var rows = new ArrayList<Row>();
    List<MeasureResult> measures = arms.getFirst().measures();
    for (int m = 0; m < measures.size(); m++) {
      var paired = new Paired(arms, m, fromWeek);
      if (!paired.more.isEmpty()) {
        Measure measure = measures.get(m).measure();
        boolean sums = measure.kind() == Measure.Kind.SUM;
        rows.add(
            new Row(
                measure,
                sums ? measure.unit() + "/w" : measure.unit(),
                Estimate.of(paired.first),
                Estimate.of(paired.second),
                Estimate.of(paired.pair),
                Estimate.of(paired.more)));
      }
    }
    return rows;
  }

  /// The interests in one measure, replication by replication, over the weeks that all arms could read.
  private static final class Paired {
    private final List<Double> first = new ArrayList<>();
    private final List<Double> second = new ArrayList<>();
    private final List<Double> pair = new ArrayList<>();
    private final List<Double> more = new ArrayList<>();

    Paired(List<RunResult> arms, int measure, int fromWeek) {
      for (int r = 0; r < arms.getFirst().replications().size(); r++) {
        int replication = r;
        add(
            arms.stream().map(a -> a.replications().get(replication).weekly()[measure]).toList(),
            fromWeek);
      }
    }

    private void add(List<double[]> weekly, int fromWeek) {
      var means = List.of(new Tally(), new Tally(), new Tally(), new Tally());
      for (int week = fromWeek; week < weekly.getFirst().length; week++) {
        int at = week;
        if (weekly.stream().noneMatch(values -> Double.isNaN(values[at]))) {
          for (int arm = 0; arm < means.size(); arm++) {
            means.get(arm).add(weekly.get(arm)[at]);
          }
        }
      }
      if (means.getFirst().count() > 0) {
        double clean = means.get(0).mean();
        first.add(means.get(1).mean() - clean);
        second.add(means.get(2).mean() - clean);
        pair.add(means.get(3).mean() - clean);
        more.add(means.get(3).mean() - means.get(1).mean() - means.get(2).mean() + clean);
      }
    }
  }
}
