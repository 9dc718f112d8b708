package undercurrent.bench.measure;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import undercurrent.bench.Flags;

/// The most memory that a JVM has resident which runs a benchmark once and has little room to be
/// young in.
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double KILOBYTES = 1024;

  private PeakMemory() {}

  /// Returns the peak in megabytes.
  ///
  /// @param amount how many events, customers or switches; 0 for as many as the benchmark has
  static double measure(Case row, int amount, Path log) {
    List<String> flags =
        row.flags().stream()
            .map(flag -> flag.equals(Flags.YOUNG) ? Flags.LITTLE_YOUNG : flag)
            .toList();
    List<String> arguments =
        List.of(
            row.method().getDeclaringClass().getName(),
            row.method().getName(),
            Integer.toString(row.pending()),
            Integer.toString(amount));
    return ChildJvm.number(flags, PeakMemory.class, arguments, log);
  }

  /// Runs a benchmark once: class, method, events pending, amount.
  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    Class<?> benchmarks = Class.forName(arguments[0]);
    for (Method method : benchmarks.getMethods()) {
      if (method.getName().equals(arguments[1])) {
        run(benchmarks, method, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
      }
    }
    System.out.println(residentMegabytes());
  }

  private static void run(Class<?> benchmarks, Method method, int pending, int amount)
      throws ReflectiveOperationException {
    Object load = method.getParameterTypes()[0].getConstructor().newInstance();
    set(load, "pending", pending);
    set(load, "amount", amount == 0 ? Case.amount(benchmarks) : amount);
    callAll(load, Setup.class);
    method.invoke(benchmarks.getConstructor().newInstance(), load);
    callAll(load, TearDown.class);
  }

  private static void set(Object load, String field, int value)
      throws ReflectiveOperationException {
    for (var candidate : load.getClass().getFields()) {
      if (candidate.getName().equals(field)) {
        candidate.setInt(load, value);
      }
    }
  }

  private static void callAll(Object load, Class<? extends Annotation> kind)
      throws ReflectiveOperationException {
    for (Method method : load.getClass().getMethods()) {
      if (method.isAnnotationPresent(kind)) {
        method.invoke(load);
      }
    }
  }

  private static double residentMegabytes() throws IOException {
    if (!Files.exists(STATUS)) {
      return Double.NaN; // only Linux tells
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES)
        .findFirst()
        .orElse(Double.NaN);
  }
}
