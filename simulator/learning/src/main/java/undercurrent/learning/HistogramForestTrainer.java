package undercurrent.learning;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;
import undercurrent.random.RandomStreams;

/// A random forest behind Tribuo's own types, that looks for splits among the bins of a histogram
/// instead of among all values: the same forest within noise, in a small part of the time.
///
/// Breiman, *Random forests* (2001); histograms as in Ke et al., *LightGBM* (2017).
public final class HistogramForestTrainer implements Trainer<Label> {
  /// A run must repeat, so a model's provenance does not tell when it was made.
  private static final OffsetDateTime NO_TIME =
      OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  @Config(mandatory = true, description = "the number of trees")
  private int trees;

  @Config(mandatory = true, description = "the most splits from the root to a leaf")
  private int depth;

  @Config(mandatory = true, description = "the share of features that a split looks at")
  private double featureShare;

  @Config(mandatory = true, description = "the seed of bootstrap samples and features")
  private long seed;

  private int invocations;

  /// Makes a trainer.
  ///
  /// @param trees the number of trees, 1 or more
  /// @param depth the most splits from the root to a leaf, 1 to 30
  /// @param featureShare the share of features that a split looks at, above 0, at most 1
  /// @param seed the seed of bootstrap samples and features, 0 or more
  public HistogramForestTrainer(int trees, int depth, double featureShare, long seed) {
    if (trees < 1 || depth < 1 || depth > 30 || !(featureShare > 0 && featureShare <= 1)) {
      throw new IllegalArgumentException(
          "a forest needs 1 tree or more, a depth of 1 to 30 and a share of features above 0, at"
              + " most 1, not "
              + trees
              + ", "
              + depth
              + ", "
              + featureShare);
    }
    this.trees = trees;
    this.depth = depth;
    this.featureShare = featureShare;
    this.seed = seed;
  }

  @Override
  public HistogramForestModel train(Dataset<Label> examples, Map<String, Provenance> run) {
    return train(ForestRows.of(examples), run);
  }

  HistogramForestModel train(ForestRows rows, Map<String, Provenance> run) {
    var provenance =
        new ModelProvenance(
            HistogramForestModel.class.getName(), NO_TIME, rows.provenance(), getProvenance(), run);
    Forest forest = grow(rows.bins(), rows.classes(), rows.outputs().size());
    invocations++;
    return new HistogramForestModel(provenance, rows.features(), rows.outputs(), forest);
  }

  /// Grows the trees on rows that were cut into bins.
  Forest grow(Bins bins, int[] classes, int classCount) {
    int perSplit = Math.max(1, (int) Math.round(featureShare * bins.codes().length));
    var streams = new RandomStreams(seed, invocations).stream("forest");
    var grown = new ArrayList<Tree>();
    for (int tree = 0; tree < trees; tree++) {
      var own = streams.substream("tree " + tree);
      grown.add(new TreeGrower(bins, classes, classCount, depth, perSplit, own).grow());
    }
    return new Forest(grown, classCount);
  }

  /// Returns the features of an example by their number; what it lacks is 0, as Tribuo has it.
  static double[] row(Example<Label> example, ImmutableFeatureMap features) {
    double[] row = new double[features.size()];
    for (Feature feature : example) {
      int id = features.getID(feature.getName());
      if (id >= 0) {
        row[id] = feature.getValue();
      }
    }
    return row;
  }

  @Override
  public int getInvocationCount() {
    return invocations;
  }

  @Override
  public void setInvocationCount(int count) {
    invocations = count;
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}
