package undercurrent.bench.phold;

import undercurrent.bench.Luck;

/// PHOLD (Fujimoto 1990) without its messages: a number of events is pending, and each schedules
/// one more, an exponential time of mean 1 second later.
///
/// The times of the first ones are drawn as the others are, so that the load is stationary from the
/// beginning.
public abstract class Phold {
  /// The luck of all of them.
  final Luck luck = new Luck(1);

  /// How many more shall happen.
  long left;

  /// How many have happened.
  long happened;

  /// Lets some events happen, and returns how many have happened since the beginning.
  public final long run(int events) {
    left = events;
    execute();
    return happened;
  }

  /// Lets events happen until [#isEnough] says that it was the last.
  abstract void execute();

  /// Counts an event; returns whether it was the last.
  final boolean isEnough() {
    happened++;
    return --left == 0;
  }

  /// Leaves no thread behind.
  public void close() {}
}
