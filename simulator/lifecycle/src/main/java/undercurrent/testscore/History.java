package undercurrent.testscore;

import java.util.ArrayList;
import java.util.List;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What a team has written down of what happened: releases, gates, alarms, readings of its own, and
/// the change logs of those upstream. The truth, the debts and what the world does are not in it.
public final class History {
  private static final List<Class<? extends Happening>> KINDS =
      List.of(
          Happening.AgeRead.class,
          Happening.AlarmRaised.class,
          Happening.ChangeReleased.class,
          Happening.ChangeStepped.class,
          Happening.DataMoved.class,
          Happening.ErrorBudgetRead.class,
          Happening.GateDecided.class,
          Happening.LatencyRead.class,
          Happening.QualityRead.class,
          Happening.Released.class,
          Happening.RolledBack.class,
          Happening.SignalReleased.class,
          Happening.SuiteDriven.class);
  private static final List<String> VIEWS = List.of("offline", "online");

  private final List<Entry<Happening>> entries = new ArrayList<>();

  /// Something that was written down.
  ///
  /// @param hours when, in hours since the start
  /// @param what what
  public record Entry<H extends Happening>(double hours, H what) {}

  private History() {}

  /// Returns what of some events a team writes down.
  public static History of(List<TraceEvent> events) {
    var history = new History();
    for (TraceEvent event : events) {
      if (isWritten(event.what())) {
        history.entries.add(new Entry<>(SimTime.inHours(event.time()), event.what()));
      }
    }
    return history;
  }

  private static boolean isWritten(Happening what) {
    return what instanceof Happening.QualityRead read
        ? VIEWS.contains(read.view())
        : KINDS.contains(what.getClass());
  }

  /// Returns the entries of a kind, the oldest first; none of a kind that nobody writes down.
  public <H extends Happening> List<Entry<H>> all(Class<H> kind) {
    var found = new ArrayList<Entry<H>>();
    for (var entry : entries) {
      if (kind.isInstance(entry.what())) {
        found.add(new Entry<>(entry.hours(), kind.cast(entry.what())));
      }
    }
    return found;
  }

  /// Returns the readings of quality as a whole in one view, the oldest first.
  public List<Entry<Happening.QualityRead>> quality(String view) {
    return all(Happening.QualityRead.class).stream()
        .filter(entry -> entry.what().view().equals(view) && entry.what().slice().equals("all"))
        .toList();
  }

  /// Returns the decisions of a gate, the oldest first.
  public List<Happening.GateDecided> gate(String gate) {
    return all(Happening.GateDecided.class).stream()
        .map(Entry::what)
        .filter(decided -> decided.gate().equals(gate))
        .toList();
  }
}
