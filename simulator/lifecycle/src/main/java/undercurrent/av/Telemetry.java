package undercurrent.av;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import undercurrent.driving.DriveSample;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.SliceTally;
import undercurrent.driving.Trigger;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.QualityWatch;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.system.ModelArtifact;
import undercurrent.system.OperationsLog.QualityReading;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// Telemetry and logs: what the fleet reports, and what people make of it.
///
/// Disengagements are reviewed one by one, and where a week has more than usual, somebody
/// complains. A sample of served frames is labelled after some days
/// and shows the quality in production; when a week of it is out of what was usual, somebody
/// complains.
final class Telemetry {
  private static final int AUDITED_FRAMES = 60;
  private static final int CLIPS_FOR_AUDIT = 10; // frames share clips; assumed

  private final Replication run;
  private final Settings settings;
  private final Labeling labeling;
  private final Production production;
  private final EventLog events;
  private final UploadTriggers triggers;
  private final LongSupplier world;
  private final DoubtLog doubts;
  private final OnBoardFeatures shelf;
  private final AuditedFrames audited;
  private final QualityWatch watch = new QualityWatch();
  private final SafetyWatch safety = new SafetyWatch();

  /// Makes the telemetry of a fleet.
  ///
  /// @param world the trace event that last changed the roads or what others send; 0 when none did
  Telemetry(
      Replication run,
      Settings settings,
      Labeling labeling,
      Production production,
      EventLog events,
      UploadTriggers triggers,
      LongSupplier world,
      DoubtLog doubts,
      OnBoardFeatures shelf) {
    this.shelf = shelf;
    this.doubts = doubts;
    this.audited = new AuditedFrames(run);
    this.world = world;
    this.run = run;
    this.settings = settings;
    this.labeling = labeling;
    this.production = production;
    this.events = events;
    this.triggers = triggers;
  }

  /// Reports a week of driving.
  void report(DriveSample week) {
    for (SliceTally slice : week.slices()) {
      if (slice.miles() > 0) {
        run.trace()
            .record(
                new Happening.Drove(
                    slice.slice().id(),
                    slice.miles(),
                    slice.disengagements(),
                    slice.collisions(),
                    slice.phantomBrakes()));
      }
    }
    loseBudget(week);
    watchSafety(week);
    triggers.watch(week);
    for (var frame : week.frames()) {
      if (isInTurn(frame)) {
        run.log()
            .add(
                new ServedRow(
                    run.day(), frame.conditions().id(), served(frame), frame.confidence()));
        doubts.add(frame);
      }
    }
  }

  /// Returns what the model is given: the lane map, and what others offer, are fed to those alone who
  /// learn from them.
  private double[] served(LoggedFrame frame) {
    double[] arrived = production.arrived(frame.features());
    Set<String> read = shelf.read();
    read.addAll(Preparation.mapColumns(settings));
    return FrameFeatures.using(read, arrived);
  }

  /// Lets the other teams read the week's doubts.
  void tellReaders(int week) {
    doubts.look(week, run.day());
  }

  /// A safety event spoils the mile that it happens in: the share of such miles is the share of the
  /// week that is lost to the error budget.
  private void loseBudget(DriveSample week) {
    double miles = 0;
    double events = 0;
    for (SliceTally slice : week.slices()) {
      miles += slice.miles();
      events += slice.disengagements() + slice.collisions();
    }
    double share = miles == 0 ? 0 : Math.min(1, events / miles);
    run.releases().lost(share * SimTime.WEEK / SimTime.MINUTE);
  }

  private void watchSafety(DriveSample week) {
    safety
        .worse(week.slices())
        .ifPresent(
            slice ->
                run.incidents()
                    .complaint("more safety events than usual, " + slice.id(), lastChange()));
  }

  /// What could be behind it: the newest change of what the model is given, of the world, or of the
  /// model.
  private long lastChange() {
    long outside = Math.max(run.lastUpstreamChange(), world.getAsLong());
    return Math.max(1, Math.max(outside, production.lastChange()));
  }

  /// Tells whether a frame was logged because it was its turn, and not because of what happened.
  static boolean isInTurn(LoggedFrame frame) {
    return frame.trigger() == Trigger.SAMPLED || frame.trigger() == Trigger.UNSURE;
  }

  /// Reviews what happened, and waits for labels that show the quality.
  void review(SimProcess self, DriveSample week) {
    int count = week.slices().stream().mapToInt(s -> s.disengagements() + s.collisions()).sum();
    run.organisation()
        .await(
            self,
            work(
                "review of " + count + " events",
                Skill.RELIABILITY,
                1 + count * settings.hours("telemetry.time-per-event")));
    events.keep(week, labeling, run.day());
    var sampled = audited(week.frames().stream().filter(Telemetry::isInTurn).toList());
    List<double[]> given = sampled.stream().map(this::served).toList();
    self.hold(SimTime.hours(settings.hours("telemetry.label-delay")));
    double hours = CLIPS_FOR_AUDIT * labeling.hoursPerClip();
    run.organisation().await(self, work("labels of served frames", Skill.LABELING, hours));
    readQuality(week, sampled, given);
  }

  /// Every frame of a small week, every n-th of a large one, up to what people can look at.
  private static List<LoggedFrame> audited(List<LoggedFrame> inTurn) {
    int every = Math.max(1, inTurn.size() / AUDITED_FRAMES);
    return IntStream.range(0, inTurn.size())
        .filter(i -> i % every == 0)
        .mapToObj(inTurn::get)
        .limit(AUDITED_FRAMES)
        .toList();
  }

  /// Reads the quality of what is in service on a sample of a week.
  ///
  /// @param given the same frames as the model was given them on the road
  private void readQuality(DriveSample week, List<LoggedFrame> sampled, List<double[]> given) {
    ModelArtifact stack = production.called(production.current());
    int hits = 0;
    for (int i = 0; i < sampled.size(); i++) {
      LoggedFrame frame = sampled.get(i);
      int label =
          labeling.labelOf(new FramePool.Entry(frame, run.day(), week.truth().reveal(frame)));
      audited.keep(given.get(i), label);
      hits += stack.model().mostLikely(frame.features()) == label ? 1 : 0;
    }
    if (sampled.isEmpty()) {
      return;
    }
    audited.enter(production.current());
    double quality = (double) hits / sampled.size();
    long event =
        run.trace()
            .note(
                new Happening.QualityRead("online", "all", quality, sampled.size()), lastChange());
    run.log().add(new QualityReading(run.day(), "all", quality, sampled.size()));
    if (watch.hasFallen(quality)) {
      run.incidents().complaint("quality in production fell", event);
    }
  }

  private static Work work(String title, Skill skill, double hours) {
    return Work.of(title, "telemetry", skill, Subsystem.MONITORING, hours);
  }
}
