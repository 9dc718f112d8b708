package undercurrent.av;

import java.util.List;
import undercurrent.av.LabeledFrame.NamedVote;
import undercurrent.driving.Conditions;
import undercurrent.driving.Exposure;
import undercurrent.driving.Scene;
import undercurrent.driving.SceneSampler;
import undercurrent.lifecycle.Replication;
import undercurrent.system.GoldLabel;

/// Clips from a test ground, where everybody knows what is there, which are put among those that people
/// label: single boxes, a hundred among some thousands, which take no hours of their own (assumed). They
/// come as often from each slice.
final class GoldClips {
  private static final int OF_A_BATCH = 120;
  private static final int OF_THE_PAST = 480;

  private final Replication run;
  private final Annotators annotators;
  private final InDoubt inDoubt;
  private final SceneSampler ground = new SceneSampler(Exposure.even());
  private int batches;

  GoldClips(Replication run, Annotators annotators, InDoubt inDoubt) {
    this.run = run;
    this.annotators = annotators;
    this.inDoubt = inDoubt;
  }

  /// Puts some among the clips of a batch.
  ///
  /// @param votes what people named, and who
  /// @param guideline what they are told to name
  void amongABatch(List<List<NamedVote>> votes, Guideline guideline) {
    among(OF_A_BATCH, votes, guideline);
  }

  /// Puts more among those that the past has left.
  void amongThePast(List<List<NamedVote>> votes, Guideline guideline) {
    among(OF_THE_PAST, votes, guideline);
  }

  private void among(int count, List<List<NamedVote>> votes, Guideline guideline) {
    List<String> names =
        votes.stream().flatMap(List::stream).map(NamedVote::annotator).distinct().toList();
    var chance = run.streams().stream("gold clips").substream("batch " + ++batches);
    for (int i = 0; !names.isEmpty() && i < count; i++) {
      Conditions slice = Conditions.ALL.get(i % Conditions.ALL.size());
      Scene scene = ground.sample(chance);
      scene =
          new Scene(
              slice, scene.roadUser(), scene.distanceM(), scene.lateralM(), scene.appearance());
      String name = names.get(i % names.size());
      int given = annotators.of(name).tried(scene, guideline, chance);
      run.log()
          .enter(
              new GoldLabel(
                  run.day(),
                  slice.id(),
                  name,
                  guideline.wanted(scene).index(),
                  inDoubt.named(given, scene)));
    }
  }
}
