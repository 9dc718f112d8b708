package undercurrent.scenario.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import undercurrent.scenario.Intervention;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.Trigger;
import undercurrent.scenario.Vocabulary.ActionEntry;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.Vocabulary.RoleEntry;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;

/// Reads `interventions`.
record InterventionBinder(
    Checking checking,
    Ids ids,
    TriggerBinder triggers,
    List<Staffing> staff,
    Optional<LifecycleEntry> lifecycle) {

  List<Intervention> bind(Fields top) {
    return new ItemReader(checking, "interventions", "do").read(top, this::item);
  }

  private Optional<Intervention> item(Fields item) {
    return new ItemReader(checking, "interventions", "do")
        .name(item, Keys.names(Keys.INTERVENTION, List.of()))
        .flatMap(this::action)
        .map(action -> intervention(item, action));
  }

  private Optional<ActionEntry> action(Node.Text name) {
    var all = checking.vocabulary().actions();
    var found = all.stream().filter(each -> each.id().equals(name.text())).findFirst();
    if (found.isEmpty()) {
      var known = all.stream().map(ActionEntry::id).toList();
      checking
          .findings()
          .add(
              "S145",
              name.place(),
              "nobody knows how to do \"" + name.text() + "\"",
              NearMatch.hint(name.text(), known),
              KnownNames.note("intervention", known));
    }
    return found;
  }

  private Intervention intervention(Fields item, ActionEntry action) {
    var knobs = Signals.narrowed(action.knobs(), lifecycle);
    boolean clean = item.allow(Keys.names(Keys.INTERVENTION, knobs));
    if (!item.has("at") && !item.has("when") && clean) {
      checking
          .findings()
          .add(
              "S148",
              item.place(),
              "an intervention needs a time or a condition",
              "add at: 16w, or when: accuracy.online < 0.90");
    }
    return new Intervention(
        ids.of(item, action.id()),
        action.id(),
        triggers.bind(item).orElse(new Trigger.At(0)),
        item.hours("wait").orElse(0.0),
        optional(item.hours("within")),
        optional(item.hours("effort")),
        by(item),
        item.settings(knobs));
  }

  private Optional<String> by(Fields item) {
    var text = item.has("by") ? item.text("by") : Optional.<Node.Text>empty();
    return text.filter(this::isPresent).map(Node.Text::text);
  }

  private boolean isPresent(Node.Text role) {
    String name = role.text();
    if (checking.vocabulary().role(name).isEmpty()) {
      var known = checking.vocabulary().roles().stream().map(RoleEntry::id).toList();
      checking
          .findings()
          .add(
              "S109",
              role.place(),
              "unknown role \"" + name + "\"",
              NearMatch.hint(name, known),
              "roles: " + String.join(", ", known));
      return false;
    }
    if (!ScenarioBinder.isStaffed(staff, name)) {
      checking
          .findings()
          .add(
              "S124",
              role.place(),
              "nobody has role " + name + " in staff",
              "add " + name + ": 1 to staff, or change \"by\"");
      return false;
    }
    return true;
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
