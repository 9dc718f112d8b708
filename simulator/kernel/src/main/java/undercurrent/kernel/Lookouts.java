package undercurrent.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What is looked at after each event: conditions that are waited for, and breakpoints.
///
/// Whoever changes something need not announce it. A look costs the time of every condition; where
/// nothing is watched, it costs nothing.
final class Lookouts {
  private record Watched(BooleanSupplier isTrue, Promise<@Nullable Void> moment) {}

  private final List<Watched> watched = new ArrayList<>();
  private final List<Breakpoint> breakpoints = new ArrayList<>();
  private @Nullable Breakpoint reached;
  private boolean watching;

  /// Tells whether there is anything to look at.
  boolean areWatching() {
    return watching;
  }

  Promise<@Nullable Void> when(String what, BooleanSupplier isTrue) {
    var moment = new Promise<@Nullable Void>(what);
    if (isTrue.getAsBoolean()) {
      moment.complete(null);
    } else {
      watching = true;
      watched.add(new Watched(isTrue, moment));
    }
    return moment;
  }

  void forget(Promise<?> moment) {
    watched.removeIf(entry -> entry.moment() == moment);
  }

  Breakpoint breakWhen(String name, BooleanSupplier condition) {
    var breakpoint = new Breakpoint(this, name, condition);
    breakpoints.add(breakpoint);
    watching = true;
    return breakpoint;
  }

  void remove(Breakpoint breakpoint) {
    breakpoints.remove(breakpoint);
  }

  @Nullable Breakpoint reached() {
    return reached;
  }

  /// Forgets at which breakpoint the run before stopped.
  void begin() {
    reached = null;
  }

  /// Keeps the promises whose condition holds now; tells whether a breakpoint is reached.
  boolean look() {
    for (int i = 0; i < watched.size(); i++) {
      Watched entry = watched.get(i);
      if (entry.isTrue().getAsBoolean()) {
        watched.remove(i--);
        entry.moment().complete(null);
      }
    }
    for (Breakpoint breakpoint : breakpoints) {
      if (breakpoint.isReached() && reached == null) {
        reached = breakpoint;
      }
    }
    watching = !(watched.isEmpty() && breakpoints.isEmpty());
    return reached != null;
  }
}
