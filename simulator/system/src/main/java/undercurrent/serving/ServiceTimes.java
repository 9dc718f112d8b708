package undercurrent.serving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import undercurrent.random.Distribution;
import undercurrent.random.Empirical;

/// How long each component takes to serve a request, in milliseconds, as it was measured.
///
/// The calibration command measures the real components once and stores 101 quantiles of each; a
/// run replays those and never reads the clock of the machine.
///
/// @param byComponent the distribution of each component, in the order of the file
public record ServiceTimes(Map<String, Distribution> byComponent) {

  /// Keeps the order.
  public ServiceTimes {
    byComponent = new LinkedHashMap<>(byComponent);
  }

  /// Reads stored service times: one line a component, its name and its quantiles by commas.
  public static ServiceTimes read(InputStream stored) {
    try (var reader = new BufferedReader(new InputStreamReader(stored, StandardCharsets.UTF_8))) {
      var times = new LinkedHashMap<String, Distribution>();
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> readLine(line, times));
      return new ServiceTimes(times);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void readLine(String line, Map<String, Distribution> times) {
    String[] cells = line.split(",");
    double[] quantiles = Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
    times.put(cells[0], new Empirical(quantiles));
  }

  /// Returns these times with one component taking as long as another was measured to.
  public ServiceTimes serving(String component, String as) {
    var changed = new LinkedHashMap<>(byComponent);
    changed.put(component, of(as));
    return new ServiceTimes(changed);
  }

  /// Returns the service time of a component.
  public Distribution of(String component) {
    Distribution found = byComponent.get(component);
    if (found == null) {
      throw new IllegalArgumentException(
          "no service times were measured for '"
              + component
              + "'; there are "
              + byComponent.keySet());
    }
    return found;
  }
}
