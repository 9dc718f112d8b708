package undercurrent.av;

import java.util.List;
import java.util.function.Supplier;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.TrainingRun;

/// What is written down about a sweep: seed and version of the data, so that the same model can be made
/// again. Where they are not, whoever trains again takes another seed and the newest version.
final class TrainingRecord {
  private static final String KEPT = "kept";
  private static final String NONE = "none";
  private static final String KEY = "training.record";
  private static final int MOST_TRIES = 2; // for who hopes for better luck; assumed

  private final Replication run;
  private final Settings settings;
  private final RandomStream again;

  TrainingRecord(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
    this.again = run.streams().stream("training again");
  }

  /// Returns what a scenario can set about it.
  static Knob key() {
    return Knob.name(
        KEY, KEPT, "whether seed and data of a training are written down", List.of(KEPT, NONE));
  }

  /// Tells whether the same model can be made again.
  boolean isKept() {
    return settings.name(KEY).equals(KEPT);
  }

  /// Returns how often a refused candidate is trained in all: once, where the same would come out.
  int tries() {
    return isKept() ? 1 : MOST_TRIES;
  }

  /// Returns another seed for who trains again.
  long anotherSeed() {
    return again.nextLong() >>> 1;
  }

  /// Returns another seed for who only looks, so that what goes out is not another model because
  /// somebody has looked.
  long seedForALook(String version) {
    return run.streams().stream("training again, for a look").substream(version).nextLong() >>> 1;
  }

  /// Enters a training in the books.
  ///
  /// @param repeat trains once more from what is written down
  /// @param heldBack rows on which two models can be compared
  void enter(String version, Classifier model, Supplier<Classifier> repeat, LabeledTable heldBack) {
    long[] each = new long[heldBack.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = i;
    }
    run.log().enter(new TrainingRun(run.day(), version, model, repeat, heldBack, each));
  }
}
