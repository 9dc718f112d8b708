package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.Vocabulary.RoleEntry;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;

/// Reads `owners`: part: role, part: nobody, or part: another part, whose owner it then has.
record OwnerBinder(Checking checking) {
  private static final String NOBODY = "nobody";

  SequencedMap<String, Optional<String>> bind(Fields top, Optional<LifecycleEntry> lifecycle) {
    var owners = new LinkedHashMap<String, Optional<String>>();
    if (lifecycle.isEmpty()) {
      return owners;
    }
    top.map("owners", "S160", "part: role lines")
        .ifPresent(given -> read(given, lifecycle.get(), owners));
    return owners;
  }

  private void read(
      Fields given, LifecycleEntry lifecycle, SequencedMap<String, Optional<String>> owners) {
    var said = new LinkedHashMap<String, Node.Text>();
    for (Node.Entry entry : given.entries().entries()) {
      if (isPart(entry, lifecycle)) {
        given
            .asText(entry.value(), given.subject(entry.name()))
            .filter(text -> isOwner(text, lifecycle))
            .ifPresent(text -> said.put(entry.name(), text));
      }
    }
    for (String part : said.keySet()) {
      last(part, said).ifPresent(last -> owners.put(part, owner(last, lifecycle)));
    }
  }

  private boolean isPart(Node.Entry entry, LifecycleEntry lifecycle) {
    boolean isPart = lifecycle.parts().containsKey(entry.name());
    if (!isPart) {
      checking
          .findings()
          .add(
              "S160",
              entry.key().place(),
              lifecycle.id() + " has no part \"" + entry.name() + "\"",
              NearMatch.hint(entry.name(), List.copyOf(lifecycle.parts().keySet())),
              "undercurrent graph " + lifecycle.id() + " shows the parts");
    }
    return isPart;
  }

  private boolean isOwner(Node.Text text, LifecycleEntry lifecycle) {
    var roles = checking.vocabulary().roles().stream().map(RoleEntry::id).toList();
    var known = new ArrayList<>(roles);
    known.add(NOBODY);
    known.addAll(lifecycle.parts().keySet());
    boolean isKnown = known.contains(text.text());
    if (!isKnown) {
      checking
          .findings()
          .add(
              "S161",
              text.place(),
              "nobody is called \"" + text.text() + "\"",
              NearMatch.hint(text.text(), known),
              "an owner is a role, nobody, or a part whose owner it then is; roles: "
                  + String.join(", ", roles));
    }
    return isKnown;
  }

  /// A part that the scenario does not give away stays with whom the lifecycle foresees.
  private static Optional<String> owner(String last, LifecycleEntry lifecycle) {
    Optional<String> role = last.equals(NOBODY) ? Optional.empty() : Optional.of(last);
    return lifecycle.parts().getOrDefault(last, role);
  }

  /// Follows parts that are owned like others to the last; nothing where that leads round in a
  /// circle.
  private Optional<String> last(String part, Map<String, Node.Text> said) {
    var way = new ArrayList<String>();
    String here = part;
    while (said.containsKey(here)) {
      if (way.contains(here)) {
        way.add(here);
        tell(part, way, said);
        return Optional.empty();
      }
      way.add(here);
      here = text(said, here);
    }
    return Optional.of(here);
  }

  private void tell(String part, List<String> way, Map<String, Node.Text> said) {
    Node.Text place = said.get(part);
    boolean isFirst =
        way.getLast().equals(part); // told once, by the member that the file has first
    boolean isEarliest =
        said.keySet().stream().filter(way::contains).findFirst().equals(Optional.of(part));
    if (place != null && isFirst && isEarliest) {
      checking
          .findings()
          .add(
              "S162",
              place.place(),
              "owners go round in a circle: " + String.join(" → ", way),
              "give one of them to a role, or to nobody");
    }
  }

  private static String text(Map<String, Node.Text> said, String part) {
    Node.Text text = said.get(part);
    return text == null ? part : text.text();
  }
}
