package undercurrent.law;

import undercurrent.shopping.reference.LoopFigures;

/// L7. A shop that learns from what it shows comes to show ever the same, unless it explores.
public final class DirectLoopConcentrates implements Law {
  @Override
  public String id() {
    return "L7";
  }

  @Override
  public String title() {
    return "A direct loop concentrates";
  }

  @Override
  public String source() {
    return "Chaney, Stewart and Engelhardt (2018), RecSys; Sculley et al. (2015), section 4.1";
  }

  @Override
  public String expected() {
    return "the Gini index of exposure rises without exploration and new items are not shown; with"
        + " 10 % exploration nine shops of ten show both less";
  }

  @Override
  public Evidence test(LawTrial trial) {
    return new Evidence(LawTrial.SEEDS, new LoopFigures(trial.seed(), trial.workers()).figures());
  }
}
