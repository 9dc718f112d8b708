package undercurrent.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures everything, prints the table, and writes the page and the chart.
public final class Measure {
  private static final String PAGE = "results.md";
  private static final String CHART = "results.svg";

  private final boolean quick;
  private final Path logs;
  private final Speed speed;

  private Measure(boolean quick, Path logs) {
    this.quick = quick;
    this.logs = logs;
    this.speed = new Speed(quick, logs);
  }

  /// Measures.
  ///
  /// @param arguments the folder of the results, the folder of the logs, and `--quick` where it is
  ///     only to be seen that everything runs
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path logs = Path.of(arguments[1]);
    boolean quick = arguments.length > 2 && arguments[2].equals("--quick");
    Files.createDirectories(logs);
    Machine machine = Machine.here();
    var measure = new Measure(quick, logs);
    var results = new Results(quick, machine, measure.speeds(), measure.waitingBytes());
    var tables = new Tables(results);
    System.out.println(tables.text());
    Files.writeString(folder.resolve(PAGE), tables.markdown(CHART));
    Files.writeString(folder.resolve(CHART), new LogChart(results).svg());
    System.out.println("Written: " + folder.resolve(PAGE) + " and " + CHART);
  }

  private List<Measurement> speeds() {
    List<Case> cases = Case.all();
    List<Measurement> speeds = new ArrayList<>();
    for (Case row : cases) {
      int number = speeds.size() + 1;
      double[] millions = speed.measure(row, number);
      double peak =
          PeakMemory.measure(
              row, quick ? Speed.FEW : 0, logs.resolve("%02d-peak.txt".formatted(number)));
      var measurement = Measurement.of(row, millions, peak);
      speeds.add(measurement);
      System.err.printf(
          "%d of %d  %s, %s: %s%n",
          number,
          cases.size(),
          row.work(),
          row.library(),
          measurement.failed() ? "FAILED, see " + logs : Tables.fine(measurement.median()));
    }
    return speeds;
  }

  private Map<String, Double> waitingBytes() {
    Map<String, Double> bytes = new LinkedHashMap<>();
    for (WaitingMemory.Kind kind : WaitingMemory.Kind.values()) {
      bytes.put(
          kind.library(), WaitingMemory.measure(kind, logs.resolve("waiting-" + kind + ".txt")));
    }
    return bytes;
  }
}
