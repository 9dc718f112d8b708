package undercurrent.scenario.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;
import undercurrent.scenario.yaml.Bytes;
import undercurrent.scenario.yaml.Node;
import undercurrent.scenario.yaml.NodeReader;
import undercurrent.scenario.yaml.NodeReader.Form;

/// One reading of one scenario, from bytes to the model.
record Pass(Vocabulary vocabulary, Limits limits, Findings findings) {

  Reading read(Origin origin, byte[] bytes, Map<String, String> overrides) {
    var merged =
        nodes(origin.name(), bytes, findings)
            .filter(top -> Version.accepts(top, findings))
            .flatMap(top -> new Inheritance(vocabulary, findings).resolve(top, origin));
    if (merged.isEmpty()) {
      return new Reading.Invalid(findings.sorted());
    }
    var bound = bind(merged.get(), origin, overrides, findings);
    if (bound.isPresent() && !findings.hasErrors()) {
      checkSweep(merged.get(), origin, bound.get().scenario());
    }
    return findings.hasErrors() || bound.isEmpty()
        ? new Reading.Invalid(findings.sorted())
        : new Reading.Valid(bound.get().scenario(), bound.get().origins(), findings.sorted());
  }

  /// Returns the nodes of a text, or adds why there are none.
  static Optional<Node.Entries> nodes(String name, byte[] bytes, Findings findings) {
    return Bytes.decode(name, bytes, findings)
        .flatMap(all -> NodeReader.read(Source.of(name, all), all, Form.SCENARIO, findings));
  }

  private Optional<Bound> bind(
      Node.Entries merged, Origin origin, Map<String, String> overrides, Findings found) {
    var variables = Variables.of(merged, overrides, found);
    var plain = variables.putInto(merged);
    var origins = new LinkedHashMap<String, Place>();
    collect(plain, "", origins);
    return new ScenarioBinder(new Checking(vocabulary, limits, found, origin), variables)
        .bind(plain)
        .map(scenario -> new Bound(scenario, origins));
  }

  /// Reads the scenario once with each value of the sweep, so that a bad one is found now.
  private void checkSweep(Node.Entries merged, Origin origin, Scenario scenario) {
    var table = merged.value("sweep").filter(Node.Entries.class::isInstance);
    if (table.isEmpty() || scenario.sweep().size() > 20) {
      return;
    }
    for (Node.Entry entry : ((Node.Entries) table.get()).entries()) {
      if (entry.value() instanceof Node.Items items) {
        items.items().stream().limit(50).forEach(item -> check(merged, origin, entry.name(), item));
      }
    }
  }

  private void check(Node.Entries merged, Origin origin, String name, Node item) {
    if (!(item instanceof Node.Text text)) {
      return;
    }
    var trial = new Findings();
    bind(merged, origin, Map.of(name, text.text()), trial);
    if (trial.hasErrors()) {
      var first = trial.sorted().getFirst();
      findings.add(
          first.code(),
          item.place(),
          "with " + name + " = " + text.text() + ": " + first.message(),
          first.fix(),
          first.note());
    }
  }

  private static void collect(Node node, String path, SequencedMap<String, Place> origins) {
    origins.put(path, node.place());
    switch (node) {
      case Node.Entries entries ->
          entries.entries().forEach(e -> collect(e.value(), path + "/" + e.name(), origins));
      case Node.Items items -> {
        List<Node> all = items.items();
        for (int i = 0; i < all.size(); i++) {
          collect(all.get(i), path + "/" + i, origins);
        }
      }
      case Node.Text _, Node.Faulty _ -> {}
    }
  }

  private record Bound(Scenario scenario, SequencedMap<String, Place> origins) {}
}
