package undercurrent.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import undercurrent.kernel.Simulation;

/// Everything that happened in a replication, in order, each event with its cause.
///
/// The cause of an event is, unless it is named, whatever the present moment of the simulation was
/// scheduled by; and a recorded event becomes the cause of all that is scheduled after it in the
/// same moment. So the chain from a symptom back to its origin is there without anybody passing it
/// along.
public final class Trace {
  private final Simulation simulation;
  private final List<TraceEvent> events = new ArrayList<>();
  private final List<Happening> origins = new ArrayList<>();
  private final List<Long> recordedOrigins = new ArrayList<>();

  /// Makes the trace of a simulation, with its first event.
  public Trace(Simulation simulation, String scenario) {
    this.simulation = simulation;
    record(new Happening.Began(scenario));
  }

  /// Returns a token for an origin that is recorded only if it causes something.
  ///
  /// A debt that does nothing so leaves no mark, and the trace stays equal.
  public long origin(Happening what) {
    origins.add(what);
    recordedOrigins.add(0L);
    return -origins.size();
  }

  /// Records what happened now, caused by whatever led to this moment; returns its number.
  public long record(Happening what) {
    return record(what, simulation.cause());
  }

  /// Records what happened now, with a cause that is known better; returns its number.
  public long record(Happening what, long cause) {
    long id = note(what, cause);
    simulation.cause(id);
    return id;
  }

  /// Records what was seen now without becoming the cause of what follows; returns its number.
  public long note(Happening what, long cause) {
    long known = cause < 0 ? recorded(cause) : cause;
    long id = events.size() + 1L;
    events.add(new TraceEvent(id, simulation.now(), known, what));
    return id;
  }

  private long recorded(long token) {
    int index = Math.toIntExact(-token - 1);
    if (recordedOrigins.get(index) == 0) {
      long id = events.size() + 1L;
      events.add(new TraceEvent(id, simulation.now(), 1, origins.get(index)));
      recordedOrigins.set(index, id);
    }
    return recordedOrigins.get(index);
  }

  /// Returns the simulated time, in nanoseconds since the start.
  public long now() {
    return simulation.now();
  }

  /// Returns the event of a number.
  public TraceEvent event(long id) {
    return events.get(Math.toIntExact(id - 1));
  }

  /// Returns all events, in order.
  public List<TraceEvent> events() {
    return Collections.unmodifiableList(events);
  }

  /// Returns an event and what led to it, back to the beginning.
  public List<TraceEvent> chain(long id) {
    return chain(events, id);
  }

  /// Returns an event of a list of events and what led to it, back to the beginning.
  public static List<TraceEvent> chain(List<TraceEvent> events, long id) {
    var chain = new ArrayList<TraceEvent>();
    for (long next = id; next > 0; next = chain.getLast().cause()) {
      chain.add(events.get(Math.toIntExact(next - 1)));
    }
    return chain;
  }
}
