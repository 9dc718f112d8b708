package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.av.LabeledFrame.NamedVote;
import undercurrent.driving.Conditions;
import undercurrent.driving.FrameFeatures;
import undercurrent.incident.Facility;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.organisation.WorkItem;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.system.LabelStore;
import undercurrent.trace.Happening;

/// Data labeling: annotators draw boxes and name what they see.
///
/// A labelled clip stands for `labeling.boxes-per-clip` boxes, of which the run renders the key
/// frame. 35 s a box is the classic figure, 7 s that of extreme clicking (Papadopoulos et al.
/// 2017). Who labels a clip is who does the work, at the hour at which it is done. A sample is
/// labelled once more by whoever audits; where the two disagree too often, the whole batch is.
final class Labeling {
  private static final double PART_HOURS = 6; // what one labeler takes at a time; assumed
  private static final int FIRST_HOUR = 9;

  private final Replication run;
  private final Settings settings;
  private final Annotators annotators;
  private final Facility tool;
  private final LabelConsensus consensus;
  private final InDoubt inDoubt;
  private final GoldClips gold;
  private final LabelVendor vendor;
  private final List<LabeledFrame> labeled = new ArrayList<>();
  private final Set<Integer> deletedDrives = new TreeSet<>();
  private Guideline guideline = Guideline.FIRST;
  private String lastAudit = "none yet";

  Labeling(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
    this.annotators = new Annotators(run.streams().stream("annotators"));
    this.vendor = new LabelVendor(run, settings, annotators);
    this.tool = run.incidents().facility("labeling-tool");
    this.consensus = new LabelConsensus(settings.name("labeling.consensus"), annotators);
    this.inDoubt = new InDoubt(settings);
    this.gold = new GoldClips(run, annotators, inDoubt);
    run.fixtures().add(LabelStore.class, "labels", new LabelsAgain(this, inDoubt));
  }

  /// Labels clips; those that are audited are looked at twice.
  void label(SimProcess self, List<FramePool.Entry> clips, Nature nature) {
    tool.pass(self);
    int bought = (int) Math.round(clips.size() * settings.share("labeling.vendor-share"));
    var votes = emptyVotes(clips);
    int rounds = votesPerClip(clips.size());
    vote(self, clips.subList(bought, clips.size()), votes, bought, rounds, nature);
    var fromVendor = vendor.votes(self, clips.subList(0, bought), guideline);
    for (int i = 0; i < bought; i++) {
      votes.get(i).add(fromVendor.get(i));
    }
    audit(self, clips, votes, nature);
    gold.amongABatch(votes, guideline);
    keep(clips, votes);
    double gigabytes = Footage.gigabytes(clips.size(), settings);
    run.trace().record(new Happening.DataMoved("labeled", gigabytes, clips.size()));
    run.trace()
        .record(
            new Happening.ArtifactMade(
                "labels of day " + run.day(), "labels", "candidates", clips.size()));
  }

  /// Changes the guideline: what it names otherwise is labelled again, and used as it was until
  /// then.
  void changeGuideline(SimProcess self, Guideline next) {
    Guideline before = guideline;
    guideline = next;
    run.trace()
        .record(
            new Happening.Decided(
                "labeling", "guideline " + next.version() + " names what is farther than before"));
    var affected = affected(before);
    var clips = affected.stream().map(frame -> frame.clip().orElseThrow()).toList();
    var votes = emptyVotes(clips);
    vote(self, clips, votes, 0, 1, Nature.REWORK);
    int[] labels = consensus.labels(votes);
    for (int i = 0; i < affected.size(); i++) {
      int at = labeled.indexOf(affected.get(i));
      if (at >= 0) { // else it was deleted while people were at it
        labeled.set(at, affected.get(i).relabeled(labels[i], next.version(), votes.get(i)));
      }
    }
    run.trace()
        .record(
            new Happening.ArtifactMade(
                "labels by guideline " + next.version(), "labels", "labels", affected.size()));
  }

  /// What the laser found beyond the old limit has to be looked at again.
  private List<LabeledFrame> affected(Guideline before) {
    return labeled.stream()
        .filter(frame -> frame.clip().isPresent() && frame.guideline() <= before.version())
        .filter(frame -> rangeM(frame) > before.farthestM())
        .toList();
  }

  private static double rangeM(LabeledFrame frame) {
    return FrameFeatures.rangeM(frame.features());
  }

  /// Labels clips as the past has left them, without anybody's hours.
  void take(List<FramePool.Entry> clips) {
    var votes = emptyVotes(clips);
    for (int i = 0; i < clips.size(); i++) {
      String name = "labeler " + (i % 4 + 1);
      int label = annotators.of(name).label(clips.get(i).scene(), guideline, 3);
      votes.get(i).add(new NamedVote(name, label));
    }
    gold.amongThePast(votes, guideline);
    keep(clips, votes);
  }

  /// Takes over scenes that were staged on a test ground, where everybody knows what is there.
  void takeStaged(LabeledTable scenes) {
    for (int i = 0; i < scenes.size(); i++) {
      var slice = Conditions.ALL.get(i % Conditions.ALL.size());
      labeled.add(
          new LabeledFrame(
              -1 - i,
              0,
              slice,
              scenes.row(i),
              scenes.label(i),
              guideline.version(),
              List.of(),
              Optional.empty()));
    }
  }

