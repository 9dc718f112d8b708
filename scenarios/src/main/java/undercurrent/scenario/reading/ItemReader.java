package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;

/// Reads a list whose items say with one key what they are.
///
/// @param list the key of the list, as `debts`
/// @param what the key of each item that says what it is, as `debt`
record ItemReader(Checking checking, String list, String what) {

  /// Returns what the items give; faulty ones are left out.
  <T> List<T> read(Fields top, Function<Fields, Optional<T>> binder) {
    var read = new ArrayList<T>();
    var items = top.list(list, "- " + what + ": …").map(Node.Items::items).orElse(List.of());
    for (Node item : items) {
      switch (item) {
        case Node.Entries map -> {
          String where = list + "[" + read.size() + "]";
          binder.apply(new Fields(checking, map, where(map, where))).ifPresent(read::add);
        }
        case Node.Faulty _ -> {}
        case Node.Text _, Node.Items _ ->
            checking
                .findings()
                .add(
                    "S106",
                    item.place(),
                    "each item of "
                        + list
                        + " needs \""
                        + what
                        + ": <name>\", found "
                        + item.title(),
                    item instanceof Node.Text text ? "write - " + what + ": " + text.text() : "");
      }
    }
    return read;
  }

  /// Returns the text of the key that says what an item is, or adds that it is missing.
  Optional<Node.Text> name(Fields item, List<String> allowed) {
    if (item.has(what)) {
      return item.text(what);
    }
    var misspelt =
        item.entries().entries().stream()
            .filter(entry -> isMeant(entry.name(), allowed))
            .findFirst();
    checking
        .findings()
        .add(
            misspelt.isPresent() ? "S104" : "S106",
            misspelt.map(entry -> entry.key().place()).orElse(item.place()),
            misspelt
                    .map(entry -> "unknown key \"" + entry.name() + "\" in " + list + "; ")
                    .orElse("")
                + "each item of "
                + list
                + " needs \""
                + what
                + ": <name>\"",
            misspelt.isPresent() ? "did you mean \"" + what + "\"?" : "add " + what + ": <name>");
    return Optional.empty();
  }

  private boolean isMeant(String key, List<String> allowed) {
    return !allowed.contains(key)
        && (NearMatch.of(key, List.of(what)).isPresent()
            || Keys.SYNONYMS.getOrDefault(key, List.of()).contains(what));
  }

  private String where(Node.Entries map, String otherwise) {
    return map.value(what)
        .filter(Node.Text.class::isInstance)
        .map(node -> what + " " + ((Node.Text) node).text())
        .orElse(otherwise);
  }
}
