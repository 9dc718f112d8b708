package undercurrent.av;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import undercurrent.driving.DriveSample;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.Trigger;
import undercurrent.incident.Facility;
import undercurrent.kernel.SimProcess;
import undercurrent.lifecycle.Deletions;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Data ingestion: a week's recordings come in over a link that carries so much, drives are
/// checked, those out of sync are lost, and what is too old or was asked to be deleted goes.
///
/// What does not fit through the link is left in the car: recordings around triggers go first. How
/// much a car records is contested: 25 GB an hour, 4 TB in 90 minutes and 12 to 15 TB in two hours
/// have been published, a factor of more than 200; it is a parameter. Hours come from the number of
/// drives that are checked and the time that a manifest takes; each drive out of sync takes another hour
/// (assumed) to try to save.
final class Ingestion {
  private static final double HOURS_PER_DRIVE = 2; // assumed
  private static final double REBUILD_HOURS = 3; // of a drive whose clocks are set anew; assumed
  private static final int MOST_SAVED = 20; // more a week are for the workshop; assumed
  private static final double COST_PER_TERABYTE_WEEK = 5; // storage; assumed
  private static final double GIGABYTES_PER_TERABYTE = 1000;

  private final Replication run;
  private final Settings settings;
  private final FramePool pool;
  private final Deletions deletions;
  private final Clocks clocks;
  private final RandomStream stream;
  private final Facility link;
  private double storedGigabytes;

  Ingestion(
      Replication run,
      Settings settings,
      FramePool pool,
      Labeling labeling,
      EventLog events,
      Clocks clocks) {
    this.run = run;
    this.settings = settings;
    this.pool = pool;
    this.deletions = new Deletions(run, settings, new RecordedDrives(pool, labeling, events));
    this.clocks = clocks;
    this.stream = run.streams().stream("ingestion");
    this.link = run.incidents().facility("upload-link");
  }

  /// Brings in what the fleet logged in a week.
  void bringIn(SimProcess self, DriveSample week) {
    link.pass(self);
    int day = run.day();
    int drives = settings.count("fleet.drives-per-week");
    double outShare = clocks.shareOut();
    int lost = stream.nextPoisson(drives * outShare * clocks.shareChecked());
    double recorded = drives * HOURS_PER_DRIVE * settings.number("ingestion.gigabytes-per-hour");
    double carried = Math.min(recorded, settings.number("ingestion.link-gigabytes-per-week"));
    List<LoggedFrame> uploaded = uploaded(week.frames(), recorded, carried);
    check(self, (int) Math.round(drives * clocks.shareChecked()));
    boolean isRebuilt = lost > 0 && saves(self, lost, drives, uploaded.size());
    var kept = clocks.comeIn(uploaded, week, outShare, isRebuilt);
    move("kept", carried * Math.max(0, isRebuilt ? drives : drives - lost) / drives, kept.size());
    pool.add(kept);
    run.trace()
        .record(
            new Happening.ArtifactMade(
                "frames of day " + day, "raw-data", drives + " drives", kept.size()));
    forgetWhatIsOld(day);
    if (lost > MOST_SAVED) {
      run.simulation().start("workshop", clocks::mend);
    }
    deletions.come(self, settings.number("ingestion.deletions-per-week"), stream);
  }

  private void check(SimProcess self, int drives) {
    if (drives > 0) {
      run.organisation()
          .await(self, work("check of " + drives + " drives", manifestHours(drives), false));
    }
  }

  /// Does with lost drives what the data engineer decides; returns whether they come in after all.
  private boolean saves(SimProcess self, int lost, int drives, int frames) {
    var point =
        DrivingDecisions.LOST_DRIVES.at(
            lost > MOST_SAVED ? "leave" : "try-to-save",
            DrivingSights.lostDrives(lost, drives, frames));
    String answer = run.decisions().decide(point);
    if (!answer.equals("leave")) {
      double hours = answer.equals("rebuild") ? REBUILD_HOURS * lost : lost;
      run.organisation().await(self, work("repair of " + lost + " drives", hours, true));
    }
    return answer.equals("rebuild");
  }

  /// What fits through the link: everything, or what was kept for a reason first.
  private List<LoggedFrame> uploaded(List<LoggedFrame> frames, double recorded, double carried) {
    int count = recorded > 0 ? (int) Math.round(frames.size() * carried / recorded) : 0;
    move("recorded", recorded, frames.size());
    move("uploaded", carried, count);
    storedGigabytes += carried;
    double terabytes = storedGigabytes / GIGABYTES_PER_TERABYTE;
    run.trace().record(new Happening.MachineUsed("storage", 0, terabytes * COST_PER_TERABYTE_WEEK));
    var inOrder = new ArrayList<>(frames);
    inOrder.sort(
        Comparator.comparing((LoggedFrame frame) -> frame.trigger() == Trigger.SAMPLED)
            .thenComparingInt(LoggedFrame::id));
    var chosen = new ArrayList<>(inOrder.subList(0, Math.min(count, frames.size())));
    chosen.sort(Comparator.comparingInt(LoggedFrame::id));
    return chosen;
  }

  private void forgetWhatIsOld(int day) {
    double days = settings.hours("ingestion.retention") / 24;
    pool.forget((int) Math.floor(day - days));
    double weekly = settings.number("ingestion.link-gigabytes-per-week");
    storedGigabytes = Math.min(storedGigabytes, weekly * days / 7);
  }

  private void move(String stage, double gigabytes, long items) {
    run.trace().record(new Happening.DataMoved(stage, gigabytes, items));
  }

  private double manifestHours(int drives) {
    return drives * settings.hours("ingestion.time-per-drive");
  }

  private static Work work(String title, double hours, boolean repair) {
    Work work =
        Work.of(title, "ingestion", Skill.DATA_ENGINEERING, Subsystem.DATA_COLLECTION, hours);
    return repair ? work.as(Nature.TOIL) : work;
  }
}
