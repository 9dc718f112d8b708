package undercurrent.testscore.model;

import undercurrent.delivery.ChangeType;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Model 3: settings of training are searched, not guessed.
///
/// *Passing*: a sweep trains two candidates or more.
public final class TunedSettings implements ReadinessTest {

  @Override
  public Section.Place place() {
    return Section.MODEL.test(3, "all hyperparameters are tuned");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.has("sweep-selection")) {
      return Having.automatic("a sweep tries settings and selects");
    }
    return team.isByHand(ChangeType.MODEL, "try-settings-by-hand")
        ? team.handwork("somebody tries settings by hand", "sweep-selection")
        : Having.none("nobody tries others", "sweep-selection");
  }

  @Override
  public Passing passing(TeamRecords team) {
    int most = 0;
    for (String key : team.settings().names()) {
      most = key.endsWith(".permutations") ? Math.max(most, team.settings().count(key)) : most;
    }
    return most == 0
        ? Passing.unknowable("no setting says how many candidates are trained")
        : Passing.when(most > 1, "a sweep trains " + most);
  }
}
