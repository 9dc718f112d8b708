package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.random.RandomStream;

/// Scenes as a benchmark has them: the five classes equally often, 5 to 80 m away, up to 2 m to
/// either side (assumed).
///
/// It makes the first labelled set of a project, and it is the ruler of the observer.
///
/// @param exposure the shares of the slices
/// @param looks what road users look like
public record SceneSampler(Exposure exposure, Looks looks) {

  /// Makes a sampler of road users as a project finds them.
  public SceneSampler(Exposure exposure) {
    this(exposure, Looks.TODAY);
  }

  /// Returns a scene, drawn with nine uniform numbers.
  public Scene sample(RandomStream stream) {
    var slice = exposure.sample(stream);
    var roadUser = RoadUser.at(stream.nextInt(RoadUser.LABELS.size()));
    double distance = stream.nextUniform(5, 80);
    double lateral = stream.nextUniform(-2, 2);
    var look = Appearance.sample(stream);
    return new Scene(slice, roadUser, distance, lateral, look).under(looks);
  }

  /// Returns labelled rows: scenes, each seen through a calibration.
  ///
  /// @param rows how many
  /// @param calibration the error of the sensors' calibration
  /// @param stream the stream of scenes and sensors
  public LabeledTable table(int rows, SensorCalibration calibration, RandomStream stream) {
    return table(rows, stream, frame -> FrameFeatures.of(frame, calibration));
  }

  /// Returns the same rows as recordings have them, with what others offer.
  public LabeledTable recorded(int rows, SensorCalibration calibration, RandomStream stream) {
    var reader = new FrameReader();
    return table(rows, stream, frame -> reader.read(frame, calibration));
  }

  private LabeledTable table(int rows, RandomStream stream, Function<Frame, double[]> featuresOf) {
    var table = FrameFeatures.table();
    for (int i = 0; i < rows; i++) {
      var scene = sample(stream);
      double[] features = featuresOf.apply(Sensors.frame(scene, stream));
      table.add(features, scene.roadUser().index());
    }
    return table;
  }

  /// Returns the share of a table's rows that a model gets right.
  public static Proportion accuracy(Classifier model, LabeledTable table) {
    int hits = 0;
    for (int i = 0; i < table.size(); i++) {
      hits += model.mostLikely(table.row(i)) == table.label(i) ? 1 : 0;
    }
    return new Proportion(hits, table.size());
  }

  /// Returns a ruler: labelled rows of each slice, in the order of [Conditions#ALL].
  public static List<LabeledTable> bySlice(
      int rowsPerSlice, SensorCalibration calibration, RandomStream stream) {
    var tables = new ArrayList<LabeledTable>();
    for (Conditions slice : Conditions.ALL) {
      var sampler = new SceneSampler(Exposure.only(slice));
      tables.add(sampler.table(rowsPerSlice, calibration, stream.substream(slice.id())));
    }
    return List.copyOf(tables);
  }
}
