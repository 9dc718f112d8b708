package undercurrent.law;

import java.util.List;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Topic;

/// L24. A page of best sellers gets a large part of the way from chance to a trained model.
///
/// The clicks that are to be expected of a page of ten: best sellers of four weeks, above items by
/// chance, as a part of what the whole trained chain is above chance.
public final class PopularityIsStrong implements Law {
  private static final double LEAST = 0.44;
  private static final double MOST = 0.70;

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
    return "a page of best sellers brings 44 to 70 % of what a trained page has above chance";
  }

  @Override
  public String assumed() {
    return "here popularity is stronger: best sellers bring three quarters or more of what a page"
        + " by the shoppers' true tastes would, the basket of the visit aside (three shops)";
  }

  @Override
  public Evidence test(LawTrial trial) {
    List<Double> ways =
        trial.values(
            streams -> {
              var pages = PagesByOrder.of(streams);
              return (pages.byPopularity() - pages.byChance())
                  / (pages.byModel() - pages.byChance());
            });
    var topic = new Topic("Expected clicks of a page", source());
    double middle = (LEAST + MOST) / 2;
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.near(
                "part of the way by popularity", Estimate.of(ways), middle, middle - LEAST, 3)));
  }
}
