package undercurrent.ledger;

import java.util.List;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// What led to each event of a trace: its chain, the root in which the chain ends, the stage in whose
/// name it happened, and the piece of work that it followed.
public final class Causes {
  private static final String NO_STAGE = "";

  private final List<TraceEvent> events;
  private final int[] roots;
  private final String[] stages;
  private final long[] items;

  /// Looks a whole trace through, once.
  public Causes(List<TraceEvent> events) {
    this.events = events;
    this.roots = new int[events.size()];
    this.stages = new String[events.size()];
    this.items = new long[events.size()];
    for (int i = 0; i < roots.length; i++) {
      TraceEvent event = events.get(i);
      int cause = Math.toIntExact(event.cause()) - 1;
      roots[i] = cause <= 0 ? i : roots[cause];
      String inherited = cause < 0 ? NO_STAGE : stages[cause];
      stages[i] = event.what() instanceof Happening.WorkRequested w ? w.stage() : inherited;
      long own = ItemCourse.itemOf(event.what());
      items[i] = own != 0 || cause < 0 || isOfItself(event.what()) ? own : items[cause];
    }
  }

  /// Tells whether something happens when it is due, or in the world, and follows from no piece of work
  /// even where one set its time.
  private static boolean isOfItself(Happening what) {
    return what instanceof Happening.Scheduled || what instanceof Happening.WorldChanged;
  }

  /// Returns the event in which the chain of another ends: the one right after the beginning.
  public TraceEvent rootEvent(long id) {
    return events.get(roots[Math.toIntExact(id - 1)]);
  }

  /// Returns in what the chain of an event ends.
  public Root root(long id) {
    return Root.of(rootEvent(id).what());
  }

  /// Returns the stage that last asked for work in the chain of an event; empty when none did.
  public String stage(long id) {
    return stages[Math.toIntExact(id - 1)];
  }

  /// Returns the number of the last piece of work in the chain of what led to an event, back to the last
  /// thing that was due or happened in the world; 0 when there was none.
  public long itemBefore(long id) {
    int cause = Math.toIntExact(events.get(Math.toIntExact(id - 1)).cause()) - 1;
    return cause < 0 ? 0 : items[cause];
  }

  /// Returns an event and what led to it, back to the beginning.
  public List<TraceEvent> chain(long id) {
    return Trace.chain(events, id);
  }
}
