package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.organisation.Nature;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.PairedDifference;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;
import undercurrent.verification.Expectation;
import undercurrent.verification.Topic;

/// L17. A fault that is detected late costs more where others have released on top of it, and no more
/// where nobody has.
///
/// Changes of a shop whose users complain about a fault after a day, a week or three weeks. Whoever
/// answers looks at one release after the other, newest first, and takes back the one at fault; what
/// was released since has to be looked at first. No curve of costs stands anywhere.
public final class DelayedDetectionCosts implements Law {
  private static final int WEEKS = 104;
  private static final List<Integer> DELAYS_DAYS =
      List.of(1, 7, 21); // people look back four weeks at first
  private static final List<String> TYPES =
      List.of("code", "configuration", "data", "model", "filter-rule");
  private static final double BUSY_PER_MONTH = 1; // of each type; with 2 the people do not keep up
  private static final double QUIET_PER_MONTH = 0.1;
  private static final double FLAT = 0.25; // how far off 1 still counts as flat; assumed

  @Override
  public String id() {
    return "L17";
  }

  @Override
  public String title() {
    return "Late detection costs more";
  }

  @Override
  public String source() {
    return "Boehm (1981), Software Engineering Economics; own trial (laws, L17)";
  }

  @Override
  public String expected() {
    return "with many releases a fault that is seen after three weeks takes more hours to mend than"
        + " after a day; with next to none it takes as many";
  }

  @Override
  public String contrary() {
    return "Menzies et al. (2017) found no such effect in 171 projects, all of which used the Team"
        + " Software Process";
  }

  @Override
  public Evidence test(LawTrial trial) {
    List<List<Mending>> busy = mendings(trial, BUSY_PER_MONTH);
    List<List<Mending>> quiet = mendings(trial, QUIET_PER_MONTH);
    var topic = new Topic("Hours to mend a fault of a release", source());
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.of(
                "many releases, 21 days less 1",
                PairedDifference.of(perFault(busy.getFirst()), perFault(busy.getLast())).estimate(),
                new Expectation.SurelyAbove(0),
                1),
            topic.of(
                "next to none, 21 days over 1",
                ratio(quiet.getLast(), quiet.getFirst()),
                new Expectation.Near(1, FLAT),
                2)),
        List.of(diagram(busy, quiet)));
  }

  /// What the faults of a seed took.
  private record Mending(double hours, int faults) {
    static double perFault(List<Mending> seeds) {
      return seeds.stream().mapToDouble(Mending::hours).sum()
          / Math.max(1, seeds.stream().mapToInt(Mending::faults).sum());
    }
  }

  private static List<Double> perFault(List<Mending> seeds) {
    return seeds.stream().map(seed -> Mending.perFault(List.of(seed))).toList();
  }

  /// Returns the quotient of the hours for each fault. Where faults are rare some seeds have none, so
  /// hours and faults are summed before they are divided; the interval is that of the jackknife
  /// (Law and Kelton, section 9.3.3).
  private static Estimate ratio(List<Mending> late, List<Mending> soon) {
    int seeds = late.size();
    double whole = Mending.perFault(late) / Mending.perFault(soon);
    var pseudoValues = new ArrayList<Double>();
    for (int i = 0; i < seeds; i++) {
      double without = Mending.perFault(without(late, i)) / Mending.perFault(without(soon, i));
      pseudoValues.add(seeds * whole - (seeds - 1) * without);
    }
    return Estimate.of(pseudoValues);
  }

  private static List<Mending> without(List<Mending> seeds, int left) {
    var others = new ArrayList<>(seeds);
    others.remove(left);
    return others;
  }

  /// Returns what faults took, by delay and seed.
  private static List<List<Mending>> mendings(LawTrial trial, double changesPerMonth) {
    return DELAYS_DAYS.stream().map(days -> mendings(trial, changesPerMonth, days)).toList();
  }

  private static List<Mending> mendings(LawTrial trial, double changesPerMonth, int delayDays) {
    var lines =
        new ArrayList<>(
            TYPES.stream().map(t -> "changes." + t + "-per-month: " + changesPerMonth).toList());
    lines.add("changes.complaint-time: " + delayDays + "d");
    var plan = DeliveryAlone.plan(trial, WEEKS, lines);
    return trial
        .replications()
        .all(LawTrial.SEEDS, number -> mending(plan.run(trial.seed(), number).trace().events()));
  }

  private static Mending mending(List<TraceEvent> events) {
    double hours = 0;
    int mended = 0;
    for (TraceEvent event : events) {
      switch (event.what()) {
        case Happening.Worked work when work.nature().equals(Nature.INCIDENT.id()) ->
            hours += work.hours();
        case Happening.ChangeMended _ -> mended++;
        default -> {}
      }
    }
    return new Mending(hours, mended);
  }

  private static Diagram diagram(List<List<Mending>> busy, List<List<Mending>> quiet) {
    return new Diagram(
        "late-detection",
        "What late detection costs",
        "Hours of incidents for each fault that was taken back, over ten seeds.",
        new Axis("first complaint after", "days"),
        new Axis("hours", "for each fault"),
        List.of(new Line("many releases", points(busy)), new Line("next to none", points(quiet))));
  }

  private static List<Point> points(List<List<Mending>> mendings) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < DELAYS_DAYS.size(); i++) {
      points.add(new Point(DELAYS_DAYS.get(i), Mending.perFault(mendings.get(i)), ""));
    }
    return points;
  }
}
