package undercurrent.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.SimTime;
import undercurrent.statistics.Estimate;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What a team has of a run in which something may have been planted: measures that it can take itself,
/// alarms, incidents – beside some usual years. The truth, the trace and the scenario stay out.
///
/// @param number the number of the case
/// @param met one run
/// @param usual some runs of the same organisation in the same circumstances, on other luck, without
///     debt and without anything that happens in the world
/// @param seal the seal of the answer
public record CaseFile(int number, RunResult met, List<RunResult> usual, String seal) {
  private static final List<String> SEEN =
      List.of(
          "accuracy.online",
          "accuracy.offline",
          "value.click-through",
          "value.revenue",
          "safety.disengagements",
          "safety.collisions",
          "effort.total",
          "effort.share.rework",
          "effort.share.incident",
          "effort.share.toil",
          "latency.lead-time.p50",
          "latency.serving.p99",
          "retrieval.recall",
          "incidents.count",
          "pages.per-shift");

  /// Alarms of one monitor about one thing.
  ///
  /// @param detector the name of the detector
  /// @param subject what it is about
  /// @param weeks the weeks in which there were some, from 1, in their order
  /// @param count how many
  /// @param reading what the first of them read
  /// @param limit the limit that this went beyond
  /// @param usualYears in how many of the usual years the same detector spoke about the same thing
  record Alarms(
      String detector,
      String subject,
      List<Integer> weeks,
      int count,
      double reading,
      double limit,
      int usualYears) {
    /// Returns the weeks, such as `5, 9 to 14`.
    String inWeeks() {
      var spells = new ArrayList<int[]>();
      for (int week : weeks) {
        if (spells.isEmpty() || spells.getLast()[1] + 1 < week) {
          spells.add(new int[] {week, week});
        }
        spells.getLast()[1] = week;
      }
      return spells.stream()
          .map(spell -> spell[0] == spell[1] ? "" + spell[0] : spell[0] + " to " + spell[1])
          .collect(Collectors.joining(", "));
    }

    /// Returns the reading and its limit, such as `2.3 / 1.5`.
    String inWords() {
      return String.format(Locale.ROOT, "%.3g / %.3g", reading, limit);
    }
  }

  /// A monitor that was at work and said nothing.
  ///
  /// @param usualYears in how many of the usual years it spoke about anything
  record Silent(String detector, int usualYears) {}

  /// Incidents of a kind.
  record Incidents(String subject, int firstWeek, int count, double usualCount) {}

  /// Returns the measures that a team can take itself, as far as they could be read in any of the runs.
  List<MeasureResult> measures() {
    return SEEN.stream()
        .flatMap(name -> met.measures().stream().filter(m -> m.measure().name().equals(name)))
        .filter(measure -> !measure.series().isEmpty() || !usualRange(measure).isEmpty())
        .toList();
  }

  /// Returns a measure's range in the usual years, week by week: their mean, least and most.
  List<WeekPoint> usualRange(MeasureResult measure) {
    return range(usual, met.measures().indexOf(measure));
  }

  /// Returns the same of any years, for the weeks in which one of them could be read.
  static List<WeekPoint> range(List<RunResult> years, int measure) {
    int weeks = years.getFirst().replications().getFirst().weekly()[measure].length;
    var range = new ArrayList<WeekPoint>();
    for (int week = 0; week < weeks; week++) {
      var values = new ArrayList<Double>();
      for (RunResult year : years) {
        double value = year.replications().getFirst().weekly()[measure][week];
        if (!Double.isNaN(value)) {
          values.add(value);
        }
      }
      if (!values.isEmpty()) {
        range.add(new WeekPoint(week, rangeOf(values)));
      }
    }
    return range;
  }

  private static Estimate rangeOf(List<Double> values) {
    double sum = values.stream().mapToDouble(Double::doubleValue).sum();
    double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double mean = Math.clamp(sum / values.size(), least, most);
    return new Estimate(mean, least, most, values.size());
  }

  /// Returns the alarms of the run, in the order of their first.
  List<Alarms> alarms() {
    var alike = new LinkedHashMap<Happening.AlarmRaised, List<TraceEvent>>();
    for (TraceEvent event : trace(met)) {
      if (event.what() instanceof Happening.AlarmRaised raised) {
        alike.computeIfAbsent(plain(raised), key -> new ArrayList<>()).add(event);
      }
    }
    return alike.values().stream().map(this::alarms).toList();
  }

