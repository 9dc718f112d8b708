package undercurrent.report;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.serving.Capacity;

/// What rates a path of services was tried at, and the most that it answers within the objective.
public final class TerminalCapacity {
  private TerminalCapacity() {}

  /// Returns the table for a terminal.
  public static String of(
      String lifecycle, Capacity capacity, List<Capacity.Try> tries, TerminalStyle style) {
    var text = new TerminalText(style);
    text.section("CAPACITY OF " + lifecycle.toUpperCase(Locale.ROOT), objective(capacity));
    text.line(
        String.format(
            Locale.ROOT, "%16s %10s %10s %10s  kept?", "requests/s", "p50", "p95", "p99"));
    for (Capacity.Try each : tries) {
      text.line(
          String.format(
              Locale.ROOT,
              "%16.1f %10.4f %10.4f %10.4f  %s",
              each.requestsPerSecond(),
              each.all().p50(),
              each.all().p95(),
              each.all().p99(),
              each.kept() ? "yes" : "no"));
    }
    text.line("").paragraph(sentence(capacity, tries));
    return text.toString();
  }

  /// Returns the same as a document.
  public static ObjectNode document(String lifecycle, Capacity capacity, List<Capacity.Try> tries) {
    var document = RunDocument.heading().put("lifecycle", lifecycle);
    document.put("objectiveMs", capacity.objectiveMs()).put("requests", capacity.requests());
    document.set("requestsPerSecond", Json.number(most(tries)));
    var list = document.putArray("tries");
    for (Capacity.Try each : tries) {
      var node = list.addObject();
      node.set("requestsPerSecond", Json.number(each.requestsPerSecond()));
      node.set("p50", Json.number(each.all().p50()));
      node.set("p95", Json.number(each.all().p95()));
      node.set("p99", Json.number(each.all().p99()));
      node.put("kept", each.kept());
    }
    return document;
  }

  private static String objective(Capacity capacity) {
    return "p99 within " + capacity.objectiveMs() + " ms, times in ms";
  }

  private static double most(List<Capacity.Try> tries) {
    return tries.stream()
        .filter(Capacity.Try::kept)
        .mapToDouble(Capacity.Try::requestsPerSecond)
        .max()
        .orElse(0);
  }

  private static String sentence(Capacity capacity, List<Capacity.Try> tries) {
    double most = most(tries);
    return most == 0
        ? "Not even one request a second is answered within the objective."
        : String.format(
            Locale.ROOT,
            "%,.0f requests a second keep p99 within %s ms, in windows of %,d requests on the same"
                + " luck. Service times are those that were measured and are kept with the program.",
            most,
            String.valueOf(capacity.objectiveMs()),
            capacity.requests());
  }
}
