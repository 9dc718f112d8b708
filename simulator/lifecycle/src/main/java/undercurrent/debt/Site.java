package undercurrent.debt;

import undercurrent.random.Distribution;
import undercurrent.random.RandomStream;
import undercurrent.serving.Service;
import undercurrent.system.Pipeline;
import undercurrent.system.Signal;

/// The place where a debt or a remedy works: what it may move, chance of its own, and time.
public interface Site {

  /// Returns an input that the lifecycle consumes.
  ///
  /// @throws IllegalArgumentException with the names there are, when it consumes no such signal
  Signal signal(String name);

  /// Returns a pipeline of the lifecycle.
  ///
  /// @throws IllegalArgumentException with the names there are, when it has no such pipeline
  Pipeline pipeline(String name);

  /// Returns a deployed service of the lifecycle.
  ///
  /// @throws IllegalArgumentException with the names there are, when it has no such service
  Service service(String name);

  /// Returns a random stream that belongs to this debt and purpose alone.
  RandomStream stream(String purpose);

  /// Does something again and again, with random times between.
  ///
  /// @param what the name of the process, for those who look inside a run
  /// @param hoursBetween the time to the first and from each to the next
  void repeatedly(String what, Distribution hoursBetween, Runnable action);
}
