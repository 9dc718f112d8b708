package undercurrent.scenario.reading;

import java.util.List;
import undercurrent.scenario.DebtUse;
import undercurrent.scenario.DetectorUse;
import undercurrent.scenario.Goal;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.Vocabulary.LifecycleEntry;

/// Warns of scenarios that run but show nothing.
record HintWriter(Checking checking) {

  void warnOfUnwatched(
      Fields top, List<DebtUse> debts, List<DetectorUse> detectors, List<Goal> goals) {
    boolean asked = top.has("predict") || top.has("goals") || top.has("detectors");
    if (!debts.isEmpty() && goals.isEmpty() && detectors.isEmpty() && !asked) {
      checking
          .findings()
          .add(
              "W201",
              top.keyPlace("debts"),
              "nothing here would notice this debt",
              "add a goal, a detector or a question");
    }
  }

  void warnOfEmptyStages(Fields top, LifecycleEntry lifecycle, List<Staffing> staff) {
    for (var stage : lifecycle.stages()) {
      boolean worked =
          stage.roles().isEmpty()
              || stage.roles().stream().anyMatch(role -> ScenarioBinder.isStaffed(staff, role));
      if (!worked && top.has("staff")) {
        checking
            .findings()
            .add(
                "W204",
                top.keyPlace("staff"),
                "stage "
                    + stage.id()
                    + " has nobody"
                    + (stage.skill().isEmpty() ? "" : " with the skill " + stage.skill())
                    + ": its queue grows without bound from week 1",
                "add " + stage.roles().getFirst() + ": 1",
                "roles that can do it, the best first: " + String.join(", ", stage.roles()));
      }
    }
  }
}
