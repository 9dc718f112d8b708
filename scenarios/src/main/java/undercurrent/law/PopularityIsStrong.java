package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.reference.CandidatePool;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Topic;

/// L24. Popularity alone gets a large part of the way from chance to a trained model.
///
/// Candidates of the shop's retrieval, ranked by sales of four weeks or by the trained scorer: the
/// area under the ROC curve of clicks, above the half that chance has.
public final class PopularityIsStrong implements Law {
  private static final int LEARNT = 3000;
  private static final int RULER = 3000;
  private static final double LEAST = 0.44;
  private static final double MOST = 0.70;

  private record Ranking(double popularity, double model) {}

  @Override
  public String id() {
    return "L24";
  }

  @Override
  public String title() {
    return "The popularity baseline is strong";
  }

  @Override
  public String source() {
    return "Zinkevich (2017), Rules of Machine Learning, rule 1; own trial (laws, L24): 44 to 70 %";
  }

  @Override
  public String expected() {
    return "popularity reaches 44 to 70 % of what a trained model has above chance";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var rankings =
        trial
            .replications()
            .all(LawTrial.SEEDS, number -> ranking(new RandomStreams(trial.seed(), number)));
    var ways = new ArrayList<Double>();
    rankings.forEach(r -> ways.add((r.popularity() - 0.5) / (r.model() - 0.5)));
    var topic = new Topic("AUC of clicks among candidates", source());
    double middle = (LEAST + MOST) / 2;
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.near(
                "part of the way by popularity", Estimate.of(ways), middle, middle - LEAST, 3)));
  }

  private static Ranking ranking(RandomStreams streams) {
    var pool = new CandidatePool(streams);
    var learnt = pool.balanced(LEARNT, streams.stream("rows to learn from"));
    var ruler = pool.balanced(RULER, streams.stream("ruler"));
    var model = LinearTrainer.seeded(streams.seed()).train(learnt);
    int column = FeatureSnapshot.NAMES.indexOf("popularity_28d");
    double[] popularity = new double[ruler.size()];
    for (int i = 0; i < popularity.length; i++) {
      popularity[i] = ruler.row(i)[column];
    }
    boolean[] clicked = BinaryQuality.happened(ruler);
    return new Ranking(
        BinaryQuality.auc(popularity, clicked),
        BinaryQuality.auc(BinaryQuality.scores(model, ruler), clicked));
  }
}
