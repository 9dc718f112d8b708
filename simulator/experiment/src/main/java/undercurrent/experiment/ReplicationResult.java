package undercurrent.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.kernel.SimTime;
import undercurrent.ledger.Books;
import undercurrent.ledger.Ledger;
import undercurrent.lifecycle.Exhibit;
import undercurrent.lifecycle.KeptFile;
import undercurrent.lifecycle.Replication;
import undercurrent.testscore.TestScore;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.Happening.TurnEnded;
import undercurrent.trace.TraceEvent;

/// What is kept of a replication: its hash, its measures as a whole and by week, its trace.
///
/// @param number its number, from 0
/// @param hash the hash of its canonical trace
/// @param values one value a measure; NaN where there was nothing to read
/// @param weekly one row a measure, one value a week
/// @param moments when a debt began, was noticed and was paid back
/// @param noticed when each onlooker first found something, in hours, by the name of the detector
/// @param turns the turns of the loop that ended, in the order in which they did
/// @param exhibits the pictures that it shows; empty when the experiment does not keep them
/// @param files the files that it leaves; empty when the experiment does not keep them
/// @param trace the events; empty when the experiment does not keep them
/// @param ledger where its hours and its money went
/// @param testScore the ML Test Score at the end; empty when it was not taken
public record ReplicationResult(
    int number,
    String hash,
    double[] values,
    double[][] weekly,
    Moments moments,
    Map<String, Double> noticed,
    List<TurnEnded> turns,
    List<Exhibit> exhibits,
    List<KeptFile> files,
    List<TraceEvent> trace,
    Ledger ledger,
    Optional<TestScore> testScore) {
  private static final double HOURS_PER_WEEK = 7 * 24;

  /// Copies what was noticed.
  public ReplicationResult {
    noticed = Map.copyOf(noticed);
  }

  /// Makes a result without books.
  public ReplicationResult(
      int number,
      String hash,
      double[] values,
      double[][] weekly,
      Moments moments,
      List<TurnEnded> turns,
      List<Exhibit> exhibits,
      List<KeptFile> files,
      List<TraceEvent> trace) {
    this(
        number,
        hash,
        values,
        weekly,
        moments,
        Map.of(),
        turns,
        exhibits,
        files,
        trace,
        Ledger.empty(),
        Optional.empty());
  }

  /// Reads the measures out of a replication that has ended.
  static ReplicationResult of(
      Replication replication, List<Measure> measures, double warmupHours, double horizonHours) {
    List<TraceEvent> events = replication.trace().events();
    double whole = (horizonHours - warmupHours) / HOURS_PER_WEEK;
    long start = SimTime.hours(warmupHours);
    Books books = Books.of(events, replication.organisation().people());
    var counted = new Stretch(from(events, start), whole, start, books);
    int weeks = (int) Math.ceil(horizonHours / HOURS_PER_WEEK);
    List<List<TraceEvent>> byWeek = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      byWeek.add(new ArrayList<>());
    }
    for (TraceEvent event : events) {
      byWeek.get(Math.min(weeks - 1, SimTime.weekNumber(event.time()) - 1)).add(event);
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      double length = Math.min(1, horizonHours / HOURS_PER_WEEK - week);
      stretches.add(new Stretch(byWeek.get(week), length, week * SimTime.WEEK, books));
    }
    double[] values = new double[measures.size()];
    double[][] weekly = new double[measures.size()][weeks];
    for (int m = 0; m < values.length; m++) {
      Measure.Fold fold = measures.get(m).fold();
      values[m] = fold.over(counted);
      for (int week = 0; week < weeks; week++) {
        weekly[m][week] = fold.over(stretches.get(week));
      }
    }
    return new ReplicationResult(
        replication.streams().replication(),
        CanonicalTrace.hash(events),
        values,
        weekly,
        Moments.of(events),
        replication.incidents().noticed(),
        turns(events),
        replication.exhibits(),
        replication.files(),
        events,
        Ledger.of(counted.events(), books, start, counted.to()),
        replication.testScore());
  }

  private static List<TurnEnded> turns(List<TraceEvent> events) {
    return events.stream()
        .map(TraceEvent::what)
        .filter(TurnEnded.class::isInstance)
        .map(TurnEnded.class::cast)
        .toList();
  }

  /// Returns the events from a time on.
  static List<TraceEvent> from(List<TraceEvent> events, long time) {
    int first = 0;
    while (first < events.size() && events.get(first).time() < time) {
      first++;
    }
    return events.subList(first, events.size());
  }

  /// Returns the same without its trace, to save memory.
  ReplicationResult withoutTrace() {
    return new ReplicationResult(
        number, hash, values, weekly, moments, noticed, turns, List.of(), List.of(), List.of(),
        ledger, testScore);
  }
}
