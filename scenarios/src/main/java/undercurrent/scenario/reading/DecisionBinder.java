package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.decision.DecisionType;
import undercurrent.decision.FixedAnswers;
import undercurrent.scenario.RoleDecisions;
import undercurrent.scenario.Run;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.Vocabulary.RoleEntry;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.DurationText;
import undercurrent.settings.NearMatch;

/// Reads `decisions`: role: policy, or a list of fixed answers.
record DecisionBinder(
    Checking checking, Run run, List<Staffing> staff, Optional<LifecycleEntry> lifecycle) {
  private static final String EXAMPLE = "- { decide: canary-verdict, answer: wait, from: 10w }";

  List<RoleDecisions> bind(Fields top) {
    var all = new ArrayList<RoleDecisions>();
    top.map("decisions", "S147", "role: policy lines")
        .ifPresent(
            given ->
                given
                    .entries()
                    .entries()
                    .forEach(
                        entry -> {
                          if (isPresent(entry.key())) {
                            bind(given, entry).ifPresent(all::add);
                          }
                        }));
    return all;
  }

  private Optional<RoleDecisions> bind(Fields given, Node.Entry entry) {
    String role = entry.name();
    return switch (entry.value()) {
      case Node.Text text -> policy(text).map(name -> new RoleDecisions(role, name, List.of()));
      case Node.Items items ->
          Optional.of(new RoleDecisions(role, Optional.empty(), answers(role, items)));
      case Node.Faulty _ -> Optional.empty();
      case Node.Entries map -> {
        refuse(
            "S147",
            map,
            given.subject(role) + " needs a policy or a list of answers, found a map",
            "write " + role + ": cautious, or below it " + EXAMPLE,
            "");
        yield Optional.empty();
      }
    };
  }

  private Optional<Optional<String>> policy(Node.Text text) {
    if (RoleDecisions.POLICIES.contains(text.text())) {
      return Optional.of(Optional.of(text.text()));
    }
    refuse(
        "S149",
        text,
        "unknown policy \"" + text.text() + "\"",
        NearMatch.hint(text.text(), RoleDecisions.POLICIES),
        "policies: " + String.join(", ", RoleDecisions.POLICIES));
    return Optional.empty();
  }

  private List<FixedAnswers.Answer> answers(String role, Node.Items items) {
    var answers = new ArrayList<FixedAnswers.Answer>();
    for (Node item : items.items()) {
      switch (item) {
        case Node.Entries map ->
            answer(role, new Fields(checking, map, "decisions." + role)).ifPresent(answers::add);
        case Node.Faulty _ -> {}
        case Node.Text _, Node.Items _ ->
            refuse(
                "S106",
                item,
                "each answer of a role is a map, found " + item.title(),
                "write " + EXAMPLE,
                "");
      }
    }
    return answers;
  }

  private Optional<FixedAnswers.Answer> answer(String role, Fields item) {
    item.allow(Keys.names(Keys.DECISION, List.of()));
    var decide = needed(item, "decide");
    var said = needed(item, "answer");
    double from = item.hours("from").orElse(0.0);
    if (from >= run.hours()) {
      refuse(
          "S120",
          item.text("from").map(Node.class::cast).orElse(item.entries()),
          "starts after the end (" + DurationText.write(run.hours()) + "): it would never act",
          "make it earlier, or the run longer",
          "");
    }
    Optional<DecisionType> type = decide.flatMap(text -> type(role, text));
    if (type.isEmpty() || said.isEmpty()) {
      return Optional.empty();
    }
    Node.Text answer = said.get();
    if (!type.get().answers().contains(answer.text())) {
      refuse(
          "S149",
          answer,
          "\"" + answer.text() + "\" is no answer to " + type.get().id(),
          NearMatch.hint(answer.text(), type.get().answers()),
          "on offer: " + String.join(", ", type.get().answers()));
    }
    return Optional.of(new FixedAnswers.Answer(type.get().id(), answer.text(), from));
  }

  private Optional<Node.Text> needed(Fields item, String key) {
    if (!item.has(key)) {
      refuse("S148", item.entries(), "an answer needs \"" + key + "\"", "write " + EXAMPLE, "");
    }
    return item.text(key);
  }

  private Optional<DecisionType> type(String role, Node.Text text) {
    var types =
        lifecycle.map(known -> checking.vocabulary().decisions(known.id())).orElse(List.of());
    var own = types.stream().filter(type -> type.role().equals(role)).toList();
    var found = own.stream().filter(type -> type.id().equals(text.text())).findFirst();
    if (found.isEmpty()) {
      var known = own.stream().map(DecisionType::id).toList();
      String elsewhere =
          types.stream()
              .filter(type -> type.id().equals(text.text()))
              .map(type -> "; that is decided by " + type.role())
              .findFirst()
              .orElse("");
      refuse(
          "S149",
          text,
          "a " + role + " does not decide \"" + text.text() + "\"" + elsewhere,
          NearMatch.hint(text.text(), known),
          known.isEmpty() ? "it decides nothing here" : "decisions: " + String.join(", ", known));
    }
    return found;
  }

  private boolean isPresent(Node.Text role) {
    String name = role.text();
    if (checking.vocabulary().role(name).isEmpty()) {
      var known = checking.vocabulary().roles().stream().map(RoleEntry::id).toList();
      refuse(
          "S109",
          role,
          "unknown role \"" + name + "\"",
          NearMatch.hint(name, known),
          "roles: " + String.join(", ", known));
      return false;
    }
    if (!ScenarioBinder.isStaffed(staff, name)) {
      refuse(
          "S124",
          role,
          "nobody has role " + name + " in staff",
          "add " + name + ": 1 to staff, or leave its decisions out",
          "");
      return false;
    }
    return true;
  }

  private void refuse(String code, Node node, String message, String fix, String note) {
    checking.findings().add(code, node.place(), message, fix, note);
  }
}
