package undercurrent.incident;

import java.util.List;
import java.util.Optional;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// Where the fault behind an event really is: the first thing on its chain of causes that broke.
///
/// What people see when they look at the node at fault; the chain itself is not theirs to see.
public final class FaultFinder {
  /// A season or a law: nothing in the system is at fault.
  public static final String WORLD = "the world";

  private static final long LATELY = 60 * SimTime.DAY; // a release that old is no news; assumed

  private FaultFinder() {}

  /// Returns the node at fault; empty when nothing broke.
  public static Optional<String> node(Trace trace, long event, long now) {
    List<TraceEvent> chain = trace.chain(Math.max(1, event));
    for (TraceEvent link : chain) {
      Optional<String> node = node(link, chain, now);
      if (node.isPresent()) {
        return node;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> node(TraceEvent link, List<TraceEvent> chain, long now) {
    boolean lately = link.time() >= now - LATELY;
    return switch (link.what()) {
      case Happening.OutageBegan outage -> Optional.of(outage.subject());
      case Happening.SignalReleased signal -> Optional.of(signal.signal());
      case Happening.PipelineChanged pipeline -> Optional.of(pipeline.pipeline());
      case Happening.CallsEnded calls -> Optional.of(calls.component());
      case Happening.ChangeFailed failed -> Optional.of(changed(chain, failed.change()));
      case Happening.StepRan step when !step.succeeded() -> Optional.of(step.pipeline());
      case Happening.Released release when lately -> Optional.of(release.component());
      case Happening.WorldChanged _ when lately -> Optional.of(WORLD);
      default -> Optional.empty();
    };
  }

  private static String changed(List<TraceEvent> chain, long change) {
    return chain.stream()
        .map(TraceEvent::what)
        .filter(what -> what instanceof Happening.ChangeRequested asked && asked.change() == change)
        .map(what -> ((Happening.ChangeRequested) what).node())
        .findFirst()
        .orElse("change " + change);
  }
}