  private Alarms alarms(List<TraceEvent> alike) {
    var first = (Happening.AlarmRaised) alike.getFirst().what();
    return new Alarms(
        first.detector(),
        first.subject(),
        alike.stream().map(CaseFile::week).distinct().toList(),
        alike.size(),
        first.statistic(),
        first.limit(),
        usualYears(other -> plain(other).equals(plain(first))));
  }

  /// Returns in how many usual years there was such an alarm.
  private int usualYears(Predicate<Happening.AlarmRaised> isSuch) {
    return (int)
        usual.stream()
            .filter(
                year ->
                    trace(year).stream()
                        .map(TraceEvent::what)
                        .anyMatch(
                            what -> what instanceof Happening.AlarmRaised r && isSuch.test(r)))
            .count();
  }

  /// Returns the monitors that said nothing, in the order of their names.
  List<Silent> silent() {
    var spoke = new TreeSet<String>();
    alarms().forEach(each -> spoke.add(each.detector()));
    return met.plan().detectors().stream()
        .map(use -> use.detector().id())
        .filter(id -> !spoke.contains(id))
        .sorted()
        .map(id -> new Silent(id, usualYears(raised -> raised.detector().equals(id))))
        .toList();
  }

  /// Returns an alarm without what was measured, so that those about one thing are equal.
  private static Happening.AlarmRaised plain(Happening.AlarmRaised raised) {
    return new Happening.AlarmRaised(raised.detector(), raised.subject(), 0, 0);
  }

  /// Returns the monitors that said nothing in words, with the usual years in which they speak.
  String silence() {
    return silent().stream()
        .map(
            each ->
                each.usualYears() == 0
                    ? each.detector()
                    : each.detector() + " (speaks in " + each.usualYears() + ")")
        .collect(Collectors.joining(", ", "", "."));
  }

  /// Returns the incidents of the run by what they were about, in the order of their first.
  List<Incidents> incidents() {
    var incidents = new LinkedHashMap<String, int[]>();
    for (TraceEvent event : trace(met)) {
      if (event.what() instanceof Happening.IncidentOpened opened) {
        incidents.computeIfAbsent(opened.subject(), key -> new int[] {week(event), 0})[1]++;
      }
    }
    var rows = new ArrayList<Incidents>();
    incidents.forEach(
        (subject, seen) -> rows.add(new Incidents(subject, seen[0], seen[1], usualCount(subject))));
    return rows;
  }

  private double usualCount(String subject) {
    long count =
        usual.stream()
            .flatMap(year -> trace(year).stream())
            .filter(
                event ->
                    event.what() instanceof Happening.IncidentOpened opened
                        && opened.subject().equals(subject))
            .count();
    return (double) count / usual.size();
  }

  private static List<TraceEvent> trace(RunResult run) {
    return run.replications().getFirst().trace();
  }

  private static int week(TraceEvent event) {
    return SimTime.weekNumber(event.time());
  }

  /// Returns the document: what `undercurrent case --json` prints.
  public ObjectNode document() {
    var document = RunDocument.heading().put("case", number);
    document.put("in", met.plan().lifecycle().id()).put("seal", seal);
    var measures = document.putObject("measures");
    for (WholeCase whole : WholeCase.of(this)) {
      var node = measures.putObject(whole.measure().measure().name());
      node.put("unit", whole.measure().measure().unit());
      node.set("case", Json.number(whole.measure().estimate().mean()));
      node.set("usualLow", Json.number(whole.least()));
      node.set("usualHigh", Json.number(whole.most()));
      node.put("weeksOutside", whole.weeksOutside());
      node.set("usualWeeksOutside", Json.number(whole.usualWeeksOutside()));
    }
    var alarms = document.putArray("alarms");
    for (Alarms each : alarms()) {
      var node = alarms.addObject();
      node.put("detector", each.detector()).put("subject", each.subject());
      node.put("firstWeek", each.weeks().getFirst()).put("lastWeek", each.weeks().getLast());
      each.weeks().forEach(node.putArray("weeks")::add);
      node.put("count", each.count()).put("usualYears", each.usualYears());
      node.set("reading", Json.number(each.reading()));
      node.set("limit", Json.number(each.limit()));
    }
    var silent = document.putArray("silent");
    silent().forEach(each -> silent.add(each.detector()));
    var incidents = document.putArray("incidents");
    for (Incidents each : incidents()) {
      incidents
          .addObject()
          .put("subject", each.subject())
          .put("firstWeek", each.firstWeek())
          .put("count", each.count())
          .set("usualCount", Json.number(each.usualCount()));
    }
    return document;
  }
}
