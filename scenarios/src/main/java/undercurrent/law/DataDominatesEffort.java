package undercurrent.law;

import java.util.List;
import undercurrent.verification.Expectation;
import undercurrent.verification.Topic;

/// L1. Of all hours of a self-driving perception team, most are on data; of a shop's, fewer.
///
/// The shares come out of volumes and unit times: when a label takes half the time, the share of
/// data falls.
public final class DataDominatesEffort implements Law {
  private static final String SHARE = "effort.share.data";
  private static final String HALF_THE_TIME = "labeling.seconds-per-box: 17.5s"; // of 35 s

  @Override
  public String id() {
    return "L1";
  }

  @Override
  public String title() {
    return "Most effort goes into data";
  }

  @Override
  public String source() {
    return "CrowdFlower 2016: 60 % cleaning, 19 % collecting; Anaconda 2020: 45 %; Cognilytica"
        + " 2019: over 80 % (a vendor)";
  }

  @Override
  public String expected() {
    return "data stages take 50 to 80 % of the hours of av, validation 15 % or more, retail's data"
        + " share is lower; with half the time a box, av's share falls";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var av = trial.run(LawArm.year("av"));
    var faster = trial.run(LawArm.year("av", HALF_THE_TIME));
    var retail = trial.run(LawArm.year("retail"));
    var topic = new Topic("Shares of a year's hours", source());
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.near("data, av", Measured.of(av, SHARE), 0.65, 0.15, 3),
            topic.of(
                "validation, av",
                Measured.of(av, "effort.share.validation"),
                new Expectation.AtLeast(0.15),
                3),
            topic.of(
                "data, retail less av",
                Measured.difference(av, retail, SHARE),
                new Expectation.SurelyBelow(0),
                3),
            topic.of(
                "data, faster labels less av",
                Measured.difference(av, faster, SHARE),
                new Expectation.SurelyBelow(0),
                3)));
  }
}