  /// Returns an encounter of which frames are labelled; nothing when there is none.
  Optional<Integer> anyDrive(RandomStream stream) {
    var drives =
        labeled.stream()
            .filter(frame -> frame.clip().isPresent())
            .map(LabeledFrame::drive)
            .toList();
    return drives.isEmpty()
        ? Optional.empty()
        : Optional.of(drives.get(stream.nextInt(drives.size())));
  }

  /// Deletes the labelled frames of an encounter, and those that are being labelled once they are;
  /// returns how many labelled ones there were.
  int delete(int drive) {
    deletedDrives.add(drive);
    int before = labeled.size();
    labeled.removeIf(frame -> frame.drive() == drive);
    return before - labeled.size();
  }

  /// Returns the label that one annotator gives a clip, at no particular hour.
  int labelOf(FramePool.Entry clip) {
    int label = annotators.of("auditor").label(clip.scene(), guideline, 0);
    return inDoubt.named(label, clip.scene());
  }

  /// Returns all labelled frames, the oldest first.
  List<LabeledFrame> labeled() {
    return labeled;
  }

  /// Returns the hours that an annotator takes for a clip.
  double hoursPerClip() {
    return settings.count("labeling.boxes-per-clip") * settings.hours("labeling.seconds-per-box");
  }

  private int votesPerClip(int clips) {
    String usual = Integer.toString(settings.count("labeling.votes"));
    var sight = DrivingSights.batch(clips, hoursPerClip(), lastAudit);
    return Integer.parseInt(run.decisions().decide(DrivingDecisions.VOTES.at(usual, sight)));
  }

  /// Lets people vote on clips, in as many parts as it takes; the votes of a clip are far apart in
  /// the work, so that mostly another person gives the next.
  private void vote(
      SimProcess self,
      List<FramePool.Entry> clips,
      List<List<NamedVote>> votes,
      int from,
      int rounds,
      Nature nature) {
    int tasks = clips.size() * rounds;
    if (tasks == 0) {
      return;
    }
    List<WorkItem> parts =
        run.organisation()
            .awaitShared(
                self,
                work(
                        "labels of " + clips.size() + " clips",
                        Subsystem.DATA_COLLECTION,
                        tasks * hoursPerClip())
                    .as(nature),
                PART_HOURS);
    for (int task = 0; task < tasks; task++) {
      WorkItem part = parts.get((int) ((long) task * parts.size() / tasks));
      int clip = task % clips.size();
      votes.get(from + clip).add(vote(part, clips.get(clip)));
    }
  }

  private NamedVote vote(WorkItem part, FramePool.Entry clip) {
    String name = part.worker().orElse("labeler 1");
    double hour = SimTime.inHours(part.finishedAt() % SimTime.DAY) - FIRST_HOUR;
    int label = annotators.of(name).label(clip.scene(), guideline, hour);
    return new NamedVote(name, inDoubt.named(label, clip.scene()));
  }

  /// Labels a sample once more; a batch that disagrees with it too often gets a vote more.
  private void audit(
      SimProcess self, List<FramePool.Entry> clips, List<List<NamedVote>> votes, Nature nature) {
    int sample = (int) Math.round(clips.size() * settings.share("labeling.audit-share"));
    if (sample == 0) {
      return;
    }
    List<WorkItem> parts =
        run.organisation()
            .awaitShared(
                self,
                work("audit of labels", Subsystem.DATA_VERIFICATION, sample * hoursPerClip())
                    .as(nature),
                PART_HOURS);
    int[] labels = consensus.labels(votes);
    int apart = 0;
    for (int i = 0; i < sample; i++) {
      int clip = i * clips.size() / sample;
      NamedVote second = vote(parts.get(i * parts.size() / sample), clips.get(clip));
      apart += second.label() == labels[clip] ? 0 : 1;
    }
    lastAudit = apart + " of " + sample + " were named otherwise";
    boolean passed = apart <= settings.share("labeling.audit-limit") * sample;
    run.trace()
        .record(
            new Happening.GateDecided(
                "label-audit", "labels of day " + run.day(), passed, lastAudit));
    if (!passed) {
      vote(self, clips, votes, 0, 1, Nature.REWORK);
    }
  }

  private void keep(List<FramePool.Entry> clips, List<List<NamedVote>> votes) {
    int[] labels = consensus.labels(votes);
    for (int i = 0; i < clips.size(); i++) {
      take(clips.get(i), labels[i], votes.get(i));
    }
  }

  /// Takes a clip with its label and with who gave it, unless it had to be deleted meanwhile; tells
  /// whether it did.
  boolean take(FramePool.Entry clip, int label, List<NamedVote> votes) {
    boolean isLeft = !deletedDrives.contains(clip.frame().encounter());
    if (isLeft) {
      labeled.add(
          new LabeledFrame(
              clip.frame().encounter(),
              clip.day(),
              clip.frame().conditions(),
              clip.frame().features(),
              label,
              guideline.version(),
              votes,
              Optional.of(clip)));
    }
    return isLeft;
  }

  private static List<List<NamedVote>> emptyVotes(List<FramePool.Entry> clips) {
    var votes = new ArrayList<List<NamedVote>>();
    clips.forEach(clip -> votes.add(new ArrayList<>()));
    return votes;
  }

  private static Work work(String title, Subsystem box, double hours) {
    return Work.of(title, "labeling", Skill.LABELING, box, hours);
  }
}
