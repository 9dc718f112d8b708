package undercurrent.testscore.infrastructure;

import undercurrent.delivery.ChangeType;
import undercurrent.testscore.Having;
import undercurrent.testscore.Losses;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Infra 1: the same rows give the same model.
///
/// *Passing*: the last training is done again, and its answers are the same bit by bit.
public final class ReproducibleTraining implements ReadinessTest {

  @Override
  public Section.Place place() {
    return Section.INFRASTRUCTURE.test(1, "training is reproducible");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.has("reproducible-training")) {
      return Having.automatic("seeds, data and environments are fixed and kept");
    }
    return team.isByHand(ChangeType.MODEL, "rebuild-environment")
        ? team.handwork("somebody rebuilds the environment", "reproducible-training")
        : Having.none("nobody sees to it", "reproducible-training");
  }

  @Override
  public Passing passing(TeamRecords team) {
    if (team.training().isEmpty()) {
      return Passing.unknowable("nothing was trained yet");
    }
    var training = team.training().orElseThrow();
    var again = training.recipe().apply(training.rows());
    return Passing.when(
        Losses.isSame(training.model(), again, training.heldBack()),
        training.version()
            + " trained again, on "
            + training.heldBack().size()
            + " rows held back");
  }
}
