package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.yaml.Node;

/// Lays one scenario over another: maps merge, lists replace, `+debts` appends.
final class Merging {
  private static final List<String> APPENDED =
      List.of("debts", "detectors", "remedies", "interventions", "goals");

  private Merging() {}

  /// Returns a scenario in which a bare head count is a map, and `+debts` without a base is
  /// `debts`.
  static Node.Entries normalized(Node.Entries top, Findings findings) {
    var entries = new ArrayList<Node.Entry>();
    for (Node.Entry entry : top.entries()) {
      if (entry.name().equals("staff") && entry.value() instanceof Node.Entries staff) {
        entries.add(new Node.Entry(entry.key(), withCounts(staff)));
      } else {
        entries.add(entry);
      }
      if (isAppending(entry) && top.entry(entry.name().substring(1)).isPresent()) {
        findings.add(
            "S156",
            entry.key().place(),
            "\"" + entry.name().substring(1) + "\" and \"" + entry.name() + "\" in one file",
            "keep one: with + the list is appended, without it is replaced");
      }
    }
    return new Node.Entries(top.place(), entries);
  }

  /// Returns `over` laid over `base`.
  static Node.Entries merged(Node.Entries base, Node.Entries over, Findings findings) {
    var entries = new LinkedHashMap<String, Node.Entry>();
    base.entries().forEach(entry -> entries.put(entry.name(), entry));
    entries.remove("extends");
    for (Node.Entry entry : over.entries()) {
      if (isAppending(entry)) {
        append(entries, entry);
      } else if (entry.name().equals("meta")) {
        entries.put(entry.name(), entry);
      } else {
        var below = entries.get(entry.name());
        entries.put(entry.name(), below == null ? entry : laid(below, entry, findings));
      }
    }
    return new Node.Entries(over.place(), List.copyOf(entries.values()));
  }

  /// Returns the scenario with what is left of `+debts` made to `debts`.
  static Node.Entries withoutPlus(Node.Entries top) {
    var entries = new LinkedHashMap<String, Node.Entry>();
    for (Node.Entry entry : top.entries()) {
      if (isAppending(entry)) {
        append(entries, entry);
      } else {
        entries.put(entry.name(), entry);
      }
    }
    return new Node.Entries(top.place(), List.copyOf(entries.values()));
  }

  private static Node.Entry laid(Node.Entry below, Node.Entry above, Findings findings) {
    if (below.value() instanceof Node.Entries base && above.value() instanceof Node.Entries over) {
      return new Node.Entry(above.key(), merged(base, over, findings));
    }
    if (below.value() instanceof Node.Text base
        && above.value() instanceof Node.Text over
        && base.text().equals(over.text())
        && !above.name().equals("undercurrent")
        && !above.name().equals("title")) {
      findings.add(
          "W203",
          over.place(),
          "\"" + above.name() + "\" is the same as in " + base.place().source().name(),
          "it can be dropped");
    }
    return above;
  }

  private static void append(Map<String, Node.Entry> entries, Node.Entry more) {
    String name = more.name().substring(1);
    var before = entries.get(name);
    var key = more.key().becoming(name);
    if (before != null
        && before.value() instanceof Node.Items first
        && more.value() instanceof Node.Items second) {
      var all = new ArrayList<>(first.items());
      all.addAll(second.items());
      entries.put(name, new Node.Entry(key, new Node.Items(second.place(), all)));
    } else {
      entries.put(name, new Node.Entry(key, more.value()));
    }
  }

  private static boolean isAppending(Node.Entry entry) {
    return entry.name().startsWith("+") && APPENDED.contains(entry.name().substring(1));
  }

  private static Node.Entries withCounts(Node.Entries staff) {
    var entries = new ArrayList<Node.Entry>();
    for (Node.Entry entry : staff.entries()) {
      if (entry.value() instanceof Node.Text count) {
        var key = new Node.Text(entry.key().place(), "count", "count", false, false);
        var map = new Node.Entries(count.place(), List.of(new Node.Entry(key, count)));
        entries.add(new Node.Entry(entry.key(), map));
      } else {
        entries.add(entry);
      }
    }
    return new Node.Entries(staff.place(), entries);
  }
}
