package undercurrent.scenario.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.Answer;
import undercurrent.settings.Kind;
import undercurrent.settings.Knob;
import undercurrent.settings.NearMatch;
import undercurrent.settings.Problem;
import undercurrent.settings.Settings;
import undercurrent.settings.Value;

/// The values of one map of a scenario, read key by key; what is wrong goes to the findings.
///
/// @param where what messages call the map; empty for the whole file
record Fields(Checking checking, Node.Entries entries, String where) {

  /// Returns where the map begins.
  Place place() {
    return entries.place();
  }

  /// Returns whether a key is given, with whatever value.
  boolean has(String key) {
    return entries.entry(key).isPresent();
  }

  /// Returns the place of a key, or of the map if there is no such key.
  Place keyPlace(String key) {
    return entries.entry(key).map(entry -> entry.key().place()).orElse(place());
  }

  /// Returns the value of a key that holds a text.
  Optional<Node.Text> text(String key) {
    return entries.value(key).flatMap(node -> asText(node, subject(key)));
  }

  /// Returns a node as a text, or says that it is none.
  Optional<Node.Text> asText(Node node, String subject) {
    return switch (node) {
      case Node.Faulty _ -> Optional.empty();
      case Node.Text text when !text.text().isBlank() -> Optional.of(text);
      case Node.Text _, Node.Items _, Node.Entries _ -> {
        checking
            .findings()
            .add(
                "S147",
                node.place(),
                subject + " needs one value, found " + node.title(),
                hint(node));
        yield Optional.empty();
      }
    };
  }

  private static String hint(Node node) {
    return switch (node) {
      case Node.Text _ -> "give a value, or remove the key";
      case Node.Items items when items.items().stream().allMatch(Node.Text.class::isInstance) ->
          "write the names in one value: "
              + items.items().stream()
                  .map(item -> ((Node.Text) item).text())
                  .collect(Collectors.joining(", "));
      default -> "";
    };
  }

  /// Returns the value of a key that holds a list.
  Optional<Node.Items> list(String key, String example) {
    return switch (entries.value(key).orElse(new Node.Faulty(place()))) {
      case Node.Faulty _ -> Optional.empty();
      case Node.Items items -> Optional.of(items);
      case Node node -> {
        checking
            .findings()
            .add(
                "S147",
                node.place(),
                subject(key) + " needs a list, found " + node.title(),
                "write for example " + example);
        yield Optional.empty();
      }
    };
  }

  /// Returns the value of a key that holds a map.
  Optional<Fields> map(String key, String code, String expected) {
    return switch (entries.value(key).orElse(new Node.Faulty(place()))) {
      case Node.Faulty _ -> Optional.empty();
      case Node.Entries map -> Optional.of(new Fields(checking, map, subject(key)));
      case Node node -> {
        checking
            .findings()
            .add(
                code,
                node.place(),
                subject(key) + " needs " + expected + ", found " + node.title());
        yield Optional.empty();
      }
    };
  }

  /// Returns the value of a key that a knob describes.
  Optional<Value> value(Knob knob) {
    String subject = subject(knob.name());
    return text(knob.name())
        .flatMap(
            text ->
                knob.kind() == Kind.FILE
                    ? new AttachedFile(checking, subject).read(knob, text)
                    : read(text, subject, knob::read));
  }

  /// Returns what reading a text gives, or adds its problem.
  <T> Optional<T> read(Node.Text text, String subject, Function<String, Answer<T>> reader) {
    return switch (reader.apply(text.text())) {
      case Answer.Accepted<T>(T value) -> Optional.of(value);
      case Answer.Refused<T>(Problem problem) -> {
        checking.add(text, subject, problem);
        yield Optional.empty();
      }
    };
  }

  /// Returns the settings that the keys give, fallbacks for those that are missing or faulty.
  Settings settings(List<Knob> knobs) {
    var values = new LinkedHashMap<String, Value>();
    for (Knob knob : knobs) {
      value(knob).ifPresent(value -> values.put(knob.name(), value));
    }
    return Settings.ofValues(knobs, values);
  }

  /// Returns the hours that a key gives.
  Optional<Double> hours(String key) {
    return amount(Knob.duration(key, "0h", "a time")).map(Value.Amount::amount);
  }

  /// Returns the single number that a key gives.
  Optional<Value.Amount> amount(Knob knob) {
    return value(knob)
        .flatMap(
            value -> value instanceof Value.Amount amount ? Optional.of(amount) : Optional.empty());
  }

  /// Returns whether a key says `true`; false when it is missing.
  boolean flag(String key) {
    var text = text(key);
    if (text.isEmpty() || text.get().text().equals("false")) {
      return false;
    }
    if (!text.get().text().equals("true")) {
      boolean no = text.get().text().matches("(?i)no|off|n|f|false|0");
      checking
          .findings()
          .add(
              "S155",
              text.get().place(),
              subject(key) + " is true or false, found " + text.get().title(),
              "write " + (no ? "false" : "true"));
    }
    return text.get().text().equals("true");
  }

  /// Adds an error for each key that does not belong here; returns whether there is none.
  boolean allow(List<String> allowed) {
    return allow(allowed, _ -> Optional.empty());
  }

  /// Adds an error for each key that does not belong here.
  ///
  /// @param elsewhere finds the code and message for a key that belongs elsewhere
  boolean allow(
      List<String> allowed, Function<String, Optional<Map.Entry<String, String>>> elsewhere) {
    boolean clean = true;
    for (Node.Entry entry : entries.entries()) {
      if (allowed.contains(entry.name())) {
        continue;
      }
      clean = false;
      if (checking.findings().isTold("S104", entry.key().place())) {
        continue; // it was taken for the misspelt name of the item
      }
      var other = elsewhere.apply(entry.name());
      String fix = fix(entry, allowed);
      String note = "allowed here: " + String.join(", ", allowed);
      String inside = where.isEmpty() ? "" : " in " + where;
      checking
          .findings()
          .add(
              other.map(Map.Entry::getKey).orElse("S104"),
              entry.key().place(),
              other
                  .map(Map.Entry::getValue)
                  .orElse("unknown key \"" + entry.name() + "\"" + inside),
              other.isPresent() && fix.isEmpty() ? "remove it" : fix,
              note);
    }
    return clean;
  }

  /// Returns what a key is called in a message.
  String subject(String key) {
    return where.isEmpty() ? key : where + "." + key;
  }

  private String fix(Node.Entry entry, List<String> allowed) {
    String name = entry.name();
    var near = NearMatch.of(name, allowed);
    if (near.isPresent()) {
      return "did you mean \"" + near.get() + "\"?";
    }
    for (String synonym : Keys.SYNONYMS.getOrDefault(name, List.of())) {
      if (allowed.contains(synonym)) {
        return "did you mean \"" + synonym + "\"?";
      }
    }
    if (name.matches("[A-Za-z-]+[: ] *[^ ].*")) {
      String[] parts = name.split("[: ] *", 2);
      return allowed.contains(parts[0]) ? "write " + parts[0] + ": " + parts[1] : "";
    }
    String section = where.isEmpty() ? Keys.sectionOf(name) : "";
    return section.isEmpty() ? "" : "move it below \"" + section + ":\"";
  }
}
