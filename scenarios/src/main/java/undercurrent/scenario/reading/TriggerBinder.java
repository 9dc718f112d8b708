package undercurrent.scenario.reading;

import java.util.Optional;
import undercurrent.scenario.Run;
import undercurrent.scenario.Trigger;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.DurationText;

/// Reads `at` and `when`.
record TriggerBinder(Checking checking, Run run) {

  /// Returns the trigger of an item; empty when it gives none or a faulty one.
  Optional<Trigger> bind(Fields item) {
    if (item.has("at") && item.has("when")) {
      checking
          .findings()
          .add("S125", item.keyPlace("when"), "at and when together", "give either at or when");
      return Optional.empty();
    }
    if (item.has("at")) {
      return item.hours("at").map(hours -> at(item, hours));
    }
    if (!item.has("when")) {
      return Optional.empty();
    }
    return item.text("when")
        .flatMap(
            text ->
                item.read(
                    text, item.subject("when"), new ConditionText(checking.vocabulary())::read))
        .map(Trigger.When::new);
  }

  private Trigger at(Fields item, double hours) {
    if (hours >= run.hours()) {
      checking
          .findings()
          .add(
              "S120",
              item.text("at").map(Node.Text::place).orElse(item.place()),
              "starts after the end (" + DurationText.write(run.hours()) + "): it would never act",
              "make it earlier, or the run longer");
    }
    return new Trigger.At(hours);
  }
}
