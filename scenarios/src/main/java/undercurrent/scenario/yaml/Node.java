package undercurrent.scenario.yaml;

import java.util.List;
import java.util.Optional;
import undercurrent.scenario.diagnostic.Place;

/// A part of a YAML document, with its place.
public sealed interface Node {

  /// Returns where the node begins.
  Place place();

  /// Returns what the node is called in a message.
  default String title() {
    return switch (this) {
      case Text text when text.text().isEmpty() -> "nothing";
      case Text text when text.looksLikeNumber() -> "the number " + text.text();
      case Text text -> "the text \"" + text.shortened() + "\"";
      case Items _ -> "a list";
      case Entries _ -> "a map";
      case Faulty _ -> "a fault";
    };
  }

  /// A scalar, always held as text.
  ///
  /// @param written what the file says; it differs from `text` when variables were put in
  /// @param quoted whether the file puts it in quotes
  /// @param direct whether the characters of the text stand one for one at the place
  record Text(Place place, String text, String written, boolean quoted, boolean direct)
      implements Node {

    /// Returns the scalar with another text, which the file does not show.
    public Text becoming(String other) {
      return new Text(place, other, written, quoted, direct && other.equals(text));
    }

    /// Returns the place of a part of the text, as narrowly as it is known.
    public Place placeOf(int offset, int length) {
      return direct && offset < Math.max(1, text.length())
          ? place.part(offset + (quoted ? 1 : 0), length)
          : place;
    }

    boolean looksLikeNumber() {
      return !quoted && text.matches("-?[0-9][0-9.]*");
    }

    String shortened() {
      return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
  }

  /// A list.
  record Items(Place place, List<Node> items) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A map, in the order of the file; keys are different.
  record Entries(Place place, List<Entry> entries) implements Node {
    public Entries {
      entries = List.copyOf(entries);
    }

    /// Returns the entry of a key.
    public Optional<Entry> entry(String key) {
      return entries.stream().filter(each -> each.name().equals(key)).findFirst();
    }

    /// Returns the value of a key.
    public Optional<Node> value(String key) {
      return entry(key).map(Entry::value);
    }
  }

  /// A key and its value.
  record Entry(Text key, Node value) {
    /// Returns the text of the key.
    public String name() {
      return key.text();
    }
  }

  /// A part that was refused already, so that nothing more is said about it.
  record Faulty(Place place) implements Node {}
}
