package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;

/// The variables of a scenario: `vars` gives them texts, `$name` puts those in.
final class Variables {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern USE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
  private static final Set<String> UNTOUCHED =
      new LinkedHashSet<>(
          List.of("undercurrent", "extends", "title", "vars", "sweep", "predict", "meta"));

  private final Findings findings;
  private final SequencedMap<String, Node.Text> written = new LinkedHashMap<>();
  private final SequencedMap<String, Optional<String>> resolved = new LinkedHashMap<>();
  private final SequencedMap<String, String> references = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  private Variables(Findings findings) {
    this.findings = findings;
  }

  /// Returns the variables of a scenario, some of them with other texts.
  static Variables of(Node.Entries top, Map<String, String> overrides, Findings findings) {
    var variables = new Variables(findings);
    var node = top.value("vars");
    if (node.isPresent() && node.get() instanceof Node.Entries vars) {
      vars.entries().forEach(entry -> variables.declare(entry, overrides));
    } else if (node.isPresent() && !(node.get() instanceof Node.Faulty)) {
      findings.add(
          "S147",
          node.get().place(),
          "vars needs name: value lines, found " + node.get().title(),
          "write for example label_delay: 3d");
    }
    variables.written.forEach((name, _) -> variables.resolve(name, new ArrayList<>()));
    return variables;
  }

  /// Returns the texts as the file gives them.
  SequencedMap<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    written.forEach((name, text) -> texts.put(name, text.text()));
    return texts;
  }

  /// Returns where variables were used: path → text of the file.
  SequencedMap<String, String> references() {
    return references;
  }

  /// Returns the names of the variables.
  List<String> names() {
    return List.copyOf(written.keySet());
  }

  /// Returns the scenario with the variables put in.
  Node.Entries putInto(Node.Entries top) {
    var entries = new ArrayList<Node.Entry>();
    for (Node.Entry entry : Merging.withoutPlus(top).entries()) {
      boolean untouched = UNTOUCHED.contains(entry.name());
      entries.add(untouched ? entry : changed(entry, ""));
    }
    return new Node.Entries(top.place(), entries);
  }

  /// Adds a warning for each variable that nothing uses.
  void warnOfUnused() {
    written.forEach(
        (name, text) -> {
          if (!used.contains(name)) {
            findings.add(
                "W205", text.place(), "nothing uses $" + name, "write $" + name + " as a value");
          }
        });
  }

  private void declare(Node.Entry entry, Map<String, String> overrides) {
    if (!NAME.matcher(entry.name()).matches()) {
      String fixed = entry.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
      findings.add(
          "S149",
          entry.key().place(),
          "a variable needs a name of small letters, digits and _",
          "write " + fixed);
    } else if (entry.value() instanceof Node.Text text) {
      String other = overrides.get(entry.name());
      written.put(entry.name(), other == null ? text : text.becoming(other));
    } else if (!(entry.value() instanceof Node.Faulty)) {
      findings.add(
          "S147",
          entry.value().place(),
          "a variable needs one value, found " + entry.value().title(),
          "values to try belong in sweep");
    }
  }

  private Optional<String> resolve(String name, List<String> chain) {
    var known = resolved.get(name);
    if (known != null) {
      return known;
    }
    Node.Text text = written.get(name);
    if (text == null) {
      return Optional.empty();
    }
    chain.add(name);
    Optional<String> whole = filled(text, other -> follow(other, text, chain));
    chain.removeLast();
    resolved.put(name, whole);
    return whole;
  }

  private Optional<String> follow(String name, Node.Text from, List<String> chain) {
    if (!chain.contains(name)) {
      return resolve(name, chain);
    }
    var circle = new ArrayList<>(chain.subList(chain.indexOf(name), chain.size()));
    circle.add(name);
    findings.add(
        "S135",
        from.place(),
        "$" + String.join(" → $", circle) + " refer to each other",
        "give one of them a value");
    return Optional.empty();
  }

  private Optional<String> filled(Node.Text text, Lookup lookup) {
    var whole = new StringBuilder();
    Matcher use = USE.matcher(text.text());
    boolean complete = true;
    while (use.find()) {
      String name = use.group(1);
      Optional<String> value = Optional.empty();
      if (written.containsKey(name)) {
        used.add(name);
        value = lookup.find(name);
      } else {
        addUnknown(text.placeOf(use.start(), use.group().length()), name);
      }
      complete &= value.isPresent();
      use.appendReplacement(whole, Matcher.quoteReplacement(value.orElse("")));
    }
    return complete ? Optional.of(use.appendTail(whole).toString()) : Optional.empty();
  }

  private void addUnknown(Place place, String name) {
    var near = NearMatch.of(name, written.keySet());
    findings.add(
        "S134",
        place,
        "unknown variable $" + name,
        near.map(known -> "did you mean $" + known + "?").orElse(""),
        written.isEmpty() ? "there are no vars" : "known: $" + String.join(", $", names()));
  }

  private Node.Entry changed(Node.Entry entry, String path) {
    return new Node.Entry(entry.key(), changed(entry.value(), path + "/" + entry.name()));
  }

  private Node changed(Node node, String path) {
    return switch (node) {
      case Node.Text text -> changed(text, path);
      case Node.Entries map ->
          new Node.Entries(
              map.place(), map.entries().stream().map(entry -> changed(entry, path)).toList());
      case Node.Items list -> {
        var items = new ArrayList<Node>();
        for (Node item : list.items()) {
          items.add(changed(item, path + "/" + items.size()));
        }
        yield new Node.Items(list.place(), items);
      }
      case Node.Faulty faulty -> faulty;
    };
  }

  private Node changed(Node.Text text, String path) {
    boolean isFile = text.text().contains("\n"); // what a file says is not filled in
    if (isFile || !USE.matcher(text.text()).find()) {
      return text;
    }
    var whole = filled(text, name -> resolved.getOrDefault(name, Optional.empty()));
    references.put(path, text.text());
    return whole.<Node>map(text::becoming).orElseGet(() -> new Node.Faulty(text.place()));
  }

  private interface Lookup {
    Optional<String> find(String name);
  }
}
