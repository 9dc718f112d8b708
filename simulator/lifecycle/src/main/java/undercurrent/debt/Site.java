package undercurrent.debt;

import undercurrent.delivery.DeliveryPaths;
import undercurrent.graph.SystemGraph;
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

  /// Returns a part of the lifecycle of another kind, such as a threshold.
  ///
  /// @throws IllegalArgumentException with the names there are, when it has no such part
  <T> T part(Class<T> kind, String name);

  /// Returns the parts of the system and what depends on what.
  SystemGraph graph();

  /// Returns the ways of changes to production.
  DeliveryPaths paths();

  /// Writes a key of the configuration, with a text as a scenario would write it; nothing happens where
  /// it stands so already.
  ///
  /// @throws IllegalArgumentException when the lifecycle has no such key
  void write(String key, String text);

  /// Gives a key of the configuration the value again that it was set up with.
  void reset(String key);

  /// Notes a change of a part that notes none itself.
  ///
  /// @param type what the part is, such as `threshold`
  /// @param change what became of it, such as `is now 0.5`
  void note(String type, String part, String change);

  /// Returns a random stream that belongs to this debt and purpose alone.
  RandomStream stream(String purpose);

  /// Does something again and again, with random times between.
  ///
  /// @param what the name of the process, for those who look inside a run
  /// @param hoursBetween the time to the first and from each to the next
  void repeatedly(String what, Distribution hoursBetween, Runnable action);
}
