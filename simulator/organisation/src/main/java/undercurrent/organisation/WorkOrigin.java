package undercurrent.organisation;

import java.util.Locale;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// What made a piece of work: read from the trace, as the nearest telling event before it.
public enum WorkOrigin {
  /// Somebody asked.
  REQUEST,
  /// Its time had come.
  SCHEDULE,
  /// An alarm or an incident.
  ALERT,
  /// A gate or a reviewer who said no.
  FAILED_GATE,
  /// An owner upstream, a pipeline or the world that changed.
  UPSTREAM_CHANGE,
  /// People who came or went.
  STAFFING;

  private static final int FARTHEST_STEPS = 12;

  /// Returns the name in files, such as `failed-gate`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns the origin of work that an event has led to; a request where nothing near tells more.
  public static WorkOrigin of(Trace trace, long cause) {
    long next = cause;
    for (int step = 0; step < FARTHEST_STEPS && next > 0; step++) {
      TraceEvent event = trace.event(next);
      switch (event.what()) {
        case Happening.Began _ -> {
          return SCHEDULE;
        }
        case Happening.AlarmRaised _, Happening.IncidentOpened _ -> {
          return ALERT;
        }
        case Happening.WorkBounced _, Happening.RolledBack _ -> {
          return FAILED_GATE;
        }
        case Happening.GateDecided gate -> {
          return gate.passed() ? REQUEST : FAILED_GATE;
        }
        case Happening.SignalReleased _,
            Happening.PipelineChanged _,
            Happening.WorldChanged _,
            Happening.DebtBegan _ -> {
          return UPSTREAM_CHANGE;
        }
        case Happening.PersonJoined _, Happening.PersonLeft _ -> {
          return STAFFING;
        }
        default -> next = event.cause();
      }
    }
    return REQUEST;
  }
}
