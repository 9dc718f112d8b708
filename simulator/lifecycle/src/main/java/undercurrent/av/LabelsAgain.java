package undercurrent.av;

import java.util.List;
import undercurrent.system.LabelStore;

/// The labelled frames, of which those are labelled again that were left without a name.
///
/// @param labeling who labels
/// @param inDoubt what is done about what can hardly be read
record LabelsAgain(Labeling labeling, InDoubt inDoubt) implements LabelStore {

  @Override
  public int labelAgain() {
    int count = 0;
    List<LabeledFrame> frames = labeling.labeled();
    for (int i = 0; i < frames.size(); i++) {
      LabeledFrame frame = frames.get(i);
      if (frame.clip().isPresent()) {
        var clip = frame.clip().orElseThrow();
        if (inDoubt.wasLeftOut(clip.scene(), frame.label())) {
          int label = labeling.labelOf(clip);
          frames.set(i, frame.relabeled(label, frame.guideline(), frame.votes()));
          count++;
        }
      }
    }
    return count;
  }
}
