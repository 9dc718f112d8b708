package undercurrent.av;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import undercurrent.av.LabeledFrame.NamedVote;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.LabelSource;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// Who names what is in a chosen clip: people, or the model in service where it is sure of itself and
/// the team works so. What the model names so is learnt by the next one.
///
/// @param labeling where labels are kept, and people give theirs
record OwnLabels(Replication run, Settings settings, Labeling labeling, Production production) {
  private static final String KEY = "labeling.sure-clips";
  private static final String PEOPLE = "people";
  private static final String MODEL = "model";
  private static final double SURE = 0.8; // the probability from which it is; assumed

  /// Returns what a scenario can set about it.
  static Knob key() {
    return Knob.name(
        KEY,
        PEOPLE,
        "who labels clips of which the model in service is sure",
        List.of(PEOPLE, MODEL));
  }

  /// Has clips labelled.
  void label(SimProcess self, List<FramePool.Entry> clips, Nature nature) {
    Classifier model = production.current().model();
    boolean asksPeople = settings.name(KEY).equals(PEOPLE);
    Map<Boolean, List<FramePool.Entry>> bySure =
        clips.stream()
            .collect(
                Collectors.partitioningBy(
                    clip -> !asksPeople && isSure(model, clip.frame().features())));
    List<FramePool.Entry> sure = bySure.getOrDefault(true, List.of());
    List<FramePool.Entry> others = bySure.getOrDefault(false, List.of());
    if (!sure.isEmpty()) {
      run.simulation().cause(name(sure));
    }
    run.log().enter(new LabelSource(run.day(), clips.size(), sure.size()));
    if (!others.isEmpty()) {
      labeling.label(self, others, nature);
    }
  }

  private static boolean isSure(Classifier model, double[] features) {
    double highest = 0;
    for (double chance : model.probabilities(features)) {
      highest = Math.max(highest, chance);
    }
    return highest >= SURE;
  }

  private long name(List<FramePool.Entry> sure) {
    String version = production.current().version();
    int kept = 0;
    for (FramePool.Entry clip : sure) {
      int label = production.current().model().mostLikely(clip.frame().features());
      kept += labeling.take(clip, label, List.of(new NamedVote(version, label))) ? 1 : 0;
    }
    String title = "labels by " + version;
    return run.trace()
        .record(
            new Happening.ArtifactMade(title, "labels", version, kept),
            run.configuration().cause(KEY));
  }
}
