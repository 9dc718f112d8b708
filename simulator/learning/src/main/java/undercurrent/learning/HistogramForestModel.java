package undercurrent.learning;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;

/// A random forest as a Tribuo model. It does not say which features it leans on.
public final class HistogramForestModel extends Model<Label> {
  private static final long serialVersionUID = 1L;

  private final transient Forest forest;

  HistogramForestModel(
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> outputs,
      Forest forest) {
    super("histogram-forest", provenance, features, outputs, true);
    this.forest = forest;
  }

  /// Returns the trees, for rows in the order of the feature map.
  Forest forest() {
    return forest;
  }

  @Override
  public Prediction<Label> predict(Example<Label> example) {
    double[] shares = forest.probabilities(HistogramForestTrainer.row(example, featureIDMap));
    Map<String, Label> scores = new LinkedHashMap<>();
    var best = new Label(outputIDInfo.getOutput(0).getLabel(), -1);
    for (int k = 0; k < shares.length; k++) {
      String name = outputIDInfo.getOutput(k).getLabel();
      var scored = new Label(name, shares[k]);
      scores.put(name, scored);
      best = shares[k] > best.getScore() ? scored : best;
    }
    return new Prediction<>(best, scores, example.size(), example, true);
  }

  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int count) {
    return Map.of();
  }

  @Override
  public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
    return Optional.empty();
  }

  @Override
  protected HistogramForestModel copy(String newName, ModelProvenance newProvenance) {
    var copy = new HistogramForestModel(newProvenance, featureIDMap, outputIDInfo, forest);
    copy.setName(newName);
    return copy;
  }
}
