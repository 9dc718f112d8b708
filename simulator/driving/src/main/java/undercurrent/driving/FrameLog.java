package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;

/// The recorder in a car: it keeps every n-th frame, and all frames of an encounter that went
/// wrong.
final class FrameLog implements FrameListener {
  private record Seen(Scene truth, double[] features, double confidence) {}

  private final int logEvery;
  private final List<Seen> current = new ArrayList<>();
  private final List<LoggedFrame> frames = new ArrayList<>();
  private final HiddenTruth truth = new HiddenTruth();
  private int nextId;
  private int encounter;
  private boolean closely;

  FrameLog(int firstId, int logEvery) {
    this.nextId = firstId;
    this.logEvery = logEvery;
  }

  void begin(int encounter, boolean closely) {
    this.encounter = encounter;
    this.closely = closely;
    current.clear();
  }

  @Override
  public void seen(Scene scene, double[] features, double[] probabilities) {
    double highest = 0;
    for (double probability : probabilities) {
      highest = Math.max(highest, probability);
    }
    current.add(new Seen(scene, features, highest));
  }

  void end(EncounterOutcome outcome) {
    Trigger wrong =
        outcome.collision()
            ? Trigger.COLLISION
            : outcome.disengaged()
                ? Trigger.DISENGAGEMENT
                : outcome.phantomBrakes() > 0 ? Trigger.PHANTOM_BRAKE : Trigger.SAMPLED;
    for (int i = 0; i < current.size(); i++) {
      if (closely || wrong != Trigger.SAMPLED || i % logEvery == 0) {
        keep(current.get(i), wrong);
      }
    }
  }

  List<LoggedFrame> frames() {
    return frames;
  }

  HiddenTruth truth() {
    return truth;
  }

  private void keep(Seen seen, Trigger wrong) {
    boolean unsure = wrong == Trigger.SAMPLED && seen.confidence() < Belief.UNSURE;
    truth.keep(nextId, seen.truth());
    frames.add(
        new LoggedFrame(
            nextId,
            encounter,
            seen.truth().conditions(),
            seen.features(),
            seen.confidence(),
            unsure ? Trigger.UNSURE : wrong));
    nextId++;
  }
}
