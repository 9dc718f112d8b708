package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.scenario.DebtUse;
import undercurrent.scenario.Run;
import undercurrent.scenario.Vocabulary.DebtEntry;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.DurationText;
import undercurrent.settings.Knob;
import undercurrent.settings.NearMatch;
import undercurrent.settings.Settings;

/// Reads `debts`.
record DebtBinder(Checking checking, Ids ids, Run run, Optional<LifecycleEntry> lifecycle) {

  List<DebtUse> bind(Fields top) {
    var seen = new LinkedHashMap<List<String>, Place>();
    return new ItemReader(checking, "debts", "debt").read(top, item -> item(item, seen));
  }

  private Optional<DebtUse> item(Fields item, Map<List<String>, Place> seen) {
    var common = Keys.names(Keys.DEBT, List.of());
    return new ItemReader(checking, "debts", "debt")
        .name(item, common)
        .flatMap(name -> debt(name).map(debt -> use(item, name, debt, seen)));
  }

  private Optional<DebtEntry> debt(Node.Text name) {
    var debt = checking.vocabulary().debt(name.text());
    if (debt.isEmpty()) {
      var known = checking.vocabulary().debts().stream().map(DebtEntry::id).toList();
      checking
          .findings()
          .add(
              "S105",
              name.place(),
              "unknown debt \"" + name.text() + "\"",
              NearMatch.hint(name.text(), known),
              "list: undercurrent list debts");
    }
    return debt;
  }

  private DebtUse use(Fields item, Node.Text name, DebtEntry debt, Map<List<String>, Place> seen) {
    lifecycle
        .filter(known -> !debt.suits(known.id()))
        .ifPresent(
            known ->
                checking
                    .findings()
                    .add(
                        "S157",
                        name.place(),
                        "debt " + debt.id() + " has no object in lifecycle " + known.id(),
                        "it can live in: " + String.join(", ", debt.lifecycles())));
    var knobs = Signals.narrowed(lifecycle.map(debt::knobsIn).orElse(debt.knobs()), lifecycle);
    item.allow(Keys.names(Keys.DEBT, knobs), key -> elsewhere(key, debt, knobs));
    Settings settings = item.settings(apart(item, knobs));
    refuseOwnConsumer(item, settings);
    refuseTwice(item, name, settings, objects(knobs), seen);
    return new DebtUse(
        ids.of(item, debt.id()), debt.id(), settings, from(item, settings), item.flag("reveal"));
  }

  /// Returns the knobs with a consumer that is not the target, where the scenario names none.
  private static List<Knob> apart(Fields item, List<Knob> knobs) {
    if (item.has("consumer")) {
      return knobs;
    }
    String target =
        item.entries()
            .value("target")
            .filter(Node.Text.class::isInstance)
            .map(node -> ((Node.Text) node).text())
            .orElseGet(() -> fallback(knobs, "target"));
    return knobs.stream()
        .map(
            knob ->
                knob.name().equals("consumer") && knob.fallback().equals(target)
                    ? knob.accepted().stream()
                        .filter(other -> !other.equals(target))
                        .findFirst()
                        .map(knob::fallingBackTo)
                        .orElse(knob)
                    : knob)
        .toList();
  }

  private static String fallback(List<Knob> knobs, String name) {
    return knobs.stream()
        .filter(knob -> knob.name().equals(name))
        .map(Knob::fallback)
        .findFirst()
        .orElse("");
  }

  private double from(Fields item, Settings settings) {
    boolean own = settings.names().contains("from");
    double hours = own ? settings.hours("from") : item.hours("from").orElse(0.0);
    if (hours >= run.hours()) {
      checking
          .findings()
          .add(
              "S120",
              item.text("from").map(Node.Text::place).orElse(item.place()),
              "starts after the end (" + DurationText.write(run.hours()) + "): it would never act",
              "make it earlier, or the run longer");
    }
    return hours;
  }

  private Optional<Map.Entry<String, String>> elsewhere(
      String key, DebtEntry debt, List<Knob> knobs) {
    boolean near = NearMatch.of(key, Keys.names(Keys.DEBT, knobs)).isPresent();
    String other =
        debt.lifecyclesWith(key).stream()
            .findFirst()
            .map(in -> "it does in lifecycle " + in)
            .or(() -> owner(key).map(id -> "it belongs to " + id))
            .orElse("");
    return near || other.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Map.entry(
                "S107",
                "\"" + key + "\" does not belong to debt " + debt.id() + " here; " + other));
  }

  private Optional<String> owner(String key) {
    return checking.vocabulary().debts().stream()
        .filter(
            other ->
                !other.lifecyclesWith(key).isEmpty()
                    || other.knobs().stream().anyMatch(knob -> knob.name().equals(key)))
        .map(DebtEntry::id)
        .findFirst();
  }

  private static List<String> objects(List<Knob> knobs) {
    return knobs.stream().filter(knob -> knob.kind().isArtifact()).map(Knob::name).toList();
  }

  /// The same debt works on one object once; what is told of its objects already is not told again.
  private void refuseTwice(
      Fields item,
      Node.Text name,
      Settings settings,
      List<String> objects,
      Map<List<String>, Place> seen) {
    var what = new ArrayList<String>();
    for (String object : objects) {
      what.add(settings.text(object));
      boolean isAsGiven =
          !item.has(object)
              || item.text(object).filter(t -> t.text().equals(what.getLast())).isPresent();
      if (!isAsGiven) {
        return;
      }
    }
    String on = what.isEmpty() ? "" : " on " + String.join(", ", what);
    what.addFirst(name.text());
    Place first = seen.putIfAbsent(what, name.place());
    if (first != null) {
      checking
          .findings()
          .add(
              "S159",
              name.place(),
              "debt " + name.text() + " is there twice" + on + ", first at line " + first.line(),
              objects.isEmpty()
                  ? "remove one"
                  : "give another " + String.join(" or ", objects) + ", or remove one",
              "set one item stronger instead: one object has one debt of a kind");
    }
  }

  private void refuseOwnConsumer(Fields item, Settings settings) {
    var target = item.has("target") ? item.text("target") : Optional.<Node.Text>empty();
    var consumer = item.has("consumer") ? item.text("consumer") : Optional.<Node.Text>empty();
    if (settings.names().containsAll(List.of("target", "consumer"))
        && target.isPresent()
        && consumer.isPresent()
        && target.get().text().equals(consumer.get().text())) {
      checking
          .findings()
          .add(
              "S123",
              consumer.get().place(),
              "an artifact cannot be its own undeclared consumer",
              "name another consumer");
    }
  }
}
