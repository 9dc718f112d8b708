package undercurrent.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.organisation.Work;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;

/// The balance of a debt, week by week, in the arm that finds it and pays it back: what is owed and what
/// it costs in truth, beside what the team can tell.
///
/// The truth needs the arm without the debt. The team knows of a debt from the first alarm on. It
/// estimates the principal by the work that it plans, and the interest by the hours of rework,
/// incidents and toil of a week above their mean in all weeks before the alarm; no team has more.
///
/// @param owed hours of the remedy that are due, from the week in which the debt is planted to the one
///   in which it is paid back
/// @param owedAsKnown the same from the first alarm on
/// @param interest hours that the week took more than without the debt, the remedy's own left out
/// @param interestAsEstimated what the team takes for that; 0 before it knows and after it has paid
public record DebtBalance(
    List<WeekPoint> owed,
    List<WeekPoint> owedAsKnown,
    List<WeekPoint> interest,
    List<WeekPoint> interestAsEstimated) {
  private static final double HOURS_PER_WEEK = 7 * 24;
  private static final List<String> UNPLANNED =
      List.of("effort.share.rework", "effort.share.incident", "effort.share.toil");

  /// Returns the balance of a twin's debt.
  public static DebtBalance of(TwinResult twin) {
    RunResult run = twin.repaired();
    int pairs = Math.min(run.replications().size(), twin.clean().replications().size());
    int weeks = pairs == 0 ? 0 : run.replications().getFirst().weekly()[0].length;
    var books = IntStream.range(0, pairs).mapToObj(pair -> new Book(twin, pair)).toList();
    return new DebtBalance(
        points(weeks, books, Book::owed),
        points(weeks, books, Book::owedAsKnown),
        points(weeks, books, Book::interest),
        points(weeks, books, Book::interestAsEstimated));
  }

  /// Reads a figure of a week out of a book.
  private interface Reading {
    double of(Book book, int week);
  }

  private static List<WeekPoint> points(int weeks, List<Book> books, Reading reading) {
    var points = new ArrayList<WeekPoint>();
    for (int week = 0; week < weeks; week++) {
      var tally = new Tally();
      for (Book book : books) {
        tally.add(reading.of(book, week));
      }
      points.add(new WeekPoint(week, Estimate.of(tally)));
    }
    return points;
  }

  /// The balance of one replication.
  private static final class Book {
    private final TwinResult twin;
    private final int pair;
    private final int planted;
    private final int known;
    private final int paid;

    Book(TwinResult twin, int pair) {
      this.twin = twin;
      this.pair = pair;
      Moments moments = twin.repaired().replications().get(pair).moments();
      this.planted = (int) (twin.use().fromHours() / HOURS_PER_WEEK);
      this.known = week(moments.firstAlarm());
      this.paid = week(moments.repaid());
    }

    private static int week(Optional<Double> hours) {
      return hours.map(at -> (int) (at / HOURS_PER_WEEK)).orElse(Integer.MAX_VALUE);
    }

    double owed(int week) {
      return week >= planted && week < paid ? principal() : 0;
    }

    double owedAsKnown(int week) {
      return week >= known && week < paid ? principal() : 0;
    }

    private double principal() {
      String lifecycle = twin.debt().plan().lifecycle().id();
      return twin.use().type().remedy(lifecycle, twin.use().settings()).work().stream()
          .mapToDouble(Work::hours)
          .sum();
    }

    double interest(int week) {
      double service = hours(twin.repaired(), week) * share("effort.share.debt-service", week);
      return hours(twin.repaired(), week) - service - hours(twin.clean(), week);
    }

    double interestAsEstimated(int week) {
      if (week < known || week >= paid) {
        return 0;
      }
      var before = new Tally();
      for (int earlier = 0; earlier < known; earlier++) {
        before.add(unplanned(earlier));
      }
      return unplanned(week) - (before.count() == 0 ? 0 : before.mean());
    }

    private double unplanned(int week) {
      double share = UNPLANNED.stream().mapToDouble(name -> share(name, week)).sum();
      return share * hours(twin.repaired(), week);
    }

    /// A week in which nothing was worked has no shares.
    private double share(String measure, int week) {
      double share = value(twin.repaired(), measure, week);
      return Double.isNaN(share) ? 0 : share;
    }

    private double hours(RunResult run, int week) {
      return value(run, "effort.total", week);
    }

    private double value(RunResult run, String measure, int week) {
      int at = run.measures().indexOf(run.measure(measure));
      return run.replications().get(pair).weekly()[at][week];
    }
  }
}
