package undercurrent.scenario.writing;

import java.util.ArrayList;
import java.util.List;
import undercurrent.scenario.CapabilityChoice;
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
    var owners = new Tree.Table();
    scenario.owners().forEach((part, owner) -> owners.put(part, owner.orElse("nobody")));
    top.putFull("owners", owners);
    top.putFull("team", new Tree.Table().settings(scenario.team()));
    top.putFull("capabilities", capabilities(scenario.capabilities()));
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
    var table =
        new Tree.Table()
            .put("count", Integer.toString(staffing.count()))
            .number("hours", staffing.hoursPerWeek(), "h/w")
            .number("cost", staffing.costPerHour(), "/h")
            .number("skill", staffing.skill(), "");
    if (!staffing.picks().equals(Staffing.AS_THE_ROLE)) {
      table.put("picks", staffing.picks());
    }
    if (!staffing.also().isEmpty()) {
      table.put("also", String.join(", ", staffing.also()));
    }
    table.putFull("hires", rows(moves(staffing, Staffing.Hire.class)));
    table.putFull("leavers", rows(moves(staffing, Staffing.Leaver.class)));
    return table.putFull("leave", rows(moves(staffing, Staffing.Absence.class)));
  }

  private static List<Tree> moves(Staffing staffing, Class<? extends Staffing.Move> kind) {
    return staffing.moves(kind).stream().map(ScenarioTree::move).toList();
  }

  private static Tree move(Staffing.Move move) {
    var table = new Tree.Table().hours("at", move.atHours());
    switch (move) {
      case Staffing.Hire hire -> table.hours("lead", hire.leadHours());
      case Staffing.Leaver _ -> {}
      case Staffing.Absence absence -> table.hours("for", absence.forHours());
    }
    return table.put("count", Integer.toString(move.count()));
  }

  /// Nothing is said where a vocabulary knows of no capabilities.
  private static Tree.Table capabilities(CapabilityChoice choice) {
    var table = new Tree.Table();
    if (choice.equals(CapabilityChoice.NONE)) {
      return table;
    }
    table.put("preset", choice.preset());
    table.putFull("have", Tree.rows(choice.besides()));
    table.putFull("without", Tree.rows(choice.missing()));
    var bought = new ArrayList<Tree>();
    for (var each : choice.bought()) {
      var item = new Tree.Table().put("capability", each.capability()).hours("at", each.atHours());
      each.by().ifPresent(role -> item.put("by", role));
      bought.add(item);
    }
    table.putFull("adopt", new Tree.Rows(bought));
    var givenUp = new ArrayList<Tree>();
    for (var each : choice.givenUp()) {
      givenUp.add(
          new Tree.Table().put("capability", each.capability()).hours("at", each.atHours()));
    }
    return table.putFull("give-up", new Tree.Rows(givenUp));
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
      case Trigger.OnDetection _ -> table.put("when", Trigger.DETECTED);
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
