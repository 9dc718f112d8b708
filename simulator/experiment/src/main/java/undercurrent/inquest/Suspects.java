package undercurrent.inquest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What can have moved a reading: that which happened between it and the reading before, and can act
/// in the direction of the move.
///
/// A reading names the newest change of what it reads. That change stood before the last reading too
/// unless it lies between the two, and then explains nothing of the difference.
///
/// @param reading the reading that shows the move
/// @param causes what happened since the reading before and can have moved it so, the likeliest first
/// @param nearest what happened nearest before the reading and does not qualify, the newest first; to
///     be shown as no more than that
/// @param inForce what the reading names: the newest change that was in force; the beginning of the
///     run when there was none
public record Suspects(
    TraceEvent reading, List<TraceEvent> causes, List<TraceEvent> nearest, TraceEvent inForce) {
  private static final int NEAREST = 3;

  /// Copies the lists.
  public Suspects {
    causes = List.copyOf(causes);
    nearest = List.copyOf(nearest);
  }

  /// Tells whether anything qualifies as a cause.
  public boolean isFound() {
    return !causes.isEmpty();
  }

  /// What is asked about a reading.
  ///
  /// @param accuracy whether it reads how right answers are, and not how fast they come
  /// @param better whether it was better than the one before
  public record Asked(boolean accuracy, boolean better) {
    /// Asks about a fall of accuracy.
    public static final Asked FALL = new Asked(true, false);
  }

  /// Looks for what moved a reading.
  ///
  /// @param events the whole trace
  /// @param reading the reading that shows the move
  /// @param before the number of the reading before it, 0 when there was none
  public static Suspects of(List<TraceEvent> events, Asked asked, TraceEvent reading, long before) {
    TraceEvent named = events.get(Math.toIntExact(Math.max(1, reading.cause()) - 1));
    Set<Long> over = over(events, before, reading.id());
    var causes = new ArrayList<TraceEvent>();
    var nearest = new ArrayList<TraceEvent>();
    for (long id = reading.id() - 1; id > 1; id--) {
      TraceEvent event = events.get(Math.toIntExact(id - 1));
      Effect effect = effect(event, named, asked);
      boolean isBetween = id > before && !over.contains(id);
      if (isBetween && effect.canMake(asked.better()) && isSure(event, named, asked)) {
        causes.add(event);
      } else if (effect != Effect.NONE && nearest.size() < NEAREST) {
        nearest.add(event);
      }
      if (id <= before && nearest.size() == NEAREST) {
        break;
      }
    }
    causes.sort((a, b) -> rank(a, named, asked) - rank(b, named, asked));
    return new Suspects(reading, causes, nearest, named);
  }

  /// What a reading names counts as a change whatever its kind is: a version that now serves
  /// everybody, a way of calling it.
  private static Effect effect(TraceEvent event, TraceEvent named, Asked asked) {
    Effect effect = Effect.of(event.what(), asked.accuracy());
    boolean isNamed = event.id() == named.id() && effect == Effect.NONE;
    return isNamed ? ofNamed(event.what()) : effect;
  }

  /// Work that keeps something up can only make better what it is done to.
  private static Effect ofNamed(Happening what) {
    if (what instanceof Happening.WorkFinished) {
      return Effect.MENDS;
    }
    return isChange(what) ? Effect.EITHER : Effect.NONE;
  }

  /// A change that failed may harm the time that an answer takes and not the answer; of those, a
  /// measure of accuracy takes only what its reading names.
  private static boolean isSure(TraceEvent event, TraceEvent named, Asked asked) {
    boolean isFault =
        event.what() instanceof Happening.ChangeFailed
            || event.what() instanceof Happening.ChangeMended;
    return !isFault || event.id() == named.id() || !asked.accuracy();
  }

  private static boolean isChange(Happening what) {
    return !(what instanceof Happening.OutageBegan
        || what instanceof Happening.OutageEnded
        || what instanceof Happening.Scheduled);
  }

  /// What can only act so comes first, then what the reading names.
  private static int rank(TraceEvent event, TraceEvent named, Asked asked) {
    Effect effect = effect(event, named, asked);
    boolean isOneWay = effect == Effect.HARMS || effect == Effect.MENDS;
    return isOneWay ? 0 : event.id() == named.id() ? 1 : 2;
  }

  /// Harm that began and ended between two readings is in neither, and its end mends nothing that the
  /// reading before had seen.
  private static Set<Long> over(List<TraceEvent> events, long from, long to) {
    var begun = new ArrayList<TraceEvent>();
    var over = new HashSet<Long>();
    for (long id = from + 1; id < to; id++) {
      TraceEvent event = events.get(Math.toIntExact(id - 1));
      if (event.what() instanceof Happening.ChangeFailed
          || event.what() instanceof Happening.OutageBegan) {
        begun.add(event);
      }
      for (TraceEvent harm : begun) {
        if (ends(event.what(), harm.what())) {
          over.add(harm.id());
          over.add(event.id());
        }
      }
    }
    return over;
  }

  private static boolean ends(Happening what, Happening harm) {
    return switch (what) {
      case Happening.ChangeMended mended ->
          harm instanceof Happening.ChangeFailed failed && failed.change() == mended.change();
      case Happening.OutageEnded ended ->
          harm instanceof Happening.OutageBegan began && began.subject().equals(ended.subject());
      default -> false;
    };
  }

  /// Returns the likeliest cause, or else what was in force.
  public TraceEvent shown() {
    return isFound() ? causes.getFirst() : inForce;
  }
}
