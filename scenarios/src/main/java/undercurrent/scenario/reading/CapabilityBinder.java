package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import undercurrent.scenario.CapabilityChoice;
import undercurrent.scenario.CapabilityChoice.Bought;
import undercurrent.scenario.CapabilityChoice.GivenUp;
import undercurrent.scenario.Run;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.Vocabulary.CapabilityEntry;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;

/// Reads `capabilities`: a preset, what is there besides, what is left out, bought and given up.
record CapabilityBinder(
    Checking checking, Run run, List<Staffing> staff, Optional<LifecycleEntry> lifecycle) {
  private static final String EXAMPLE = "[canary-release, feature-store]";

  CapabilityChoice bind(Fields top) {
    var given = top.map("capabilities", "S147", "keys such as preset: google-1");
    given.ifPresent(fields -> fields.allow(Keys.names(Keys.CAPABILITIES, List.of())));
    var presets =
        lifecycle
            .map(known -> checking.vocabulary().presets(known.id()))
            .orElse(Collections.emptySortedMap());
    String preset = preset(given, presets);
    List<String> bundle = presets.getOrDefault(preset, List.of());
    Set<String> have = new LinkedHashSet<>(bundle);
    Map<String, Place> named = new LinkedHashMap<>();
    given.ifPresent(fields -> names(fields, "have").forEach(text -> note(named, text, have)));
    given.ifPresent(fields -> names(fields, "without").forEach(text -> have.remove(text.text())));
    List<CapabilityEntry> known = checking.vocabulary().capabilities();
    var ordered = known.stream().map(CapabilityEntry::id).filter(have::contains).toList();
    var bought = given.map(fields -> adoptions(fields, ordered)).orElse(List.of());
    var givenUp = given.map(fields -> givingUps(fields, ordered, bought)).orElse(List.of());
    var choice = new CapabilityChoice(preset, bundle, ordered, bought, givenUp);
    given.ifPresent(fields -> new CapabilityNeeds(checking).check(fields, choice));
    new CapabilityNeeds(checking).warnOfOverruled(top, choice, lifecycle);
    return choice;
  }

  private static void note(Map<String, Place> named, Node.Text text, Set<String> have) {
    named.put(text.text(), text.place());
    have.add(text.text());
  }

  /// Returns the name of the bundle; empty where there is none.
  private String preset(Optional<Fields> given, SequencedMap<String, List<String>> presets) {
    if (presets.isEmpty()) {
      return "";
    }
    var text = given.filter(f -> f.has("preset")).flatMap(f -> f.text("preset"));
    if (text.isPresent() && !presets.containsKey(text.get().text())) {
      String name = text.get().text();
      checking
          .findings()
          .add(
              "S180",
              text.get().place(),
              "unknown preset \"" + name + "\"",
              NearMatch.hint(name, presets.keySet()),
              "presets: " + String.join(", ", presets.keySet()));
    }
    return text.map(Node.Text::text)
        .filter(presets::containsKey)
        .orElse(presets.firstEntry().getKey());
  }

  private List<Node.Text> names(Fields fields, String key) {
    if (!fields.has(key)) {
      return List.of();
    }
    var names = new ArrayList<Node.Text>();
    for (Node node : fields.list(key, EXAMPLE).map(Node.Items::items).orElse(List.of())) {
      fields.asText(node, fields.subject(key)).filter(this::isKnown).ifPresent(names::add);
    }
    return names;
  }

  /// Tells whether there is such a capability in the lifecycle, or says that there is none.
  private boolean isKnown(Node.Text text) {
    var known = checking.vocabulary().capabilities();
    var found = known.stream().filter(each -> each.id().equals(text.text())).findFirst();
    if (found.isEmpty()) {
      var ids = known.stream().map(CapabilityEntry::id).toList();
      checking
          .findings()
          .add(
              "S180",
              text.place(),
              "unknown capability \"" + text.text() + "\"",
              NearMatch.hint(text.text(), ids),
              "capabilities: " + String.join(", ", ids));
      return false;
    }
    boolean suits = lifecycle.isEmpty() || found.get().suits(lifecycle.get().id());
    if (!suits) {
      checking
          .findings()
          .add(
              "S180",
              text.place(),
              "capability \""
                  + text.text()
                  + "\" does not occur in "
                  + lifecycle.get().id()
                  + ", only in "
                  + String.join(", ", found.get().lifecycles()),
              "remove it");
    }
    return suits;
  }

  private List<Bought> adoptions(Fields fields, List<String> have) {
    var seen = new LinkedHashSet<String>();
    return new ItemReader(checking, "adopt", "capability")
        .read(fields, item -> adoption(item, have, seen));
  }

  private Optional<Bought> adoption(Fields item, List<String> have, Set<String> seen) {
    var reader = new ItemReader(checking, "adopt", "capability");
    var keys = Keys.names(Keys.ADOPTION, List.of());
    var name = reader.name(item, keys).filter(this::isKnown);
    item.allow(keys);
    double at = time(item);
    Optional<String> by = name.flatMap(text -> role(item, text.text()));
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String id = name.get().text();
    if (have.contains(id) || !seen.add(id)) {
      checking
          .findings()
          .add(
              "S182",
              name.get().place(),
              "capability \""
                  + id
                  + "\" is "
                  + (have.contains(id) ? "there already" : "bought twice"),
              have.contains(id)
                  ? "add it to capabilities.without, or do not buy it"
                  : "remove one");
      return Optional.empty();
    }
    return Optional.of(new Bought(id, at, by));
  }

  private List<GivenUp> givingUps(Fields fields, List<String> have, List<Bought> bought) {
    return new ItemReader(checking, "give-up", "capability")
        .read(fields, item -> givingUp(item, have, bought));
  }

  private Optional<GivenUp> givingUp(Fields item, List<String> have, List<Bought> bought) {
    var keys = Keys.names(Keys.GIVING_UP, List.of());
    var name = new ItemReader(checking, "give-up", "capability").name(item, keys);
    item.allow(keys);
    double at = time(item);
    var found = name.filter(this::isKnown).map(Node.Text::text);
    boolean isThere =
        found.isPresent()
            && (have.contains(found.get())
                || bought.stream()
                    .anyMatch(b -> b.capability().equals(found.get()) && b.atHours() < at));
    if (found.isPresent() && !isThere) {
      checking
          .findings()
          .add(
              "S182",
              name.get().place(),
              "capability \"" + found.get() + "\" is not there then, so nobody can give it up",
              "add it to capabilities.have, or remove this");
    }
    return found.filter(id -> isThere).map(id -> new GivenUp(id, at));
  }

  private double time(Fields item) {
    double hours = item.has("at") ? item.hours("at").orElse(0.0) : 0;
    if (hours >= run.hours()) {
      new TriggerBinder(checking, run).bind(item); // says so
    }
    return hours;
  }

  private Optional<String> role(Fields item, String capability) {
    var text = item.has("by") ? item.text("by") : Optional.<Node.Text>empty();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String role = text.get().text();
    List<String> able =
        checking.vocabulary().capabilities().stream()
            .filter(each -> each.id().equals(capability))
            .flatMap(each -> each.builders().stream())
            .toList();
    boolean isAble = able.contains(role);
    if (!isAble || !ScenarioBinder.isStaffed(staff, role)) {
      String near = NearMatch.hint(role, able);
      checking
          .findings()
          .add(
              "S183",
              text.get().place(),
              "\""
                  + role
                  + "\" cannot build "
                  + capability
                  + (isAble ? ": nobody has this role" : ""),
              isAble ? "add " + role + ": 1 to staff" : near,
              "roles with the skill: " + String.join(", ", able));
      return Optional.empty();
    }
    return Optional.of(role);
  }
}
