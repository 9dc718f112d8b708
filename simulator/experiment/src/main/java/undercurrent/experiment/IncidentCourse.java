package undercurrent.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import undercurrent.delivery.ChangeType;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// How the incidents of a stretch of time went: when each was opened, answered, mitigated and
/// closed, and what was behind it.
final class IncidentCourse {
  private static final long NEVER = -1;
  private static final List<String> OF_LEARNING =
      List.of(ChangeType.DATA.id(), ChangeType.MODEL.id(), ChangeType.REFRESH.id());

  private final List<TraceEvent> events;
  private final Map<String, Times> byName = new LinkedHashMap<>();

  /// The moments of one incident.
  private static final class Times {
    private final long opened;
    private final long broke;
    private final boolean notMl;
    private long answered = NEVER;
    private long mitigated = NEVER;
    private long closed = NEVER;
    private boolean mitigating;
    private boolean nothingFound;
    private int pages;

    Times(long opened, long broke, boolean notMl) {
      this.opened = opened;
      this.broke = broke;
      this.notMl = notMl;
    }
  }

  private IncidentCourse(List<TraceEvent> events) {
    this.events = events;
    for (TraceEvent event : events) {
      read(event);
    }
  }

  static IncidentCourse of(List<TraceEvent> events) {
    return new IncidentCourse(events);
  }

  private void read(TraceEvent event) {
    switch (event.what()) {
      case Happening.IncidentOpened i -> byName.put(i.incident(), opened(event));
      case Happening.Paged p -> with(p.incident(), times -> page(times, p, event.time()));
      case Happening.IncidentMoved m -> with(m.incident(), times -> move(times, m, event.time()));
      case Happening.Diagnosed d ->
          with(d.incident(), times -> times.nothingFound = d.node().isEmpty());
      case Happening.IncidentClosed c -> with(c.incident(), times -> times.closed = event.time());
      default -> {} // of no incident
    }
  }

  private void with(String incident, java.util.function.Consumer<Times> change) {
    Times times = byName.get(incident);
    if (times != null) {
      change.accept(times);
    }
  }

  private static void page(Times times, Happening.Paged page, long time) {
    times.pages++;
    if (page.outcome().equals("answered") && times.answered == NEVER) {
      times.answered = time;
    }
  }

  private static void move(Times times, Happening.IncidentMoved move, long time) {
    if (times.mitigating) {
      times.mitigated = time;
    }
    times.mitigating = move.phase().equals("mitigation");
  }

  /// Walks up from the opening of an incident to the first thing that broke.
  private Times opened(TraceEvent opening) {
    boolean notMl = false;
    for (TraceEvent link = above(opening); link != null; link = above(link)) {
      switch (link.what()) {
        case Happening.OutageBegan _ -> {
          return new Times(opening.time(), link.time(), true);
        }
        case Happening.ChangeFailed failed -> {
          return new Times(opening.time(), link.time(), isProgram(link, failed.change()));
        }
        case Happening.SignalReleased _,
            Happening.PipelineChanged _,
            Happening.Released _,
            Happening.WorldChanged _ -> {
          return new Times(opening.time(), link.time(), notMl);
        }
        case Happening.CallsEnded _ -> notMl = true;
        default -> {} // on the way
      }
    }
    return new Times(opening.time(), NEVER, notMl);
  }

  /// Data, models and models on new data are machine learning's; a slip in one of them is no outage of
  /// a program.
  private boolean isProgram(TraceEvent failed, long change) {
    for (TraceEvent link = failed; link != null; link = above(link)) {
      if (link.what() instanceof Happening.ChangeRequested asked && asked.change() == change) {
        return !OF_LEARNING.contains(asked.type());
      }
    }
    return true;
  }

  private @Nullable TraceEvent above(TraceEvent event) {
    long place = event.cause() - (events.isEmpty() ? 0 : events.getFirst().id());
    return place < 0 ? null : events.get(Math.toIntExact(place));
  }

  double notMl() {
    return byName.values().stream().filter(times -> times.notMl).count();
  }

  double falsePages() {
    double all = byName.values().stream().mapToInt(times -> times.pages).sum();
    double nothing =
        byName.values().stream().filter(t -> t.nothingFound).mapToInt(t -> t.pages).sum();
    return all == 0 ? Double.NaN : nothing / all;
  }

  double detect() {
    return mean(times -> times.broke == NEVER ? NEVER : times.opened - times.broke);
  }

  double acknowledge() {
    return mean(times -> since(times, times.answered));
  }

  double mitigate() {
    return mean(times -> since(times, times.mitigated));
  }

  double resolve() {
    return mean(times -> since(times, times.closed));
  }

  private static long since(Times times, long moment) {
    return moment == NEVER ? NEVER : moment - times.opened;
  }

  private double mean(Function<Times, Long> length) {
    var known = new ArrayList<Long>();
    byName.values().stream().map(length).filter(nanos -> nanos >= 0).forEach(known::add);
    return known.stream().mapToDouble(SimTime::inHours).average().orElse(Double.NaN);
  }
}
