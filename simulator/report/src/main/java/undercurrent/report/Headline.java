package undercurrent.report;

import java.util.Optional;
import java.util.Set;
import undercurrent.experiment.ExpectedInterest;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;
import undercurrent.statistics.Estimate;

/// The one sentence that a result comes down to, computed from its figures.
public final class Headline {
  private static final Set<String> SAID = Set.of("effort", "accuracy.oracle");

  private Headline() {}

  /// Returns the sentence of a run: effort, latency, accuracy.
  public static String of(RunResult run) {
    if (run.measures().isEmpty()) {
      return "No replication came to its end, so there is nothing to report.";
    }
    String data = Figures.percent(mean(run, "effort.share.data"));
    String hours = Figures.decimals(mean(run, "effort.total"), 0);
    String lead =
        mean(run, "delivery.deployments") > 0 && mean(run, "latency.lead-time.p50") >= 0
            ? "lead time " + Figures.decimals(mean(run, "latency.lead-time.p50"), 0) + " d"
            : "nothing was released";
    String accuracy = Figures.decimals(mean(run, "accuracy.oracle"), 2);
    return data
        + " of "
        + hours
        + " hours went into data; "
        + lead
        + "; true "
        + run.plan().lifecycle().accuracyWord()
        + " "
        + accuracy
        + ".";
  }

  /// Returns the sentence of a twin: what the debt costs, and whether repaying pays.
  public static String of(TwinResult twin) {
    if (!TwinArms.areMeasured(twin)) {
      return "Not every arm came to the end of a replication, so there is nothing to compare.";
    }
    String hours = interest(twin, "effort.total").map(Headline::hoursAWeek).orElse("");
    String accuracy =
        interest(twin, "accuracy.oracle").map(loss -> accuracy(twin, loss)).orElse("");
    String both = hours + (hours.isEmpty() || accuracy.isEmpty() ? "" : " and ") + accuracy;
    String debt = twin.use().type().title();
    return both.isEmpty()
        ? debt + " did nothing that was measured."
        : debt + ": " + both + knownBy(twin) + "; " + payback(twin) + ".";
  }

  /// Returns the first measure, beside hours and true accuracy, that moved as it was expected to.
  private static String knownBy(TwinResult twin) {
    return twin.expected().stream()
        .filter(ExpectedInterest::isKept)
        .filter(each -> !SAID.contains(each.expectation().measure()))
        .flatMap(each -> each.interest().stream())
        .findFirst()
        .map(moved -> "; as expected " + moved(twin, moved))
        .orElse("");
  }

  private static String moved(TwinResult twin, TwinResult.Interest interest) {
    boolean isMore = interest.estimate().mean() > 0;
    return Titles.whole(twin.debt().plan(), interest.measure())
        + (isMore ? " rises by " : " falls by ")
        + Figures.withUnit(interest.unit(), Math.abs(interest.estimate().mean()));
  }

  private static Optional<Estimate> interest(TwinResult twin, String measure) {
    return twin.interest().stream()
        .filter(interest -> interest.measure().name().equals(measure))
        .map(TwinResult.Interest::estimate)
        .findFirst();
  }

  private static String hoursAWeek(Estimate effort) {
    double hours = Math.abs(effort.mean());
    return Figures.decimals(hours, hours < 100 ? 1 : 0)
        + (effort.mean() < 0 ? " hours a week saved" : " hours a week")
        + doubt(effort);
  }

  private static String accuracy(TwinResult twin, Estimate accuracy) {
    String points = Figures.decimals(Math.abs(accuracy.mean()), 3);
    String word = twin.debt().plan().lifecycle().accuracyWord();
    return points + " of " + word + " " + (accuracy.mean() < 0 ? "lost" : "won") + doubt(accuracy);
  }

  private static String doubt(Estimate estimate) {
    return estimate.excludesZero() ? "" : " (perhaps by chance)";
  }

  private static String payback(TwinResult twin) {
    if (twin.principal().isEmpty()) {
      return "never repaid";
    }
    String hours = "repaying takes " + Figures.decimals(twin.principal().get().mean(), 0) + " h";
    return twin.paybackWeeks()
        .map(weeks -> hours + " and pays back in " + weeks(weeks))
        .orElse(hours + " and saved no effort in this time");
  }

  private static String weeks(Estimate payback) {
    String weeks = Figures.decimals(payback.mean(), 0) + " weeks";
    return Double.isFinite(payback.high()) ? weeks : weeks + ", if at all";
  }

  private static double mean(RunResult run, String measure) {
    return run.measure(measure).estimate().mean();
  }
}
