package undercurrent.testscore.infrastructure;

import undercurrent.delivery.ChangeType;
import undercurrent.testscore.Having;
import undercurrent.testscore.History;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Infra 4: no model goes out that was not judged.
///
/// *Passing*: every version released had passed a gate before its canary, and the gate's margin is no
/// wider than the team means it to be.
public final class ValidatedQuality implements ReadinessTest {
  private static final String MARGIN = "gate.margin";

  @Override
  public Section.Place place() {
    return Section.INFRASTRUCTURE.test(4, "model quality is validated before serving");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.has("validation-gate")) {
      return Having.automatic("a gate compares each candidate with the model in service");
    }
    return team.isByHand(ChangeType.REFRESH, "evaluate-in-notebook")
        ? team.handwork("somebody evaluates in a notebook", "validation-gate")
        : Having.none("nobody looks", "validation-gate");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var released =
        team.history().all(Happening.Released.class).stream().map(e -> e.what().version()).toList();
    if (released.isEmpty()) {
      return Passing.unknowable("nothing was released");
    }
    if (team.sets(MARGIN) && team.settings().number(MARGIN) > team.planned().number(MARGIN)) {
      return Passing.fails("the gate stands open: " + MARGIN + " " + team.settings().text(MARGIN));
    }
    var judged =
        team.history().all(Happening.GateDecided.class).stream()
            .map(History.Entry::what)
            .filter(gate -> !gate.gate().equals("canary"))
            .toList();
    long refused = judged.stream().filter(gate -> !gate.passed()).count();
    long without =
        released.stream()
            .filter(v -> judged.stream().noneMatch(g -> g.passed() && g.artifact().equals(v)))
            .count();
    return Passing.when(
        without == 0,
        without + " of " + released.size() + " released unjudged; gates refused " + refused);
  }
}
