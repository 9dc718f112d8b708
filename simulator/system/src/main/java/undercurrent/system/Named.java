package undercurrent.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Things that are found by name, in the order in which they were added.
///
/// @param <T> the things
public final class Named<T> {
  private final String kind;
  private final String place;
  private final Map<String, T> things = new LinkedHashMap<>();

  /// Makes an empty collection.
  ///
  /// @param kind what one of the things is called, such as `signal`
  /// @param place what they belong to, for messages, such as `lifecycle 'av'`
  public Named(String kind, String place) {
    this.kind = kind;
    this.place = place;
  }

  /// Adds a thing under a name that is not taken.
  public T add(String name, T thing) {
    if (things.putIfAbsent(name, thing) != null) {
      throw new IllegalArgumentException(place + " has a " + kind + " '" + name + "' already");
    }
    return thing;
  }

  /// Returns the thing of a name.
  ///
  /// @throws IllegalArgumentException with the names there are, when there is none of that name
  public T get(String name) {
    T thing = things.get(name);
    if (thing == null) {
      throw new IllegalArgumentException(
          place + " has no " + kind + " '" + name + "'; it has " + things.keySet());
    }
    return thing;
  }

  /// Returns all things.
  public List<T> all() {
    return List.copyOf(things.values());
  }

  /// Returns all names.
  public List<String> names() {
    return List.copyOf(things.keySet());
  }
}
