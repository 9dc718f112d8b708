package undercurrent.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.data.DataFolder;
import undercurrent.decision.DecisionType;
import undercurrent.graph.SystemGraph;
import undercurrent.settings.Conflict;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// The whole life of one ML product. Lifecycles are found through the service loader.
public interface Lifecycle {

  /// Returns its name in files, such as `av`.
  String id();

  /// Returns its name in words.
  String title();

  /// Returns what it is about, in a few sentences.
  String description();

  /// Returns its stages, in the order of the drawing.
  List<Stage> stages();

  /// Returns the names of the inputs that others produce.
  List<String> signals();

  /// Returns the names of its pipelines.
  List<String> pipelines();

  /// Returns the names of the deployed services, in the order in which a request meets them.
  List<String> services();

  /// Returns the names of the slices in which quality is read.
  List<String> slices();

  /// Returns what its measures of accuracy count, as a phrase such as `share of frames that
  /// perception gets right`.
  String accuracy();

  /// Returns the word for it in headings, such as `accuracy`.
  default String accuracyWord() {
    return "accuracy";
  }

  /// Returns those that are tried in the same suite as the model and stand beside it in every
  /// report, the model first; empty where there is no such suite.
  default List<String> references() {
    return List.of();
  }

  /// Returns what is claimed about its safety, with the figures of a report that bear it; empty
  /// where nobody can be harmed.
  default Optional<SafetyClaim> safetyCase() {
    return Optional.empty();
  }

  /// Returns what a scenario may set.
  List<Knob> parameters();

  /// Returns the settings that are each allowed and cannot hold together; empty when all can.
  default List<Conflict> conflicts(Settings parameters) {
    return List.of();
  }

  /// Returns how a new algorithm is tried on the whole of the data; empty where nobody does.
  default Optional<FullTrial> fullTrial() {
    return Optional.empty();
  }

  /// How a new algorithm is tried on the whole of the data.
  ///
  /// @param stages the stages whose hours it takes
  /// @param gate the gate that gives the verdict on one candidate
  record FullTrial(List<String> stages, String gate) {}

  /// Draws its parts and what depends on what; those of a lifecycle without a drawing are unknown.
  default void draw(SystemGraph graph) {}

  /// Returns the head count of each role when a scenario says nothing.
  SequencedMap<String, Integer> staff();

  /// Returns the decisions that its roles take, of which a person can take any.
  default List<DecisionType> decisions() {
    return List.of();
  }

  /// Loads what the lifecycle runs on, once for any number of replications: the real data set when
  /// the folder is given, else the embedded world.
  Opened open(Optional<DataFolder> dataFolder);

  /// A lifecycle with its input loaded; it may serve several replications at once.
  interface Opened {

    /// Returns what it runs on, in a sentence for the report.
    String inputInWords();

    /// Returns the weekday on which the simulation begins, 0 for Monday … 6 for Sunday.
    int firstWeekday();

    /// Returns the work of one request in each service, for the command that measures how long it
    /// takes; a run never calls it.
    SequencedMap<String, Runnable> operations();

    /// Adds signals, pipelines and services to a replication and starts its processes.
    void begin(Replication replication, Settings parameters);
  }
}
