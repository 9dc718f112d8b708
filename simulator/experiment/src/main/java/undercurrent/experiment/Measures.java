package undercurrent.experiment;

import static undercurrent.experiment.Folds.mean;
import static undercurrent.experiment.Folds.quantile;
import static undercurrent.experiment.Folds.ratio;
import static undercurrent.experiment.Folds.sum;
import static undercurrent.experiment.Measure.Kind.LEVEL;
import static undercurrent.experiment.Measure.Kind.SUM;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import undercurrent.experiment.Measure.Fold;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Subsystem;
import undercurrent.trace.Happening.Bought;
import undercurrent.trace.Happening.IncidentClosed;
import undercurrent.trace.Happening.LatencyRead;
import undercurrent.trace.Happening.MachineUsed;
import undercurrent.trace.Happening.Released;
import undercurrent.trace.Happening.WorkFinished;
import undercurrent.trace.Happening.WorkRequested;
import undercurrent.trace.Happening.Worked;

/// The measures of a lifecycle.
public final class Measures {
  private static final double HOURS_PER_DAY = 24;

  private final Lifecycle lifecycle;
  private final List<Measure> all = new ArrayList<>();

  private Measures(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /// Returns the measures that a run of a lifecycle reports, in the order of a report.
  public static List<Measure> of(Lifecycle lifecycle) {
    var measures = new Measures(lifecycle);
    measures.effort();
    measures.latency();
    measures.all.addAll(DeliveryMeasures.of(lifecycle));
    measures.accuracy();
    measures.cost();
    switch (lifecycle.id()) {
      case "av" -> measures.all.addAll(SafetyMeasures.of(lifecycle));
      case "retail" -> measures.all.addAll(ValueMeasures.of(lifecycle));
      default -> {}
    }
    measures.all.addAll(QuestionMeasures.of(lifecycle));
    measures.all.addAll(IncidentMeasures.all());
    measures.all.addAll(FlowMeasures.of(lifecycle));
    return List.copyOf(measures.all);
  }

  private void effort() {
    add("effort.total", "h", "booked person-hours", SUM, hours(work -> true));
    Fold asked = sum(WorkRequested.class, w -> true, w -> 1);
    Fold finished = sum(WorkFinished.class, w -> true, w -> 1);
    add(
        "work.unfinished",
        "items",
        "pieces of work asked for and not finished",
        SUM,
        stretch -> asked.over(stretch) - finished.over(stretch));
    for (Stage stage : lifecycle.stages()) {
      add(
          "effort.stage." + stage.id(),
          "h",
          "person-hours in " + stage.title(),
          SUM,
          hours(work -> work.stage().equals(stage.id())));
    }
    for (String role : lifecycle.staff().keySet()) {
      add(
          "effort.role." + role,
          "h",
          "person-hours of this role",
          SUM,
          hours(work -> work.role().equals(role)));
    }
    for (Subsystem box : Subsystem.values()) {
      add(
          "effort.subsystem." + box.id(),
          "h",
          "person-hours on " + box.title(),
          SUM,
          hours(work -> work.subsystem().equals(box.id())));
    }
    share("data", "share of hours in data stages", inStages(Stage.Kind.DATA));
    share("validation", "share of hours in validation stages", inStages(Stage.Kind.VALIDATION));
    share("toil", "share of hours that are toil", ofNature(Nature.TOIL));
    share("rework", "share of hours that do something again", ofNature(Nature.REWORK));
    share("incident", "share of hours that answer incidents", ofNature(Nature.INCIDENT));
    share("debt-service", "share of hours that pay a debt back", ofNature(Nature.DEBT_SERVICE));
  }

  private Predicate<Worked> inStages(Stage.Kind kind) {
    Set<String> stages =
        lifecycle.stages().stream()
            .filter(stage -> stage.kind() == kind)
            .map(Stage::id)
            .collect(Collectors.toSet());
    return work -> stages.contains(work.stage());
  }

  private static Predicate<Worked> ofNature(Nature nature) {
    return work -> work.nature().equals(nature.id());
  }

  private void share(String name, String meaning, Predicate<Worked> which) {
    add("effort.share." + name, "ratio", meaning, LEVEL, ratio(hours(which), hours(w -> true)));
  }

  private static Fold hours(Predicate<Worked> which) {
    return sum(Worked.class, which, Worked::hours);
  }

  private void latency() {
    String lead = "days from the newest data in a release to production";
    Fold half = quantile(Released.class, r -> r.leadHours() / HOURS_PER_DAY, 0.5);
    Fold most = quantile(Released.class, r -> r.leadHours() / HOURS_PER_DAY, 0.9);
    add("latency.lead-time.p50", "d", lead + ", median", LEVEL, half);
    add("latency.lead-time.p90", "d", lead + ", 90th percentile", LEVEL, most);
    add(
        "latency.data-to-production",
        "d",
        "days that data waits for the first release that learnt from it, mean from the first"
            + " release on",
        LEVEL,
        Folds::daysToProduction);
    add("latency.serving.p50", "ms", "end to end, median", LEVEL, serving("all", 50));
    add("latency.serving.p95", "ms", "end to end, 95th percentile", LEVEL, serving("all", 95));
    add("latency.serving.p99", "ms", "end to end, 99th percentile", LEVEL, serving("all", 99));
    for (String service : lifecycle.services()) {
      add(
          "latency.serving." + service + ".p99",
          "ms",
          "in " + service + ", 99th percentile",
          LEVEL,
          serving(service, 99));
    }
    add(
        "latency.detection",
        "h",
        "from a change upstream to the first alarm or incident after it",
        LEVEL,
        Folds::hoursToDetection);
    add(
        "latency.recovery",
        "h",
        "from the opening of an incident to its end",
        LEVEL,
        mean(IncidentClosed.class, i -> true, IncidentClosed::hours, i -> 1));
  }

  private static Fold serving(String component, int percentile) {
    return mean(
        LatencyRead.class,
        read -> read.component().equals(component),
        read ->
            switch (percentile) {
              case 50 -> read.p50();
              case 95 -> read.p95();
              default -> read.p99();
            },
        LatencyRead::requests);
  }

  private void accuracy() {
    String what = lifecycle.accuracy();
    quality("offline", "all", "accuracy.offline", what + "; as validation before release says");
    quality("online", "all", "accuracy.online", what + "; as delayed labels from production say");
    quality("oracle", "all", "accuracy.oracle", what + "; the truth, which only the observer sees");
    for (String slice : lifecycle.slices()) {
      quality("oracle", slice, "accuracy.slice." + slice, what + "; the truth in this slice");
    }
  }

  private void quality(String view, String slice, String name, String meaning) {
    add(name, "ratio", meaning, LEVEL, Folds.quality(view, slice));
  }

  private void cost() {
    Fold people = sum(Worked.class, w -> true, Worked::cost);
    Fold machines = sum(MachineUsed.class, m -> true, MachineUsed::cost);
    Fold bought = sum(Bought.class, b -> true, Bought::cost);
    add(
        "cost.people",
        "currency",
        "wages of the booked hours; idle time is not in it",
        SUM,
        people);
    add("cost.machines", "currency", "compute and storage", SUM, machines);
    add("cost.bought", "currency", "what was bought from others, such as labels", SUM, bought);
    add(
        "cost.total",
        "currency",
        "people, compute and storage, what was bought",
        SUM,
        stretch -> people.over(stretch) + machines.over(stretch) + bought.over(stretch));
  }

  private void add(String name, String unit, String meaning, Measure.Kind kind, Fold fold) {
    all.add(new Measure(name, unit, meaning, kind, fold));
  }
}
