package undercurrent.incident;

import java.util.Optional;
import undercurrent.kernel.Gate;
import undercurrent.kernel.SimProcess;

/// Something that work stands on and that may be down, such as a link, a cluster or a pipeline's
/// machine: whoever needs it waits until it is up again.
///
/// Without a monitor nobody notices that it is down before somebody needs it.
public final class Facility implements Fragile {
  private final String name;
  private final Gate up;
  private final Notice notice;
  private boolean monitored;
  private boolean reported;
  private long event;

  /// Who is told that it is down.
  @FunctionalInterface
  public interface Notice {
    /// @param facility what is down
    /// @param event the trace event that shows it
    void down(Facility facility, long event);
  }

  /// Makes a facility that is up.
  public Facility(String name, Notice notice) {
    this.name = name;
    this.up = new Gate(name, true);
    this.notice = notice;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isFailed() {
    return !up.isOpen();
  }

  /// Waits until it is up; passes at once when it is.
  public void pass(SimProcess self) {
    if (isFailed()) {
      report();
      self.pass(up);
    }
  }

  @Override
  public void fail(String type, long outage) {
    event = outage;
    reported = false;
    up.close();
    if (monitored) {
      report();
    }
  }

  @Override
  public void mend(long restored) {
    up.open();
  }

  @Override
  public Optional<Runnable> monitoring() {
    return monitored ? Optional.empty() : Optional.of(() -> monitored = true);
  }

  private void report() {
    if (!reported) {
      reported = true;
      notice.down(this, event);
    }
  }
}
