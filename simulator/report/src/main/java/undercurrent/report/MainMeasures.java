package undercurrent.report;

import java.util.List;

/// The measures that a comparison shows first.
final class MainMeasures {
  private static final List<String> NAMES =
      List.of(
          "effort.total",
          "latency.lead-time.p50",
          "latency.serving.p99",
          "accuracy.offline",
          "accuracy.online",
          "accuracy.oracle",
          "cost.total");

  private MainMeasures() {}

  /// Tells whether a measure is one of them.
  static boolean contains(String measure) {
    return NAMES.contains(measure) || measure.startsWith("safety.") || measure.startsWith("value.");
  }
}
