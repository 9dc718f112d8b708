package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.Conditions;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Data labeling: annotators draw boxes and name what they see.
///
/// A labelled clip stands for `labeling.boxes-per-clip` boxes, of which the run renders the key
/// frame. 35 s a box is the classic figure, 7 s that of extreme clicking (Papadopoulos et al.
/// 2017).
final class Labeling {
  private static final double PART_HOURS = 6; // what one labeler takes at a time; assumed

  private final Replication run;
  private final Settings settings;
  private final Annotators annotators;
  private final List<LabeledFrame> labeled = new ArrayList<>();

  Labeling(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
    this.annotators = new Annotators(run.streams().stream("annotators"));
  }

  /// Labels clips; those that are audited are looked at twice.
  void label(SimProcess self, List<FramePool.Entry> clips, Nature nature) {
    int votes = settings.count("labeling.votes");
    double hours = clips.size() * votes * hoursPerClip();
    run.organisation()
        .awaitShared(
            self,
            work("labels of " + clips.size() + " clips", Subsystem.DATA_COLLECTION, hours)
                .as(nature),
            PART_HOURS);
    double audit = clips.size() * settings.share("labeling.audit-share") * hoursPerClip();
    run.organisation()
        .awaitShared(
            self,
            work("audit of labels", Subsystem.DATA_VERIFICATION, audit).as(nature),
            PART_HOURS);
    take(clips);
    run.trace()
        .record(
            new Happening.ArtifactMade(
                "labels of day " + run.day(), "labels", "candidates", clips.size()));
  }

  /// Labels clips as the past has left them, without anybody's hours.
  void take(List<FramePool.Entry> clips) {
    for (var clip : clips) {
      var frame = clip.frame();
      labeled.add(
          new LabeledFrame(
              frame.encounter(), clip.day(), frame.conditions(), frame.features(), labelOf(clip)));
    }
  }

  /// Takes over scenes that were staged on a test ground, where everybody knows what is there.
  void takeStaged(LabeledTable scenes) {
    for (int i = 0; i < scenes.size(); i++) {
      var slice = Conditions.ALL.get(i % Conditions.ALL.size());
      labeled.add(new LabeledFrame(-1 - i, 0, slice, scenes.row(i), scenes.label(i)));
    }
  }

  /// Returns the label that annotators give a clip.
  int labelOf(FramePool.Entry clip) {
    return annotators.label(clip.scene(), settings.count("labeling.votes"));
  }

  /// Returns all labelled frames, the oldest first.
  List<LabeledFrame> labeled() {
    return labeled;
  }

  /// Returns the hours that an annotator takes for a clip.
  double hoursPerClip() {
    return settings.count("labeling.boxes-per-clip") * settings.hours("labeling.seconds-per-box");
  }

  private static Work work(String title, Subsystem box, double hours) {
    return Work.of(title, "labeling", Skill.LABELING, box, hours);
  }
}
