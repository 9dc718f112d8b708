package undercurrent.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;

/// A list or map that is still open while its events arrive.
abstract sealed class Builder {
  private final Optional<String> anchor;
  private int size = 1;
  private int depth;

  private Builder(Optional<String> anchor) {
    this.anchor = anchor;
  }

  /// Takes the next value, or the next key.
  void add(Sized part) {
    size += part.size();
    depth = Math.max(depth, part.depth());
    accept(part.node());
  }

  /// Returns the finished node.
  Sized sized() {
    return new Sized(node(), size, depth + 1);
  }

  Optional<String> anchor() {
    return anchor;
  }

  abstract void accept(Node part);

  abstract Node node();

  /// An open list.
  static final class OfItems extends Builder {
    private final Place place;
    private final List<Node> items = new ArrayList<>();

    OfItems(Place place, Optional<String> anchor) {
      super(anchor);
      this.place = place;
    }

    @Override
    void accept(Node part) {
      items.add(part);
    }

    @Override
    Node node() {
      return new Node.Items(place, items);
    }
  }

  /// An open map.
  static final class OfEntries extends Builder {
    private final Place place;
    private final Findings findings;
    private final boolean flow;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private Optional<Node> key = Optional.empty();
    private String before = "";

    OfEntries(Place place, Findings findings, Optional<String> anchor, boolean flow) {
      super(anchor);
      this.place = place;
      this.findings = findings;
      this.flow = flow;
    }

    boolean wantsKey() {
      return key.isEmpty();
    }

    @Override
    void accept(Node part) {
      if (key.isEmpty()) {
        key = Optional.of(part);
        return;
      }
      Node name = key.get();
      key = Optional.empty();
      if (name instanceof Node.Text text) {
        put(text, part);
      } else if (!(name instanceof Node.Faulty)) {
        findings.add("Y023", name.place(), "a key must be a text, found " + name.title());
      }
    }

    private void put(Node.Text name, Node value) {
      var first = entries.get(name.text());
      if (first != null) {
        findings.add(
            "Y005",
            name.place(),
            "\"" + name.text() + "\" is given twice, first at line " + first.key().place().line(),
            "keep one");
      } else if (name.text().equals("<<")) {
        findings.add(
            "Y012", name.place(), "merge keys are not supported", "use extends, or write it out");
      } else if (flow && isSplit(name, value)) {
        reportSplit(name);
      } else if (TextFaults.checked(name, findings) instanceof Node.Text) {
        entries.put(name.text(), new Node.Entry(name, value));
        before = name.text();
      }
    }

    /// Whether a comma inside the brackets of a distribution cut a value in two.
    private boolean isSplit(Node.Text name, Node value) {
      var last = entries.get(before);
      boolean cut =
          last != null
              && (last.value() instanceof Node.Faulty
                  || (last.value() instanceof Node.Text text
                      && text.text().indexOf('(') > text.text().lastIndexOf(')')));
      return cut
          && value instanceof Node.Text empty
          && empty.text().isEmpty()
          && (name.text().endsWith(")") || name.text().contains("=") || name.text().contains(" "));
    }

    private void reportSplit(Node.Text name) {
      var last = entries.get(before);
      if (last == null) {
        return;
      }
      entries.put(before, new Node.Entry(last.key(), new Node.Faulty(last.value().place())));
      findings.add(
          "Y019",
          name.place(),
          "unknown key \"" + name.text() + "\": the comma split the value",
          "write lognormal(mean=3w sd=1w)");
    }

    @Override
    Node node() {
      return new Node.Entries(place, List.copyOf(entries.values()));
    }
  }
}
