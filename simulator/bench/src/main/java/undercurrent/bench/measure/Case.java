package undercurrent.bench.measure;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import undercurrent.bench.Row;
import undercurrent.bench.Work;
import undercurrent.bench.mm1.EventsBenchmark;
import undercurrent.bench.mm1.ProcessesBenchmark;
import undercurrent.bench.mm1.StatisticsBenchmark;
import undercurrent.bench.phold.PholdBenchmark;
import undercurrent.bench.ping.PingBenchmark;

/// One library at one work: a row of the table.
///
/// @param method the benchmark
/// @param pending how many events are pending, 0 where that is no parameter
record Case(Method method, int pending) {
  private static final List<Integer> PENDING = List.of(1_000, 100_000, 1_000_000);

  /// Returns all, in the order of the table.
  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (int pending : PENDING) {
      rows(PholdBenchmark.class)
          .filter(method -> pending <= method.getAnnotation(Row.class).most())
          .forEach(method -> cases.add(new Case(method, pending)));
    }
    Stream.of(
            EventsBenchmark.class,
            ProcessesBenchmark.class,
            PingBenchmark.class,
            StatisticsBenchmark.class)
        .flatMap(Case::rows)
        .forEach(method -> cases.add(new Case(method, 0)));
    return cases;
  }

  private static Stream<Method> rows(Class<?> benchmarks) {
    return Arrays.stream(benchmarks.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Row.class))
        .sorted(
            Comparator.comparing((Method method) -> method.getAnnotation(Row.class).side())
                .thenComparing(method -> method.getAnnotation(Row.class).value()));
  }

  /// Returns the work, such as `PHOLD, 1 000 pending`.
  String work() {
    String name = method.getDeclaringClass().getAnnotation(Work.class).value();
    String number = String.format(Locale.ROOT, "%,d", pending).replace(',', ' ');
    return pending == 0 ? name : name + ", " + number + " pending";
  }

  /// Returns what is counted, such as `events`.
  String counts() {
    return method.getDeclaringClass().getAnnotation(Work.class).counts();
  }

  /// Returns the library, and how it is used.
  String library() {
    return method.getAnnotation(Row.class).value();
  }

  /// Returns whose it is.
  Row.Side side() {
    return method.getAnnotation(Row.class).side();
  }

  /// Returns how many events, customers or switches an invocation of a benchmark has.
  static int amount(Class<?> benchmarks) {
    return benchmarks.getAnnotation(OperationsPerInvocation.class).value();
  }

  /// Returns a pattern that only the name of this benchmark matches.
  String pattern() {
    return "^"
        + (method.getDeclaringClass().getName() + "." + method.getName()).replace(".", "\\.")
        + "$";
  }

  /// Returns the flags of the JVM that measures it, as JMH puts them together.
  List<String> flags() {
    Fork common = method.getDeclaringClass().getAnnotation(Fork.class);
    List<String> flags = new ArrayList<>(List.of(common.jvmArgs()));
    Fork own = method.getAnnotation(Fork.class);
    if (own != null) {
      flags.addAll(List.of(own.jvmArgsAppend()));
    }
    return flags;
  }
}
