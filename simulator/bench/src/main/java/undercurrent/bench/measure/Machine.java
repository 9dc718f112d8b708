package undercurrent.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where and when was measured, in words.
///
/// @param hardware processor, cores and memory
/// @param java the JDK
/// @param day the day
/// @param load the load average before the first measurement
/// @param libraries the libraries beside ours, and their versions
record Machine(String hardware, String java, LocalDate day, String load, String libraries) {
  private static final double KILOBYTES_OF_A_GIGABYTE = 1 << 20;

  /// Returns this machine, now.
  static Machine here() {
    return new Machine(
        processor()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, "
            + memory()
            + System.getProperty("os.name"),
        System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"),
        LocalDate.now(),
        loadAverage(),
        librariesOnClassPath());
  }

  private static String librariesOnClassPath() {
    var jar = Pattern.compile("(ssj|dsol-core|kalasim|jmh-core)-([0-9.]+)\\.jar");
    return jar.matcher(System.getProperty("java.class.path"))
        .results()
        .map(found -> found.group(1) + " " + found.group(2))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String processor() {
    String model = entry(Path.of("/proc/cpuinfo"), "model name");
    return model.isEmpty() ? System.getProperty("os.arch") : model;
  }

  private static String memory() {
    String kilobytes = entry(Path.of("/proc/meminfo"), "MemTotal").replaceAll("[^0-9]", "");
    return kilobytes.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT, "%.0f GB, ", Double.parseDouble(kilobytes) / KILOBYTES_OF_A_GIGABYTE);
  }

  private static String loadAverage() {
    Path file = Path.of("/proc/loadavg");
    try {
      return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
    } catch (IOException unreadable) {
      return "unknown";
    }
  }

  private static String entry(Path file, String name) {
    try {
      return !Files.exists(file)
          ? ""
          : Files.readAllLines(file).stream()
              .filter(line -> line.startsWith(name))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }
}
