package undercurrent.av;

import undercurrent.driving.DriveSample;
import undercurrent.driving.LoggedFrame;
import undercurrent.kernel.SimProcess;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Data ingestion: a week's recordings come in, drives are checked, those out of sync are lost.
///
/// Hours come from the number of drives and the time that a manifest takes; each drive out of sync
/// takes another hour (assumed) to try to save.
final class Ingestion {
  private final Replication run;
  private final Settings settings;
  private final FramePool pool;
  private final RandomStream stream;

  Ingestion(Replication run, Settings settings, FramePool pool) {
    this.run = run;
    this.settings = settings;
    this.pool = pool;
    this.stream = run.streams().stream("ingestion");
  }

  /// Brings in what the fleet logged in a week.
  void bringIn(SimProcess self, DriveSample week) {
    int day = run.day();
    int drives = settings.count("fleet.drives-per-week");
    double lostShare = settings.share("ingestion.lost-share");
    int lost = stream.nextPoisson(drives * lostShare);
    run.organisation()
        .await(self, work("check of " + drives + " drives", manifestHours(drives), false));
    if (lost > 0) {
      run.organisation().await(self, work("repair of " + lost + " drives", lost, true));
    }
    var kept = week.frames().stream().filter(frame -> isInSync(frame, lostShare)).toList();
    pool.add(kept, week.truth(), day);
    run.trace()
        .record(
            new Happening.ArtifactMade(
                "frames of day " + day, "raw-data", drives + " drives", kept.size()));
  }

  private double manifestHours(int drives) {
    return drives * settings.hours("ingestion.time-per-drive");
  }

  /// A drive is lost as a whole: all frames of an encounter share the fate.
  private boolean isInSync(LoggedFrame frame, double lostShare) {
    return !stream.substream("sync " + frame.encounter()).nextBernoulli(lostShare);
  }

  private static Work work(String title, double hours, boolean repair) {
    Work work =
        Work.of(title, "ingestion", Skill.DATA_ENGINEERING, Subsystem.DATA_COLLECTION, hours);
    return repair ? work.as(Nature.TOIL) : work;
  }
}
