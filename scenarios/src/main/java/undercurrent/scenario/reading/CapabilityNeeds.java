package undercurrent.scenario.reading;

import java.util.List;
import java.util.Optional;
import undercurrent.scenario.CapabilityChoice;
import undercurrent.scenario.CapabilityChoice.Bought;
import undercurrent.scenario.Vocabulary.CapabilityEntry;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.DurationText;

/// Checks what capabilities stand on, and what follows from those that are not there.
record CapabilityNeeds(Checking checking) {

  /// Says which capabilities stand on others that are not there.
  void check(Fields fields, CapabilityChoice choice) {
    for (CapabilityEntry each : checking.vocabulary().capabilities()) {
      if (choice.have().contains(each.id())) {
        each.needs().stream()
            .filter(need -> !choice.have().contains(need))
            .forEach(need -> missing(placeOf(fields, each.id()), each.id(), need, "have"));
      }
      choice.bought().stream()
          .filter(bought -> bought.capability().equals(each.id()))
          .forEach(bought -> checkBought(fields, choice, each, bought));
    }
  }

  private void checkBought(
      Fields fields, CapabilityChoice choice, CapabilityEntry entry, Bought bought) {
    for (String need : entry.needs()) {
      boolean before =
          choice.bought().stream()
              .anyMatch(b -> b.capability().equals(need) && b.atHours() <= bought.atHours());
      if (!choice.have().contains(need) && !before) {
        String at = DurationText.write(bought.atHours());
        Place place = placeOf(fields, entry.id());
        missing(place, entry.id(), need, "adopt as - { capability: " + need + ", at: " + at + " }");
      }
    }
  }

  private void missing(Place place, String capability, String need, String where) {
    checking
        .findings()
        .add(
            "S181",
            place,
            "capability \"" + capability + "\" needs \"" + need + "\", which is not there",
            where.equals("have")
                ? "add "
                    + need
                    + " to capabilities.have, or "
                    + capability
                    + " to capabilities.without"
                : "add to capabilities." + where.replace("adopt as", "adopt:"));
  }

  /// Returns where a capability is named, or else where the section is.
  private static Place placeOf(Fields fields, String id) {
    for (String key : List.of("have", "adopt")) {
      if (fields.entries().value(key).orElse(null) instanceof Node.Items items) {
        for (Node item : items.items()) {
          if (item instanceof Node.Text text && text.text().equals(id)) {
            return text.place();
          }
          if (item instanceof Node.Entries map
              && map.value("capability").orElse(null) instanceof Node.Text text
              && text.text().equals(id)) {
            return text.place();
          }
        }
      }
    }
    return fields.has("without") ? fields.keyPlace("without") : fields.place();
  }

  /// Warns of parameters that a file sets and a capability that is not there overrules; those of a
  /// base that the file extends were written for another choice.
  void warnOfOverruled(Fields top, CapabilityChoice choice, Optional<LifecycleEntry> lifecycle) {
    if (lifecycle.isEmpty()
        || !top.has("capabilities")
        || !(top.entries().value("parameters").orElse(null) instanceof Node.Entries parameters)) {
      return;
    }
    String id = lifecycle.get().id();
    for (CapabilityEntry each : checking.vocabulary().capabilities()) {
      boolean comes = choice.bought().stream().anyMatch(b -> b.capability().equals(each.id()));
      if (!comes && !choice.have().contains(each.id()) && each.suits(id)) {
        var file = top.keyPlace("capabilities").source();
        each.without(id)
            .forEach(
                (knob, text) ->
                    parameters
                        .entry(knob)
                        .filter(entry -> entry.key().place().source().equals(file))
                        .ifPresent(entry -> warn(entry, each.id(), text)));
      }
    }
  }

  private void warn(Node.Entry entry, String capability, String text) {
    if (entry.value() instanceof Node.Text given && given.text().equals(text)) {
      return;
    }
    checking
        .findings()
        .add(
            "W207",
            entry.key().place(),
            "parameters." + entry.name() + " is " + text + " without " + capability,
            "add " + capability + " to capabilities.have, or drop the line");
  }
}
