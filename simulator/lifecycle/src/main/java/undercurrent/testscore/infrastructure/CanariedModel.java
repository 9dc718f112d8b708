package undercurrent.testscore.infrastructure;

import java.util.List;
import java.util.Locale;
import undercurrent.delivery.ChangeType;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Infra 6: a new version meets a part of the traffic first.
///
/// *Passing*: each way to production that people ask for has a canary, and every release after the first
/// was judged in one; how many were stopped is told.
public final class CanariedModel implements ReadinessTest {
  private static final String STEP = "canary";
  private static final String SHARE = "deployment.canary-share";
  private static final List<ChangeType> TYPES =
      List.of(ChangeType.CODE, ChangeType.CONFIGURATION, ChangeType.DATA, ChangeType.MODEL);

  @Override
  public Section.Place place() {
    return Section.INFRASTRUCTURE.test(6, "models are canaried before serving");
  }

  @Override
  public Having having(TeamRecords team) {
    double share = team.sets(SHARE) ? team.settings().share(SHARE) : 0;
    boolean isThere = share > 0 && share < 1;
    if (isThere && team.isByMachine(ChangeType.MODEL, STEP)) {
      return Having.automatic(
          String.format(Locale.ROOT, "%.0f %% meet a version first", 100 * share));
    }
    if (isThere) {
      return Having.byHand(
          "a new model meets a part first, other changes do not", "canary-release");
    }
    return team.isByHand(ChangeType.MODEL, "look-at-server")
        ? team.handwork("somebody looks at the server", "canary-release")
        : Having.none("everybody meets every version at once", "canary-release");
  }

  @Override
  public Passing passing(TeamRecords team) {
    for (ChangeType type : TYPES) {
      if (!team.isByMachine(type, STEP)) {
        return Passing.fails("the way of a change of type " + type.id() + " has no canary");
      }
    }
    var released =
        team.history().all(Happening.Released.class).stream().map(e -> e.what().version()).toList();
    if (released.size() < 2) {
      return Passing.unknowable("nothing was released after the first");
    }
    var judged = team.history().gate("canary");
    long without =
        released.stream()
            .skip(1)
            .filter(v -> judged.stream().noneMatch(gate -> gate.artifact().equals(v)))
            .count();
    long stopped = judged.stream().filter(gate -> !gate.passed()).count();
    return Passing.when(
        without == 0,
        without + " of " + (released.size() - 1) + " releases unwatched; stopped " + stopped);
  }
}
