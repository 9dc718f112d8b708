package undercurrent.kernel;

import org.jspecify.annotations.Nullable;

/// Something that is open or closed: who comes to it while it is closed waits until it opens.
///
/// Opening lets everybody pass who waits, even when it is closed again in the same instant.
public final class Gate {
  private final String name;
  private Promise<@Nullable Void> opening;

  /// Makes a gate.
  ///
  /// @param open whether it is open at the start
  public Gate(String name, boolean open) {
    this.name = name;
    this.opening = promise();
    if (open) {
      opening.complete(null);
    }
  }

  private Promise<@Nullable Void> promise() {
    return new Promise<>("gate '" + name + "' to open");
  }

  /// Tells whether it is open.
  public boolean isOpen() {
    return opening.isKept();
  }

  /// Opens it; nothing happens when it is open.
  public void open() {
    if (!isOpen()) {
      opening.complete(null);
    }
  }

  /// Closes it; nothing happens when it is closed.
  public void close() {
    if (isOpen()) {
      opening = promise();
    }
  }

  /// Returns the promise that is kept with its next opening, and is kept while it is open.
  public Promise<@Nullable Void> opening() {
    return opening;
  }
}
