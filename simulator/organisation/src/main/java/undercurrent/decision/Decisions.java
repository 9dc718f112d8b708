package undercurrent.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// Who decides for each role in a replication, and the record of what was decided.
public final class Decisions {
  private static final DecisionMaker USUAL = DecisionMaker.usual();

  private final Trace trace;
  private final Map<String, DecisionMaker> makers = new LinkedHashMap<>();

  /// Makes decisions that are all taken as usual.
  public Decisions(Trace trace) {
    this.trace = trace;
  }

  /// Lets somebody else decide for a role from now on.
  public void let(String role, DecisionMaker maker) {
    makers.put(role, maker);
  }

  /// Returns the simulated time, in nanoseconds since the start.
  public long now() {
    return trace.now();
  }

  /// Returns the answer of whoever decides for the role.
  ///
  /// @throws NotOnOfferException when the answer is not on offer
  public String decide(DecisionPoint point) {
    DecisionMaker maker = makers.getOrDefault(point.role(), USUAL);
    String answer = maker.decide(point);
    if (!point.answers().contains(answer)) {
      throw new NotOnOfferException(point, answer);
    }
    trace.record(new Happening.DecisionTaken(point.id(), point.role(), answer, maker.name()));
    return answer;
  }
}
