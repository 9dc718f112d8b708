package undercurrent.av;

import java.util.List;
import java.util.Locale;
import undercurrent.decision.Sight;
import undercurrent.driving.Conditions;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.Proportion;
import undercurrent.driving.Rate;
import undercurrent.driving.Trigger;
import undercurrent.system.ModelArtifact;

/// What people around a fleet see when they decide: logs, reports and counts.
///
/// Sights are made here and nowhere else, out of what people can look up; a test holds that nothing
/// here can reach a scene, the truth behind a frame or the observer.
final class DrivingSights {
  private static final double THOUSAND = 1000;

  private DrivingSights() {}

  static Sight lostDrives(int lost, int drives, int frames) {
    return new Sight()
        .with("drives of the week", drives)
        .with("out of sync", lost)
        .with("frames uploaded", frames);
  }

  static Sight pool(List<LoggedFrame> frames, List<Conditions> weak, int clips) {
    var sight =
        new Sight().with("clips to choose", clips).with("frames in the pool", frames.size());
    for (Conditions slice : Conditions.ALL) {
      sight.with(
          "  " + slice.id(),
          frames.stream().filter(frame -> frame.conditions().equals(slice)).count());
    }
    long events =
        frames.stream()
            .map(LoggedFrame::trigger)
            .filter(trigger -> trigger != Trigger.SAMPLED && trigger != Trigger.UNSURE)
            .count();
    return sight
        .with("around what went wrong", events)
        .with(
            "weak slices",
            weak.isEmpty()
                ? "none was named yet"
                : String.join(", ", weak.stream().map(Conditions::id).toList()));
  }

  static Sight batch(int clips, double hoursPerClip, String lastAudit) {
    return new Sight()
        .with("clips in the batch", clips)
        .with("hours a clip and vote", hoursPerClip)
        .with("last audit", lastAudit);
  }

  static Sight cluster(int machines, int busy, int waiting, int jobs, double cost) {
    return new Sight()
        .with("jobs of the sweep", jobs)
        .with("machines of the cluster", machines)
        .with("at work", busy)
        .with("jobs that wait", waiting)
        .with("price of the sweep", cost)
        .with("price of it, rented", 2 * cost);
  }

  static Sight sweep(List<Double> scores, List<Double> calibration) {
    var sight = new Sight();
    for (int i = 0; i < scores.size(); i++) {
      sight.with(
          "permutation " + (i + 1),
          String.format(
              Locale.ROOT,
              "%.3f right on selection rows, calibration error %.3f",
              scores.get(i),
              calibration.get(i)));
    }
    return sight;
  }

  static Sight sliceReport(
      String version,
      Proportion own,
      Proportion incumbent,
      List<String> slices,
      List<String> faults) {
    var sight =
        new Sight()
            .with("candidate", version)
            .with("right on rows held back", inWords(own))
            .with("the one in service", inWords(incumbent));
    slices.forEach(line -> sight.with("  " + line.split(": ", 2)[0], line.split(": ", 2)[1]));
    return faults(sight, faults);
  }

  static Sight evidence(String version, String inWords, List<String> faults) {
    return faults(new Sight().with("build of", version).with("evidence", inWords), faults);
  }

  private static Sight faults(Sight sight, List<String> faults) {
    return sight.with("against it", faults.isEmpty() ? "nothing" : String.join("; ", faults));
  }

  static Sight refused(String version, boolean contractTested) {
    return new Sight()
        .with("build of", version)
        .with(
            "contract with the model",
            contractTested ? "was tested: the stack calls it rightly" : "was never tested");
  }

  static Sight launch(ModelArtifact next, ModelArtifact current, double canaryShare) {
    return new Sight()
        .with("approved", next.version())
        .with("in service", current.version())
        .with("newest data of the approved", day(next.newestDataAt()))
        .with("newest data of the one in service", day(current.newestDataAt()))
        .with("share of the fleet in a canary", canaryShare);
  }

  private static String day(long nanos) {
    return "day " + undercurrent.kernel.SimTime.day(nanos);
  }

  static Sight domain(String next, Rate seen, String claim) {
    return new Sight()
        .with("next conditions", next)
        .with("seen", inWords(seen))
        .with("claim", claim);
  }

  static Sight canary(String version, Rate trial, Rate rest, double chance) {
    return new Sight()
        .with("on trial", version)
        .with("its safety events", inWords(trial))
        .with("those of the rest", inWords(rest))
        .with("chance of so many by luck", chance);
  }

  static Sight incident(ModelArtifact current, int daysInService, boolean hasEarlier) {
    return new Sight()
        .with("in service", current.version())
        .with("since", daysInService + " days")
        .with("version before it", hasEarlier ? "there is one" : "there is none");
  }

  private static String inWords(Proportion share) {
    return String.format(
        Locale.ROOT,
        "%d of %d (%.3f to %.3f)",
        share.hits(),
        share.trials(),
        share.low(),
        share.high());
  }

  private static String inWords(Rate rate) {
    return rate.events() + " in " + Math.round(THOUSAND * rate.exposure()) + " miles";
  }
}
