package undercurrent.incident;

import java.util.ArrayDeque;
import java.util.Deque;
import undercurrent.kernel.SimTime;

/// What service may be lost within 30 days: 1 − objective of the time (Beyer et al. 2016, chapter
/// 3); 99.9 % leaves 43.2 minutes.
public final class ErrorBudget {
  /// The window.
  public static final long WINDOW = 30 * SimTime.DAY;

  private static final double MINUTES_OF_WINDOW = 30 * 24 * 60.0;

  private final double objective;
  private final Deque<Loss> losses = new ArrayDeque<>();

  private record Loss(long time, double minutes) {}

  /// Makes a budget of which nothing is spent.
  ///
  /// @param objective the share that is promised, from 0 to below 1
  public ErrorBudget(double objective) {
    if (!(objective >= 0 && objective < 1)) {
      throw new IllegalArgumentException(
          "an error budget needs an objective from 0 to below 1, not " + objective);
    }
    this.objective = objective;
  }

  /// Returns the minutes that may be lost in a window.
  public double allowedMinutes() {
    return (1 - objective) * MINUTES_OF_WINDOW;
  }

  /// Spends minutes.
  public void lose(long time, double minutes) {
    if (minutes > 0) {
      losses.addLast(new Loss(time, minutes));
    }
  }

  /// Returns the share of the budget that was spent in the window up to a time; above 1 it is more
  /// than there was.
  public double spent(long time) {
    while (!losses.isEmpty() && losses.getFirst().time() <= time - WINDOW) {
      losses.removeFirst();
    }
    double minutes = 0;
    for (var loss : losses) {
      minutes += loss.minutes();
    }
    return minutes / allowedMinutes();
  }
}
