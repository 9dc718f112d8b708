package undercurrent.scenario.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static undercurrent.scenario.reading.ScenarioBinder.isStaffed;

import java.util.LinkedHashMap;
import java.util.List;
import undercurrent.scenario.DebtUse;
import undercurrent.scenario.DetectorUse;
import undercurrent.scenario.Goal;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.Vocabulary.StageEntry;

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

  /// Warns once of all the stages whose work nobody can do for want of the same skill.
  void warnOfEmptyStages(Fields top, LifecycleEntry lifecycle, List<Staffing> staff) {
    if (!top.has("staff")) {
      return;
    }
    lifecycle.stages().stream()
        .filter(stage -> !stage.roles().isEmpty())
        .filter(stage -> stage.roles().stream().noneMatch(r -> isStaffed(staff, r)))
        .collect(groupingBy(StageEntry::roles, LinkedHashMap::new, toList()))
        .forEach((roles, stages) -> warn(top, roles, stages));
  }

  private void warn(Fields top, List<String> roles, List<StageEntry> stages) {
    boolean isOne = stages.size() == 1;
    String skill = stages.getFirst().skill();
    checking
        .findings()
        .add(
            "W204",
            StaffPlaces.of(top, roles).orElse(top.keyPlace("staff")),
            (isOne ? "stage " : "stages ")
                + stages.stream().map(StageEntry::id).collect(joining(", "))
                + (isOne ? " has nobody" : " have nobody")
                + (skill.isEmpty() ? "" : " with the skill " + skill)
                + (isOne ? ": its queue grows" : ": their queues grow")
                + " without bound from week 1",
            "add " + roles.getFirst() + ": 1",
            "roles that can do it, the best first: " + String.join(", ", roles));
  }
}
