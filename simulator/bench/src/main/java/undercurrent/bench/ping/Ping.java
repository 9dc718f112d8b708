package undercurrent.bench.ping;

import undercurrent.bench.Luck;

/// Many processes that do nothing but let an exponential time of mean 1 second pass, again and
/// again.
public abstract class Ping implements AutoCloseable {
  /// The luck of all of them.
  protected final Luck luck = new Luck(1);

  private long left;
  private long ended;

  /// Lets so many waits end, and returns how many have ended since the beginning.
  public final long run(int switches) {
    left = switches;
    execute();
    return ended;
  }

  /// Lets waits end until [#isEnough] says that it was the last.
  protected abstract void execute();

  /// Counts a wait that has ended; returns whether it was the last.
  protected final boolean isEnough() {
    ended++;
    return --left == 0;
  }

  /// Leaves no thread behind.
  @Override
  public void close() {}
}
