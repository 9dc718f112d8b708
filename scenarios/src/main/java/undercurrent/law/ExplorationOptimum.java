package undercurrent.law;

import java.util.List;
import undercurrent.shopping.reference.ExplorationFigures;

/// L8. Some exploration pays, much does not.
public final class ExplorationOptimum implements Law {
  @Override
  public String id() {
    return "L8";
  }

  @Override
  public String title() {
    return "Exploration has an interior optimum";
  }

  @Override
  public String source() {
    return "own trial (laws, L8); Sutton and Barto (2018), section 2.2";
  }

  @Override
  public String expected() {
    return "a share of 2 to 10 % of places by chance brings most clicks where better items arrive"
        + " that the model does not know; 0 and 20 % bring fewer";
  }

  @Override
  public String assumed() {
    return "how well liked the newcomers are was chosen in view of the result; with some that are"
        + " no better than what is there, exploration brings nothing";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var figures = ExplorationFigures.run(trial.seed(), trial.workers());
    return new Evidence(ExplorationFigures.SHOPS, figures.figures(), List.of(figures.diagram()));
  }
}
