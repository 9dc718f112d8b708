package undercurrent.av;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.driving.Conditions;
import undercurrent.driving.DriveSample;
import undercurrent.driving.Rate;
import undercurrent.lifecycle.Replication;
import undercurrent.trace.Happening;

/// What telemetry asks the cars to record closely: conditions in which things go wrong more often
/// than elsewhere. It closes the loop from the fleet's logs to ingestion.
final class UploadTriggers {
  private static final int WEEKS_LOOKED_BACK = 8;
  private static final double SURPRISING = 0.05;
  private static final double THOUSAND = 1000;

  private final Replication run;
  private final Set<Conditions> wanted = new TreeSet<>(Comparator.comparingInt(Conditions::index));
  private DriveSample seen = DriveSample.none();
  private int weeks;

  UploadTriggers(Replication run) {
    this.run = run;
  }

  /// Returns the conditions of which every frame is wanted.
  Set<Conditions> wanted() {
    return wanted;
  }

  /// Takes note of a week; every eight weeks the cars are told anew what to record.
  void watch(DriveSample week) {
    seen = seen.plus(week.withoutFrames());
    if (++weeks % WEEKS_LOOKED_BACK != 0) {
      return;
    }
    wanted.clear();
    for (Conditions slice : Conditions.ALL) {
      if (events(slice).chanceOfMoreThan(elsewhere(slice)) < SURPRISING) {
        wanted.add(slice);
      }
    }
    int events = 0;
    for (Conditions slice : wanted) {
      events += events(slice).events();
    }
    String names =
        wanted.isEmpty() ? "none" : String.join(", ", wanted.stream().map(Conditions::id).toList());
    run.trace()
        .record(
            new Happening.ArtifactMade(
                "upload triggers: " + names, "upload-triggers", "events of eight weeks", events));
    seen = DriveSample.none();
  }

  private Rate events(Conditions slice) {
    var tally = seen.slice(slice);
    return new Rate(tally.disengagements() + tally.collisions(), tally.miles() / THOUSAND);
  }

  private Rate elsewhere(Conditions slice) {
    Rate all = seen.safetyEvents();
    Rate own = events(slice);
    return new Rate(all.events() - own.events(), Math.max(0, all.exposure() - own.exposure()));
  }
}
