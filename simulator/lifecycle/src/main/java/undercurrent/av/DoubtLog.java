package undercurrent.av;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import undercurrent.driving.LoggedFrame;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.PredictionReaders;
import undercurrent.lifecycle.PredictionReaders.Prediction;
import undercurrent.lifecycle.PredictionReaders.Reader;
import undercurrent.lifecycle.PredictionReaders.Store;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// How much the models in the cars doubted each of the newest frames that were sent home in their turn,
/// and the other teams who act where they doubt most: whoever keeps the maps looks there, insurers rate
/// streets by it, and route planners lead around. The shares that they act on are assumed.
final class DoubtLog {
  private static final String STORE = "doubt-log";
  private static final String READERS = "world.doubt-readers";
  private static final String STAGE = "telemetry";
  private static final int MOST_FRAMES = 1000; // of about four weeks
  private static final List<Reader> ALL =
      List.of(
          new Reader("map-updates", 0.1),
          new Reader("insurers", 0.2),
          new Reader("route-planners", 0.05));

  private final PredictionReaders readers;
  private final Deque<double[]> frames = new ArrayDeque<>();
  private final Deque<Prediction> doubts = new ArrayDeque<>();

  DoubtLog(Replication run, Settings settings) {
    List<Reader> coming = ALL.subList(0, settings.count(READERS));
    if (!coming.isEmpty()) {
      run.graph().add(new Node(STORE, Node.Kind.ARTIFACT, STAGE, Optional.of("sre")));
      run.graph().link("perception", STORE);
    }
    var store = new Store(STORE, "model-in-service", STAGE, Skill.SYSTEM_ENGINEERING, coming);
    this.readers = new PredictionReaders(run, settings, store, () -> List.copyOf(doubts));
  }

  /// Returns what a scenario can set about those who read it.
  static List<Knob> knobs() {
    return List.of(
        PredictionReaders.access(),
        Knob.count(READERS, "0", "other teams who act where perception doubts").atMost(ALL.size()));
  }

  /// Takes in a frame that was sent home in its turn.
  void add(LoggedFrame frame) {
    frames.addLast(frame.features());
    doubts.addLast(new Prediction(1 - frame.confidence(), Optional.empty()));
    if (frames.size() > MOST_FRAMES) {
      frames.removeFirst();
      doubts.removeFirst();
    }
  }

  private static double doubt(Classifier model, double[] frame) {
    return 1 - Arrays.stream(model.probabilities(frame)).max().orElse(1);
  }

  /// Lets a week go by.
  ///
  /// @param day its last day
  void look(int week, int day) {
    readers.look(week, day);
  }

  /// Holds a candidate against the contracts of those who read.
  void prepare(SimProcess self, String version, Classifier candidate) {
    if (!frames.isEmpty()) {
      double[] scores = frames.stream().mapToDouble(frame -> doubt(candidate, frame)).toArray();
      readers.prepare(self, version, scores);
    }
  }

  /// Takes note that a version drives everywhere now.
  void released(String version) {
    readers.released(version);
  }
}
