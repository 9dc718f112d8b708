package undercurrent.law;

import java.util.List;
import undercurrent.verification.Topic;

/// L26. Of the incidents of a system with machine learning, more than half have no cause in it: a
/// dependency, a deployment, a machine.
///
/// Incidents are counted in runs whose models also have a reason to fail, an input that its owner
/// changes.
public final class MostOutagesAreNotMl implements Law {

  @Override
  public String id() {
    return "L26";
  }

  @Override
  public String title() {
    return "Most outages are not machine learning's";
  }

  @Override
  public String source() {
    return "Papasian and Underwood (2020), How ML breaks: 60 of 96 outages of a pipeline at Google";
  }

  @Override
  public String expected() {
    return "50 to 75 % of the incidents come from dependencies, deployments, configuration and"
        + " machines";
  }

  @Override
  public String assumed() {
    return "the rates of ordinary outages are assumed, and were chosen in view of earlier shares:"
        + " the law is not independent of them";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var retail = trial.run(new LawArm("retail-unstable-data-dependency", 52, List.of()));
    var av = trial.run(new LawArm("av-unstable-data-dependency", 52, List.of()));
    var topic = new Topic("Share of incidents without a cause in machine learning", source());
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.near("retail", Measured.of(retail, "incidents.share.not-ml"), 0.625, 0.125, 2),
            topic.near("av", Measured.of(av, "incidents.share.not-ml"), 0.625, 0.125, 2)));
  }
}
