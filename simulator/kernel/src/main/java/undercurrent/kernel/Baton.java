package undercurrent.kernel;

import java.util.concurrent.locks.LockSupport;

/// What a thread waits for before it goes on: that another gives it the baton.
final class Baton {
  private final Thread owner;
  private volatile boolean here;

  Baton(Thread owner) {
    this.owner = owner;
  }

  Thread owner() {
    return owner;
  }

  boolean isOwnedBy(Thread thread) {
    return owner == thread;
  }

  /// Lets the owner go on; the thread that gives it must not touch the simulation any more.
  void give() {
    here = true;
    if (owner.getState() == Thread.State.NEW) {
      owner.start();
    } else {
      LockSupport.unpark(owner);
    }
  }

  /// Waits until it is given; called by the owner.
  void await() {
    while (!here) {
      LockSupport.park(this);
    }
    here = false;
  }
}
