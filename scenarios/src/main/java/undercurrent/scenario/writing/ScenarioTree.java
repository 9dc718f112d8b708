package undercurrent.scenario.writing;

import java.util.ArrayList;
import java.util.List;
import undercurrent.scenario.DebtUse;
import undercurrent.scenario.FreeData;
import undercurrent.scenario.Goal;
import undercurrent.scenario.Intervention;
import undercurrent.scenario.RemedyUse;
import undercurrent.scenario.RoleDecisions;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.Trigger;

/// Makes the canonical form of a scenario: every value, every default, one order, one text each.
final class ScenarioTree {
  private ScenarioTree() {}

  static Tree.Table of(Scenario scenario) {
    var top = new Tree.Table();
    top.put("undercurrent", "1");
    top.put("title", scenario.title());
    top.put("lifecycle", scenario.lifecycle());
    top.put("seed", Long.toString(scenario.seed()));
    top.put(
        "run",
        new Tree.Table()
            .hours("for", scenario.run().hours())
            .hours("warmup", scenario.run().warmupHours())
            .put("replications", Integer.toString(scenario.run().replications())));
    var vars = new Tree.Table();
    scenario.vars().forEach(vars::put);
    top.putFull("vars", vars);
    top.putFull("parameters", new Tree.Table().settings(scenario.parameters()));
    var staff = new Tree.Table();
    scenario.staff().forEach(each -> staff.put(each.role(), staffing(each)));
    top.putFull("staff", staff);
    putItems(top, scenario);
    putArms(top, scenario);
    var decisions = new Tree.Table();
    scenario.decisions().forEach(each -> decisions.put(each.role(), decisions(each)));
    if (!scenario.decisions().isEmpty()) {
      top.putFull("decisions", decisions);
    }
    return top;
  }

  private static void putItems(Tree.Table top, Scenario scenario) {
    var detectors = new ArrayList<Tree>();
    scenario
        .detectors()
        .forEach(
            each ->
                detectors.add(
                    new Tree.Table()
                        .put("detector", each.detector())
                        .put("id", each.id())
                        .settings(each.settings())));
    top.putFull("debts", rows(scenario.debts().stream().map(ScenarioTree::debt).toList()));
    top.putFull("detectors", new Tree.Rows(detectors));
    top.putFull("remedies", rows(scenario.remedies().stream().map(ScenarioTree::remedy).toList()));
    top.putFull(
        "interventions",
        rows(scenario.interventions().stream().map(ScenarioTree::intervention).toList()));
    top.putFull("goals", rows(scenario.goals().stream().map(ScenarioTree::goal).toList()));
  }

  private static void putArms(Tree.Table top, Scenario scenario) {
    if (!scenario.without().isEmpty()) {
      top.put("compare", new Tree.Table().put("without", Tree.rows(scenario.without())));
    }
    var sweep = new Tree.Table();
    scenario.sweep().forEach((name, values) -> sweep.put(name, Tree.rows(values)));
    top.putFull("sweep", sweep);
    scenario
        .prediction()
        .ifPresent(
            prediction ->
                top.put(
                    "predict",
                    new Tree.Table()
                        .put("ask", prediction.ask())
                        .put("choices", Tree.rows(prediction.choices()))));
    top.putFull("meta", free(scenario.meta()));
  }

  private static Tree decisions(RoleDecisions decided) {
    return decided
        .policy()
        .<Tree>map(Tree.Leaf::new)
        .orElseGet(
            () ->
                rows(
                    decided.answers().stream()
                        .map(
                            answer ->
                                new Tree.Table()
                                    .put("decide", answer.decide())
                                    .put("answer", answer.answer())
                                    .hours("from", answer.fromHours()))
                        .toList()));
  }

  private static Tree staffing(Staffing staffing) {
    return new Tree.Table()
        .put("count", Integer.toString(staffing.count()))
        .number("hours", staffing.hoursPerWeek(), "h/w")
        .number("cost", staffing.costPerHour(), "/h")
        .number("skill", staffing.skill(), "");
  }

  private static Tree debt(DebtUse use) {
    var table =
        new Tree.Table()
            .put("debt", use.debt())
            .put("id", use.id())
            .hours("from", use.fromHours())
            .settings(use.settings());
    return table.put("reveal", Boolean.toString(use.reveal()));
  }

  private static Tree remedy(RemedyUse use) {
    var table = new Tree.Table().put("remedy", use.debt()).put("id", use.id());
    return trigger(table, use.trigger()).settings(use.settings());
  }

  private static Tree intervention(Intervention use) {
    var table = new Tree.Table().put("do", use.action()).put("id", use.id());
    trigger(table, use.trigger());
    table.hours("wait", use.waitHours());
    use.withinHours().ifPresent(hours -> table.hours("within", hours));
    use.effortHours().ifPresent(hours -> table.hours("effort", hours));
    use.by().ifPresent(role -> table.put("by", role));
    return table.settings(use.settings());
  }

  private static Tree.Table trigger(Tree.Table table, Trigger trigger) {
    return switch (trigger) {
      case Trigger.At(double hours) -> table.hours("at", hours);
      case Trigger.When(var limit) -> table.put("when", limit.text());
      case Trigger.OnAlarm _ -> table;
    };
  }

  private static Tree goal(Goal goal) {
    var table = new Tree.Table().put("metric", goal.metric());
    goal.min().ifPresent(min -> table.put("min", min.text()));
    goal.max().ifPresent(max -> table.put("max", max.text()));
    table.put("over", goal.over().title());
    table.number("points", goal.points(), "");
    return table.put("hidden", Boolean.toString(goal.hidden()));
  }

  private static Tree free(FreeData data) {
    return switch (data) {
      case FreeData.Leaf(String text) -> new Tree.Leaf(text);
      case FreeData.Rows(List<FreeData> all) -> rows(all.stream().map(ScenarioTree::free).toList());
      case FreeData.Table(var entries) -> {
        var table = new Tree.Table();
        entries.forEach((key, value) -> table.put(key, free(value)));
        yield table;
      }
    };
  }

  private static Tree.Rows rows(List<? extends Tree> rows) {
    return new Tree.Rows(List.copyOf(rows));
  }
}
