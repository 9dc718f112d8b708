package undercurrent.scenario.reading;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import undercurrent.scenario.CapabilityChoice;
import undercurrent.scenario.CapabilityChoice.Bought;
import undercurrent.scenario.CapabilityChoice.GivenUp;
import undercurrent.scenario.Vocabulary.CapabilityEntry;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.DurationText;

/// Checks what capabilities stand on, and what follows from those that are not there.
record CapabilityNeeds(Checking checking) {

  /// Says which capabilities stand on others that are not there, come later or are given up.
  void check(Fields fields, CapabilityChoice choice) {
    for (CapabilityEntry each : checking.vocabulary().capabilities()) {
      if (choice.have().contains(each.id())) {
        each.needs().stream()
            .filter(need -> !choice.have().contains(need))
            .forEach(need -> checkHeld(fields, choice, each.id(), need));
      }
      bought(choice, each.id()).ifPresent(bought -> checkBought(fields, choice, each, bought));
    }
    choice.givenUp().forEach(each -> checkGivenUp(fields, choice, each));
  }

  /// One that is there from the beginning needs one that is not.
  private void checkHeld(Fields fields, CapabilityChoice choice, String id, String need) {
    String first = "add " + need + " to capabilities.have, or ";
    Optional<Bought> later = bought(choice, need);
    add(
        "S181",
        placeOf(fields, id, List.of("have", "without", "preset")),
        "capability \"" + id + "\" needs \"" + need + "\", which " + whenIsIt(later),
        later
            .map(late -> first + "adopt " + id + " at " + time(late.atHours()) + " or later")
            .orElse(first + id + " to capabilities.without"));
  }

  private void checkBought(
      Fields fields, CapabilityChoice choice, CapabilityEntry entry, Bought bought) {
    String id = entry.id();
    String at = time(bought.atHours());
    for (String need : entry.needs()) {
      Optional<Bought> comes = bought(choice, need);
      boolean isBefore = comes.filter(each -> each.atHours() <= bought.atHours()).isPresent();
      if (!choice.have().contains(need) && !isBefore) {
        add(
            "S181",
            placeOf(fields, id, List.of("adopt")),
            String.format(
                Locale.ROOT,
                "capability \"%s\", adopted at %s, needs \"%s\", which %s",
                id,
                at,
                need,
                whenIsIt(comes)),
            comes
                .map(
                    late ->
                        String.format(
                            Locale.ROOT,
                            "adopt %s at %s or earlier, or %s at %s or later",
                            need,
                            at,
                            id,
                            time(late.atHours())))
                .orElse(
                    String.format(
                        Locale.ROOT,
                        "add to capabilities.adopt: - { capability: %s, at: %s }",
                        need,
                        at)));
      }
    }
  }

  private static String whenIsIt(Optional<Bought> later) {
    return later.map(late -> "is adopted only at " + time(late.atHours())).orElse("is not there");
  }

  /// What others stand on cannot be given up before them.
  private void checkGivenUp(Fields fields, CapabilityChoice choice, GivenUp given) {
    var standing =
        checking.vocabulary().capabilities().stream()
            .filter(each -> each.needs().contains(given.capability()))
            .map(CapabilityEntry::id)
            .filter(id -> isThereAfter(choice, id, given.atHours()))
            .toList();
    if (standing.isEmpty()) {
      return;
    }
    String at = time(given.atHours());
    boolean isOne = standing.size() == 1;
    add(
        "S184",
        placeOf(fields, given.capability(), List.of("give-up")),
        String.format(
            Locale.ROOT,
            "capability \"%s\" is given up at %s, and %s %s on it",
            given.capability(),
            at,
            standing.stream().map(id -> since(choice, id)).collect(joining(", ")),
            isOne ? "stands" : "stand"),
        String.format(
            Locale.ROOT,
            "give up %s by %s too, or keep it",
            isOne ? standing.getFirst() : "them",
            at));
  }

  private static boolean isThereAfter(CapabilityChoice choice, String id, double hours) {
    boolean comes = choice.have().contains(id) || bought(choice, id).isPresent();
    boolean isGone =
        choice.givenUp().stream()
            .anyMatch(each -> each.capability().equals(id) && each.atHours() <= hours);
    return comes && !isGone;
  }

  private static String since(CapabilityChoice choice, String id) {
    return bought(choice, id)
        .map(each -> "\"" + id + "\" (adopted at " + time(each.atHours()) + ")")
        .orElse("\"" + id + "\"");
  }

  private static Optional<Bought> bought(CapabilityChoice choice, String id) {
    return choice.bought().stream().filter(each -> each.capability().equals(id)).findFirst();
  }

  private static String time(double hours) {
    return DurationText.write(hours);
  }

  private void add(String code, Place place, String message, String fix) {
    checking.findings().add(code, place, message, fix);
  }

  /// Returns where one of some keys names a capability, or else where the first of the keys is that
  /// the section has.
  private static Place placeOf(Fields fields, String id, List<String> keys) {
    return keys.stream()
        .flatMap(key -> fields.entries().value(key).stream())
        .filter(Node.Items.class::isInstance)
        .flatMap(list -> ((Node.Items) list).items().stream())
        .flatMap(item -> nameIn(item).stream())
        .filter(text -> text.text().equals(id))
        .map(Node.Text::place)
        .findFirst()
        .orElseGet(
            () ->
                keys.stream()
                    .filter(fields::has)
                    .map(fields::keyPlace)
                    .findFirst()
                    .orElse(fields.place()));
  }

  private static Optional<Node.Text> nameIn(Node item) {
    Node name =
        item instanceof Node.Entries map
            ? map.value("capability").orElse(new Node.Faulty(map.place()))
            : item;
    return name instanceof Node.Text text ? Optional.of(text) : Optional.empty();
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
