package undercurrent.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.StoredTimes;
import undercurrent.random.RandomStreams;
import undercurrent.report.Json;
import undercurrent.report.TerminalCapacity;
import undercurrent.serving.Capacity;
import undercurrent.serving.TrafficWindow;
import undercurrent.serving.TrafficWindow.Component;

/// Searches for the most requests a second that the services of a lifecycle answer within an
/// objective.
@Command(
    name = "capacity",
    mixinStandardHelpOptions = true,
    description =
        "Searches for the most requests a second that the services answer within an objective.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent capacity retail --p99 0.5",
      "  undercurrent capacity retail --p99 0.5 --servers 4",
      "  undercurrent capacity av --p99 0.1 --json"
    })
final class CapacityCommand implements Callable<Integer> {
  private static final int MOST_SERVERS = 1000;

  @Parameters(paramLabel = "LIFECYCLE", description = "av or retail")
  private String lifecycle = "";

  @Option(names = "--p99", paramLabel = "MS", required = true, description = "the objective in ms")
  private double objectiveMs;

  @Option(names = "--servers", paramLabel = "N", description = "servers of each service; 1")
  private int servers = 1;

  @Option(names = "--requests", paramLabel = "N", description = "requests a window; 20000")
  private int requests = 20_000;

  @Option(names = "--seed", paramLabel = "N", description = "the seed; 1 unless given")
  private long seed = 1;

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    if (!(objectiveMs > 0 && objectiveMs < 1e9) || servers < 1 || servers > MOST_SERVERS) {
      throw new Failure(
          ExitCode.USAGE,
          "capacity needs an objective above 0 ms and 1 … 1000 servers, not "
              + objectiveMs
              + " and "
              + servers);
    }
    if (seed < 0 || requests < 100 || requests > 1_000_000) {
      throw new Failure(
          ExitCode.USAGE,
          "capacity needs a seed of 0 or more and 100 … 1000000 requests, not "
              + seed
              + " and "
              + requests);
    }
    Lifecycle found = new Laboratory().catalogue().lifecycle(lifecycle);
    List<Component> path =
        found.services().stream().map(name -> new Component(name, servers, 0)).toList();
    var window = new TrafficWindow(path, StoredTimes.of(found.id()));
    var capacity = new Capacity(objectiveMs, requests);
    var tries = capacity.search(window, new RandomStreams(seed, 0).stream("capacity"));
    if (json) {
      Output.document(Json.text(TerminalCapacity.document(found.id(), capacity, tries)));
    } else {
      Output.data().print(TerminalCapacity.of(found.id(), capacity, tries, Output.style()));
    }
    return ExitCode.OK;
  }
}
