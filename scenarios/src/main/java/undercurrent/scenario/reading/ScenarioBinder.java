package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.scenario.CapabilityChoice;
import undercurrent.scenario.DetectorUse;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.Conflict;
import undercurrent.settings.NearMatch;
import undercurrent.settings.Settings;

/// Makes a scenario from merged nodes, and says everything that keeps it from being one.
record ScenarioBinder(Checking checking, Variables variables) {
  private static final int LONGEST_TITLE = 120;

  /// Returns the scenario; empty if it has no lifecycle. Other faults only go to the findings.
  Optional<Scenario> bind(Node.Entries plain) {
    var top = new Fields(checking, plain, "");
    var allowed = new ArrayList<>(Keys.names(Keys.TOP, List.of()));
    top.allow(allowed);
    var lifecycle = lifecycle(top);
    var run = new RunBinder(checking).bind(top);
    var staff = new StaffBinder(checking, run).bind(top, lifecycle);
    var team = team(top);
    var owners = new OwnerBinder(checking).bind(top, lifecycle);
    var capabilities = new CapabilityBinder(checking, run, staff, lifecycle).bind(top);
    var ids = new Ids(checking);
    var debts = new DebtBinder(checking, ids, run, lifecycle).bind(top);
    var detectors = new DetectorBinder(checking, ids, lifecycle).bind(top);
    var triggers = new TriggerBinder(checking, run);
    var looking = looking(detectors, capabilities);
    var remedies = new RemedyBinder(checking, ids, triggers, debts, looking, lifecycle).bind(top);
    var interventions = new InterventionBinder(checking, ids, triggers, staff, lifecycle).bind(top);
    var goals = new GoalBinder(checking, run).bind(top);
    var arms = new ArmBinder(checking, variables, ids, run);
    var without = arms.without(top);
    var sweep = arms.sweep(top);
    var decisions = new DecisionBinder(checking, run, staff, lifecycle).bind(top);
    var prediction = new PredictionBinder(checking).bind(top);
    String title = title(top, lifecycle);
    long seed = seed(top);
    var parameters = parameters(top, lifecycle);
    new RotaCheck(checking).check(top, parameters, staff);
    variables.warnOfUnused();
    var hints = new HintWriter(checking);
    hints.warnOfUnwatched(top, debts, detectors, goals);
    lifecycle.ifPresent(known -> hints.warnOfEmptyStages(top, known, staff));
    return lifecycle.map(
        known ->
            new Scenario(
                title,
                known.id(),
                seed,
                run,
                variables.texts(),
                parameters,
                staff,
                owners,
                debts,
                detectors,
                remedies,
                interventions,
                goals,
                without,
                sweep,
                prediction,
                FreeDataBinder.bind(top),
                capabilities,
                variables.references(),
                team,
                decisions));
  }

  /// Returns the ids of the detectors that a scenario installs, or a capability that it has or buys.
  private List<String> looking(List<DetectorUse> detectors, CapabilityChoice choice) {
    var ids = new ArrayList<>(detectors.stream().map(DetectorUse::detector).toList());
    for (var capability : checking.vocabulary().capabilities()) {
      if (choice.have().contains(capability.id())
          || choice.bought().stream().anyMatch(b -> b.capability().equals(capability.id()))) {
        ids.addAll(capability.detectors());
      }
    }
    return ids;
  }

  private Optional<LifecycleEntry> lifecycle(Fields top) {
    var known = checking.vocabulary().lifecycles().stream().map(LifecycleEntry::id).toList();
    if (!top.has("lifecycle")) {
      checking
          .findings()
          .add(
              "S148",
              top.place(),
              "a scenario needs a lifecycle",
              "add extends: builtin:" + known.getFirst() + ", or lifecycle: " + known.getFirst(),
              "known: " + String.join(", ", known));
      return Optional.empty();
    }
    var text = top.text("lifecycle");
    var found = text.flatMap(name -> checking.vocabulary().lifecycle(name.text()));
    if (text.isPresent() && found.isEmpty()) {
      checking
          .findings()
          .add(
              "S146",
              text.get().place(),
              "unknown lifecycle \"" + text.get().text() + "\"",
              NearMatch.hint(text.get().text(), known),
              "known: " + String.join(", ", known));
    }
    return found;
  }

  private String title(Fields top, Optional<LifecycleEntry> lifecycle) {
    String fallback = lifecycle.map(LifecycleEntry::title).orElse("");
    var text = top.has("title") ? top.text("title") : Optional.<Node.Text>empty();
    text.filter(title -> title.text().codePointCount(0, title.text().length()) > LONGEST_TITLE)
        .ifPresent(
            title ->
                checking
                    .findings()
                    .add(
                        "S143",
                        title.place(),
                        "a title has at most "
                            + LONGEST_TITLE
                            + " characters, this one has "
                            + title.text().codePointCount(0, title.text().length()),
                        "shorten it; meta can hold a description"));
    return text.map(title -> title.text().strip().replaceAll("\\s+", " ")).orElse(fallback);
  }

  private long seed(Fields top) {
    var text = top.has("seed") ? top.text("seed") : Optional.<Node.Text>empty();
    if (text.isEmpty()) {
      return 1;
    }
    String digits = text.get().text();
    try {
      if (digits.matches("0|[1-9][0-9]{0,18}")) {
        return Long.parseLong(digits);
      }
    } catch (NumberFormatException beyondLong) {
      // the message below fits
    }
    checking
        .findings()
        .add(
            "S110",
            text.get().place(),
            "seed must be a whole number 0…9223372036854775807, found " + text.get().title(),
            "write for example seed: 42");
    return 1;
  }

  private Settings parameters(Fields top, Optional<LifecycleEntry> lifecycle) {
    var knobs = lifecycle.map(LifecycleEntry::parameters).orElse(List.of());
    var fields = top.map("parameters", "S147", "key: value lines");
    if (fields.isEmpty() || lifecycle.isEmpty()) {
      return Settings.defaults(knobs);
    }
    fields.get().allow(Keys.names(List.of(), knobs));
    var settings = fields.get().settings(knobs);
    for (Conflict conflict : lifecycle.get().conflicts().apply(settings)) {
      String knob =
          conflict.knobs().stream()
              .filter(fields.get()::has)
              .findFirst()
              .orElse(conflict.knobs().getFirst());
      var place =
          fields.get().has(knob)
              ? fields.get().text(knob).map(Node.Text::place).orElse(top.place())
              : fields.get().place();
      checking
          .findings()
          .add("S158", place, "parameters." + knob + ": " + conflict.message(), conflict.hint());
    }
    return settings;
  }

  private Settings team(Fields top) {
    var fields = top.map("team", "S147", "key: value lines such as meetings: 2%");
    fields.ifPresent(given -> given.allow(Keys.names(List.of(), StaffKeys.TEAM)));
    return fields
        .map(given -> given.settings(StaffKeys.TEAM))
        .orElseGet(() -> Settings.defaults(StaffKeys.TEAM));
  }

  /// Returns whether somebody has a role, as the first or besides another, at some time.
  static boolean isStaffed(List<Staffing> staff, String role) {
    return staff.stream()
        .anyMatch(
            each -> each.isFilled() && (each.role().equals(role) || each.also().contains(role)));
  }
}
