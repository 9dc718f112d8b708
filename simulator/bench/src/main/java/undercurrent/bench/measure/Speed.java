package undercurrent.bench.measure;

import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Measures speed with JMH, in JVMs of their own.
///
/// @param quick whether it is only to be seen that everything runs
/// @param logs the folder for what JMH says
record Speed(boolean quick, Path logs) {
  /// How many events, customers or switches an invocation has in a quick run.
  static final int FEW = 200_000;

  private static final double NANOS_OF_A_MILLION = 1e3;

  /// Returns how many millions a second there were, one number an iteration of each fork; nothing
  /// where it failed, and then the log says why.
  double[] measure(Case row, int number) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(row.pattern())
            .shouldDoGC(true)
            .output(logs.resolve("%02d.txt".formatted(number)).toString());
    if (row.pending() > 0) {
      options.param("pending", Integer.toString(row.pending()));
    }
    if (quick) {
      options
          .forks(1)
          .warmupIterations(1)
          .warmupTime(TimeValue.milliseconds(300))
          .measurementIterations(1)
          .measurementTime(TimeValue.milliseconds(300))
          .param("amount", Integer.toString(FEW))
          .operationsPerInvocation(FEW);
    }
    try {
      return millions(new Runner(options.build()).run());
    } catch (RunnerException failed) {
      throw new IllegalStateException("JMH cannot run " + row.pattern(), failed);
    }
  }

  private static double[] millions(Collection<RunResult> results) {
    return results.stream()
        .flatMap(result -> result.getBenchmarkResults().stream())
        .map(BenchmarkResult::getIterationResults)
        .flatMap(Collection::stream)
        .mapToDouble(iteration -> NANOS_OF_A_MILLION / iteration.getPrimaryResult().getScore())
        .toArray();
  }
}
