package undercurrent.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts of a system that somebody may lay hands on, by kind and name: a threshold, a store of
/// predictions, a set of features. A lifecycle adds them as it builds them.
///
/// The kind is the type under which a part was added, so that a new kind of part needs nothing here.
public final class Fixtures {
  private final String place;
  private final Map<Class<?>, Named<Object>> byKind = new LinkedHashMap<>();

  /// Makes an empty collection.
  ///
  /// @param place what the parts belong to, for messages, such as `lifecycle 'av'`
  public Fixtures(String place) {
    this.place = place;
  }

  /// Adds a part under a name that no other of its kind has.
  public <T> T add(Class<T> kind, String name, T part) {
    named(kind).add(name, part);
    return part;
  }

  /// Returns the part of a kind and name.
  ///
  /// @throws IllegalArgumentException with the names there are, when there is none of that name
  public <T> T get(Class<T> kind, String name) {
    return kind.cast(named(kind).get(name));
  }

  /// Returns the names of the parts of a kind, in the order in which they were added.
  public List<String> names(Class<?> kind) {
    return named(kind).names();
  }

  private Named<Object> named(Class<?> kind) {
    return byKind.computeIfAbsent(
        kind, key -> new Named<>(key.getSimpleName().toLowerCase(java.util.Locale.ROOT), place));
  }
}
