package undercurrent.law;

import java.util.ArrayList;
import undercurrent.shopping.reference.SelectionFigures;

/// L22. The best of many candidates looks better on the rows that chose it than it is.
public final class SelectionOptimism implements Law {
  private static final int SWEEPS = 6; // of 64 candidates, that each figure is a mean of
  private static final int OF_64 = 3; // where the gap of the best of 64 stands

  @Override
  public String id() {
    return "L22";
  }

  @Override
  public String title() {
    return "Selection is optimistic";
  }

  @Override
  public String source() {
    return "own trial (laws, L22); Cawley and Talbot (2010), JMLR 11";
  }

  @Override
  public String expected() {
    return "validation less test accuracy of the best of K grows with K and falls as 1/√n, the true"
        + " gain ends early; a paired gate promotes no equal model";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var figures = new ArrayList<>(new SelectionFigures(trial.seed(), trial.workers()).figures());
    figures.addFirst(figures.remove(OF_64));
    return new Evidence(SWEEPS, figures);
  }
}
