package undercurrent.kernel;

/// What a process does, written as straight-line code.
@FunctionalInterface
public interface ProcessBody {

  /// Lives the life of the process; `self` is how it waits, acquires and is interrupted.
  void run(SimProcess self);
}
