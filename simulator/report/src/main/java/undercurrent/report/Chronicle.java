package undercurrent.report;

import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What befell the first replication from outside, where its fleet was let, and what tests on real
/// pages said: the events that a reader of its curves has to know.
final class Chronicle {
  private static final int MOST = 12;

  private Chronicle() {}

  /// Returns the events in their order; at most twelve.
  static List<TraceEvent> of(RunResult run) {
    return run.replications().getFirst().trace().stream()
        .filter(event -> isTold(event.what()))
        .limit(MOST)
        .toList();
  }

  private static boolean isTold(Happening what) {
    return switch (what) {
      case Happening.WorldChanged _,
          Happening.SignalReleased _,
          Happening.DebtBegan _,
          Happening.DebtRepaid _ ->
          true;
      case Happening.GateDecided gate ->
          gate.gate().equals("domain") || gate.gate().equals("ab-test");
      default -> false;
    };
  }
}
