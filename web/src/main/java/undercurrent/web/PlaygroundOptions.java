package undercurrent.web;

import java.time.Duration;

/// How a playground is served.
///
/// @param host the address to listen on
/// @param port the port; 0 takes any that is free
/// @param workers how many runs are computed at once
/// @param queue how many more may wait
/// @param timePerRun how long one run may take
public record PlaygroundOptions(
    String host, int port, int workers, int queue, Duration timePerRun) {

  /// The options when nothing is said: only this machine can reach the page.
  public static final PlaygroundOptions DEFAULT =
      new PlaygroundOptions(
          "127.0.0.1",
          8080,
          Runtime.getRuntime().availableProcessors(),
          64,
          Duration.ofSeconds(60));

  /// Checks the numbers.
  ///
  /// @throws PortUnavailable when there is no such port
  public PlaygroundOptions {
    if (port < 0 || port > 65535) {
      throw PortUnavailable.notAPort(port);
    }
    if (workers < 1 || queue < 1 || !timePerRun.isPositive()) {
      throw new IllegalArgumentException(
          "a playground needs a worker, a place to wait and some time for each run, not "
              + workers
              + ", "
              + queue
              + " and "
              + timePerRun);
    }
  }

  /// Returns the same options for another address.
  public PlaygroundOptions at(String otherHost, int otherPort) {
    return new PlaygroundOptions(otherHost, otherPort, workers, queue, timePerRun);
  }
}
