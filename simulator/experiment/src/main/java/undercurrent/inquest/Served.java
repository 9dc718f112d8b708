package undercurrent.inquest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What was in service when something was read: a version, and what it had learnt from.
///
/// @param version its name
/// @param since the event that put it in service for everybody
/// @param made the event in which it was made from rows
public record Served(String version, TraceEvent since, TraceEvent made) {
  private static final String EVERYBODY = " serves everybody";

  /// Returns what was in service before an event; empty where nobody put anything there.
  ///
  /// Where versions are tried out on a few first, being released is not yet being in service.
  static Optional<Served> at(List<TraceEvent> events, TraceEvent reading) {
    boolean isTried = events.stream().anyMatch(event -> isForEverybody(event.what()));
    Deque<Served> stack = new ArrayDeque<>();
    for (TraceEvent event : events.subList(0, Math.toIntExact(reading.id() - 1))) {
      switch (event.what()) {
        case Happening.Decided decided when isForEverybody(decided) ->
            made(events, decided.what().replace(EVERYBODY, ""), event).ifPresent(stack::push);
        case Happening.Released released when !isTried || !isOnTrial(events, released) ->
            made(events, released.version(), event).ifPresent(stack::push);
        case Happening.RolledBack back ->
            stack.removeIf(served -> served.version().equals(back.version()));
        default -> {} // nothing comes into service by it
      }
    }
    return Optional.ofNullable(stack.peek());
  }

  /// A version on trial is promoted or taken out again; one that is neither served at once.
  private static boolean isOnTrial(List<TraceEvent> events, Happening.Released released) {
    return events.stream()
        .anyMatch(
            event ->
                switch (event.what()) {
                  case Happening.Decided decided ->
                      decided.what().equals(released.version() + EVERYBODY);
                  case Happening.RolledBack back -> back.version().equals(released.version());
                  default -> false;
                });
  }

  private static boolean isForEverybody(Happening what) {
    return what instanceof Happening.Decided decided && decided.what().endsWith(EVERYBODY);
  }

  private static Optional<Served> made(List<TraceEvent> events, String version, TraceEvent since) {
    return events.subList(0, Math.toIntExact(since.id())).reversed().stream()
        .filter(
            event ->
                event.what() instanceof Happening.ArtifactMade made
                    && made.artifact().equals(version))
        .findFirst()
        .map(event -> new Served(version, since, event));
  }

  /// Returns the rows that it learnt from, and their name.
  public Happening.ArtifactMade origin() {
    return (Happening.ArtifactMade) made.what();
  }
}
