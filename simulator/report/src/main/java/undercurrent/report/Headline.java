package undercurrent.report;

import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;

/// The one sentence that a result comes down to, computed from its figures.
public final class Headline {
  private Headline() {}

  /// Returns the sentence of a run: effort, latency, accuracy.
  public static String of(RunResult run) {
    if (run.measures().isEmpty()) {
      return "No replication came to its end, so there is nothing to report.";
    }
    String data = Figures.percent(mean(run, "effort.share.data"));
    String hours = Figures.decimals(mean(run, "effort.total"), 0);
    String lead =
        mean(run, "delivery.deployments") > 0
            ? "lead time " + Figures.decimals(mean(run, "latency.lead-time.p50"), 0) + " d"
            : "nothing was released";
    String accuracy = Figures.decimals(mean(run, "accuracy.oracle"), 2);
    return data
        + " of "
        + hours
        + " hours went into data; "
        + lead
        + "; true accuracy "
        + accuracy
        + ".";
  }

  /// Returns the sentence of a twin: what the debt costs a week, and whether repaying pays.
  public static String of(TwinResult twin) {
    if (!TwinArms.areMeasured(twin)) {
      return "Not every arm came to the end of a replication, so there is nothing to compare.";
    }
    String debt = twin.use().type().title();
    return twin.interest().stream()
        .filter(interest -> interest.measure().name().equals("effort.total"))
        .findFirst()
        .map(effort -> debt + " costs " + hoursAWeek(effort) + "; " + payback(twin) + ".")
        .orElse(debt + " cost nothing that was measured.");
  }

  private static String hoursAWeek(TwinResult.Interest effort) {
    String mean = Figures.decimals(effort.estimate().mean(), 1) + " hours a week";
    if (effort.estimate().count() < 2) {
      return mean + " in the one replication that was run";
    }
    return Figures.excludesZero(effort.estimate()) ? mean : mean + ", which may be chance";
  }

  private static String payback(TwinResult twin) {
    if (twin.principal().isEmpty()) {
      return "it was never repaid";
    }
    String hours = "repaying it took " + Figures.decimals(twin.principal().get().mean(), 0) + " h";
    return twin.paybackWeeks()
        .map(weeks -> hours + " and pays back in " + Figures.decimals(weeks.mean(), 1) + " weeks")
        .orElse(hours + " and saved no effort in this time");
  }

  private static double mean(RunResult run, String measure) {
    return run.measure(measure).estimate().mean();
  }
}
