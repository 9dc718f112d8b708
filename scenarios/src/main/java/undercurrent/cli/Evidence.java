package undercurrent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import undercurrent.experiment.Measure;
import undercurrent.experiment.Stretch;
import undercurrent.inquest.Inquest;
import undercurrent.kernel.SimTime;
import undercurrent.ledger.Books;
import undercurrent.ledger.Ledger;
import undercurrent.lifecycle.Plan;
import undercurrent.report.KeptTrace;
import undercurrent.scenario.Scenario;
import undercurrent.trace.TraceEvent;

/// The traces that a question is answered from: that of a run folder, or those of a scenario that is
/// run now.
///
/// @param name how the run is called
/// @param scenario the scenario behind it
/// @param plan what was run
/// @param first the number of the first of the traces' replications
/// @param traces one a replication
record Evidence(
    String name, Scenario scenario, Plan plan, int first, List<List<TraceEvent>> traces) {

  /// Returns the evidence of a run folder or a scenario.
  ///
  /// @param first the first replication, from 0
  /// @param count how many
  static Evidence of(Laboratory laboratory, RunOptions options, String name, int first, int count) {
    boolean isKept = Files.isDirectory(Path.of(name));
    if (isKept) {
      Path folder = Path.of(name);
      List<TraceEvent> events = KeptTrace.read(folder);
      Scenario scenario = laboratory.scenario(name);
      if (first > 0) {
        throw new Failure(
            ExitCode.USAGE,
            "--replication "
                + first
                + ": a run folder keeps the trace of replication 0 only; name"
                + " the scenario instead, and it is run again");
      }
      var plan = options.planner(laboratory).plan(scenario);
      return new Evidence(name, scenario, plan, 0, List.of(events));
    }
    Scenario scenario = options.applyTo(laboratory.scenario(name));
    var plan = options.planner(laboratory).plan(scenario);
    var bar = new ProgressBar("replications of " + name, count, options.quiet());
    var traces = new ArrayList<List<TraceEvent>>();
    for (int i = 0; i < count && !laboratory.interruption().isAsked(); i++) {
      traces.add(plan.run(scenario.seed(), first + i).trace().events());
      bar.step();
    }
    bar.end();
    if (traces.size() < count) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before " + name + " had been run");
    }
    return new Evidence(name, scenario, plan, first, traces);
  }

  /// Opens the inquest into the first of the traces.
  Inquest inquest() {
    return new Inquest(traces.getFirst(), books(traces.getFirst()), plan.horizonHours());
  }

  /// Returns the books of each trace, without the warm-up.
  List<Ledger> ledgers() {
    return traces.stream()
        .map(trace -> counted(trace))
        .map(part -> Ledger.of(part.events(), part.books(), part.from(), part.to()))
        .toList();
  }

  /// Returns a measure of each trace, without the warm-up.
  List<Double> values(Measure measure) {
    return traces.stream().map(trace -> measure.fold().over(counted(trace))).toList();
  }

  private Stretch counted(List<TraceEvent> trace) {
    long start = SimTime.hours(scenario.run().warmupHours());
    var part = trace.stream().filter(event -> event.time() >= start).toList();
    double weeks = (plan.horizonHours() - scenario.run().warmupHours()) / (7 * 24);
    return new Stretch(part, weeks, start, books(trace));
  }

  private Books books(List<TraceEvent> trace) {
    return Books.of(trace, plan.people());
  }
}
