package undercurrent.testscore.infrastructure;

import java.util.Locale;
import undercurrent.delivery.ChangeType;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Infra 7: the version before can come back, quickly and safely.
///
/// *Passing*: it was done in the run, and a version to go back to is there.
public final class RollBack implements ReadinessTest {

  @Override
  public Section.Place place() {
    return Section.INFRASTRUCTURE.test(7, "serving models can be rolled back");
  }

  @Override
  public Having having(TeamRecords team) {
    double hours = team.paths().of(ChangeType.MODEL).rollBackHours();
    if (hours == 0) {
      return Having.automatic("a machine takes a release back at once");
    }
    String what = String.format(Locale.ROOT, "taking a release back takes %.1f h of hands", hours);
    return team.has("model-registry")
        ? Having.byHand(what + ", from the registry", "serving-automation")
        : team.handwork(what, "model-registry, serving-automation");
  }

  @Override
  public Passing passing(TeamRecords team) {
    int released = team.history().all(Happening.Released.class).size();
    int back = team.history().all(Happening.RolledBack.class).size();
    if (released <= back) {
      return Passing.fails("there is no version to go back to");
    }
    return back == 0
        ? Passing.unknowable("nobody has tried it")
        : Passing.passes("done " + back + " times");
  }
}
