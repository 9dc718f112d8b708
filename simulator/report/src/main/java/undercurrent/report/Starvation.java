package undercurrent.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Workload;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Where the first replication had too little to go on with: gates that found too little data,
/// gates that let nothing through, and work that nobody did for weeks.
final class Starvation {
  private static final String MARK = "starved: ";
  private static final int SHUT = 3;
  private static final double WEEKS_WAITED = 4;
  private static final double HOURS_PER_WEEK = 7 * 24;

  private Starvation() {}

  /// Returns one sentence for each gate and each stage that starved; empty when none did.
  static List<String> of(RunResult run) {
    List<TraceEvent> events = run.replications().getFirst().trace();
    var sentences = new ArrayList<>(gates(events));
    sentences.addAll(shut(events));
    sentences.addAll(stages(events, run.plan().horizonHours()));
    Workload.of(events, run.plan().people(), run.plan().horizonHours()).stream()
        .filter(Workload::isHopeless)
        .forEach(load -> sentences.add(load.inWords()));
    return sentences;
  }

  private static List<String> gates(List<TraceEvent> events) {
    Map<String, List<TraceEvent>> byGate = new LinkedHashMap<>();
    for (TraceEvent event : events) {
      if (event.what() instanceof Happening.GateDecided gate && gate.reason().startsWith(MARK)) {
        byGate.computeIfAbsent(gate.gate(), name -> new ArrayList<>()).add(event);
      }
    }
    return byGate.values().stream().map(Starvation::sentence).toList();
  }

  /// Gates that refused all that came, three times and more.
  private static List<String> shut(List<TraceEvent> events) {
    Map<String, List<Happening.GateDecided>> byGate = new LinkedHashMap<>();
    for (TraceEvent event : events) {
      if (event.what() instanceof Happening.GateDecided gate && !gate.reason().startsWith(MARK)) {
        byGate.computeIfAbsent(gate.gate(), name -> new ArrayList<>()).add(gate);
      }
    }
    return byGate.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= SHUT)
        .filter(entry -> entry.getValue().stream().noneMatch(Happening.GateDecided::passed))
        .map(
            entry ->
                "The gate '"
                    + entry.getKey()
                    + "' refused all "
                    + entry.getValue().size()
                    + " that came; the last: "
                    + entry.getValue().getLast().reason()
                    + ".")
        .toList();
  }

  private static String sentence(List<TraceEvent> starved) {
    TraceEvent last = starved.getLast();
    var gate = (Happening.GateDecided) last.what();
    return "The gate '"
        + gate.gate()
        + "' starved "
        + (starved.size() == 1 ? "once" : starved.size() + " times")
        + "; in week "
        + SimTime.weekNumber(last.time())
        + " it got "
        + gate.reason().substring(MARK.length())
        + ".";
  }

  private static List<String> stages(List<TraceEvent> events, double horizonHours) {
    Map<Long, TraceEvent> waiting = new LinkedHashMap<>();
    for (TraceEvent event : events) {
      switch (event.what()) {
        case Happening.WorkRequested asked -> waiting.put(asked.item(), event);
        case Happening.WorkFinished done -> waiting.remove(done.item());
        default -> {}
      }
    }
    Map<String, List<TraceEvent>> byStage = new LinkedHashMap<>();
    for (TraceEvent event : waiting.values()) {
      double waited = horizonHours - SimTime.inHours(event.time());
      if (waited > WEEKS_WAITED * HOURS_PER_WEEK) {
        var asked = (Happening.WorkRequested) event.what();
        byStage.computeIfAbsent(asked.stage(), stage -> new ArrayList<>()).add(event);
      }
    }
    return byStage.entrySet().stream().map(e -> sentence(e.getKey(), e.getValue())).toList();
  }

  private static String sentence(String stage, List<TraceEvent> items) {
    var first = (Happening.WorkRequested) items.getFirst().what();
    int week = SimTime.weekNumber(items.getFirst().time());
    return "Stage '"
        + stage
        + "' waits for somebody with the skill "
        + first.skill()
        + ": '"
        + first.title()
        + "' was asked for in week "
        + week
        + " and is not done"
        + more(items.size() - 1);
  }

  private static String more(int others) {
    return others == 0 ? "." : others == 1 ? ", nor is 1 more." : ", nor are " + others + " more.";
  }
}
