package undercurrent.scenario.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;

/// The ids of everything in a scenario that has one; each is given once.
final class Ids {
  private final Checking checking;
  private final Map<String, Place> places = new LinkedHashMap<>();

  Ids(Checking checking) {
    this.checking = checking;
  }

  /// Returns the id that an item gives, or one made from what the item is.
  ///
  /// @param otherwise the id of an item that gives none; a number follows if it is taken
  String of(Fields item, String otherwise) {
    var given = item.has("id") ? item.text("id") : Optional.<Node.Text>empty();
    if (given.isEmpty()) {
      return unused(otherwise, item.place());
    }
    String id = given.get().text();
    Place place = given.get().place();
    if (!id.matches("[A-Za-z][A-Za-z0-9_-]{0,59}")) {
      checking
          .findings()
          .add(
              "S149",
              place,
              "an id has letters, digits, - and _, found \"" + id + "\"",
              "write for example " + otherwise);
      return unused(otherwise, place);
    }
    Place first = places.putIfAbsent(id, place);
    if (first != null) {
      checking
          .findings()
          .add(
              "S141",
              place,
              "id \"" + id + "\" used at " + first.line() + " and " + place.line(),
              "rename one");
    }
    return id;
  }

  /// Returns all ids.
  List<String> all() {
    return List.copyOf(places.keySet());
  }

  private String unused(String wanted, Place place) {
    String id = wanted;
    for (int n = 2; places.containsKey(id); n++) {
      id = wanted + "-" + n;
    }
    places.put(id, place);
    return id;
  }
}
