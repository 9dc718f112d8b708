package undercurrent.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// The moments of a replication that a twin compares, in hours since the start.
///
/// @param debtBegan when a debt first did something
/// @param firstAlarm when a detector first raised its voice after that, or at all without a debt;
///   objectives that the lifecycle holds itself to are no detectors
/// @param firstAlarms the same of each detector, by its name
/// @param firstIncident when an incident was first opened after that, or at all without a debt
/// @param repaid when a debt was paid back
/// @param repaymentHours the person-hours that it took
public record Moments(
    Optional<Double> debtBegan,
    Optional<Double> firstAlarm,
    Map<String, Double> firstAlarms,
    Optional<Double> firstIncident,
    Optional<Double> repaid,
    double repaymentHours) {
  /// Nothing of all that happened.
  public static final Moments NONE =
      new Moments(
          Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), 0);

  /// Copies the alarms.
  public Moments {
    firstAlarms = Map.copyOf(firstAlarms);
  }

  /// Reads the moments out of a trace.
  static Moments of(List<TraceEvent> events) {
    Optional<Double> began = Optional.empty();
    Optional<Double> alarm = Optional.empty();
    var alarms = new HashMap<String, Double>(); // only looked up
    Optional<Double> incident = Optional.empty();
    Optional<Double> repaid = Optional.empty();
    double hours = 0;
    var monitors = new TreeSet<String>();
    for (TraceEvent event : events) {
      Optional<Double> now = Optional.of(event.time() / 3.6e12);
      switch (event.what()) {
        case Happening.DebtBegan debt -> {
          began = began.or(() -> now);
          alarm = Optional.empty();
          alarms.clear();
          incident = Optional.empty();
        }
        case Happening.MachineUsed used -> monitors.add(used.what());
        case Happening.AlarmRaised raised
            when monitors.contains("monitor " + raised.detector()) -> {
          alarm = alarm.or(() -> now);
          alarms.putIfAbsent(raised.detector(), now.get());
        }
        case Happening.IncidentOpened opened -> incident = incident.or(() -> now);
        case Happening.DebtRepaid debt -> {
          repaid = repaid.or(() -> now);
          hours += debt.hours();
        }
        default -> {}
      }
    }
    return new Moments(began, alarm, alarms, incident, repaid, hours);
  }
}
