package undercurrent.av;

import java.util.List;
import java.util.Optional;
import undercurrent.driving.Proportion;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.system.Production;

/// Shadow mode: for some days the build looks at what the fleet sees and touches nothing. Where it
/// says something else than the model in service, a person looks who is right.
///
/// A build is refused when it is right so seldom in these cases that chance would hardly give it
/// (the sign test). Hours are the number of cases times the time that a look takes.
final class ShadowMode {
  private static final double SET_UP_HOURS = 6; // assumed
  private static final double LOOK_HOURS = 0.5; // a case with its video; assumed
  private static final double PART_HOURS = 8; // what one engineer takes at a time; assumed
  private static final int MOST_FRAMES = 500; // the newest that the fleet has sent
  private static final int MOST_CASES = 60;
  private static final double ALARMING = 0.05;

  private final Replication run;
  private final Settings settings;
  private final Production production;
  private final FramePool pool;
  private final Labeling labeling;

  ShadowMode(
      Replication run,
      Settings settings,
      Production production,
      FramePool pool,
      Labeling labeling) {
    this.run = run;
    this.settings = settings;
    this.production = production;
    this.pool = pool;
    this.labeling = labeling;
  }

  /// Lets a build ride along; returns what speaks against it, if anything.
  Optional<String> fault(SimProcess self, Build build, Nature nature) {
    self.hold(SimTime.hours(settings.hours("system-validation.shadow-time")));
    Classifier own = build.version().model();
    Classifier incumbent = production.current().model();
    List<FramePool.Entry> cases =
        newest().stream()
            .filter(
                entry -> {
                  double[] row = entry.frame().features();
                  return own.mostLikely(row) != incumbent.mostLikely(row);
                })
            .limit(MOST_CASES)
            .toList();
    double hours = SET_UP_HOURS + cases.size() * LOOK_HOURS;
    run.organisation()
        .awaitShared(self, work(build.version().version(), hours).as(nature), PART_HOURS);
    int wins = 0;
    int decided = 0;
    for (FramePool.Entry entry : cases) {
      int named = labeling.labelOf(entry);
      boolean ownIsRight = own.mostLikely(entry.frame().features()) == named;
      boolean otherIsRight = incumbent.mostLikely(entry.frame().features()) == named;
      wins += ownIsRight ? 1 : 0;
      decided += ownIsRight || otherIsRight ? 1 : 0;
    }
    var right = new Proportion(wins, decided);
    return right.chanceOfSoFew(0.5) < ALARMING
        ? Optional.of("in shadow mode right in " + wins + " of " + decided + " cases that differ")
        : Optional.empty();
  }

  private List<FramePool.Entry> newest() {
    var all = pool.entries();
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST_FRAMES), all.size()));
  }

  private static Work work(String version, double hours) {
    return Work.of(
        "shadow mode of " + version,
        "system-validation",
        Skill.VALIDATION,
        Subsystem.ANALYSIS_TOOLS,
        hours);
  }
}
