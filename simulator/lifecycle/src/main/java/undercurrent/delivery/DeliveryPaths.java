package undercurrent.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The way to production of each type of change.
public final class DeliveryPaths {
  private final Map<ChangeType, DeliveryPath> paths = new EnumMap<>(ChangeType.class);
  private final List<Consumer<DeliveryPaths>> changes = new ArrayList<>();

  /// Makes paths without steps.
  public DeliveryPaths() {
    for (ChangeType type : ChangeType.values()) {
      paths.put(type, new DeliveryPath(type, List.of()));
    }
  }

  /// Sets the path of a type, as the lifecycle finds it.
  public void begin(DeliveryPath path) {
    paths.put(path.type(), path);
  }

  /// Changes the paths, now and whenever they are set anew because a capability is taken up or given
  /// up: a habit stays where tools change.
  public void change(Consumer<DeliveryPaths> change) {
    changes.add(change);
    change.accept(this);
  }

  /// Makes the changes again, on paths that were set anew.
  public void changeAgain() {
    changes.forEach(change -> change.accept(this));
  }

  /// Returns the path of a type.
  public DeliveryPath of(ChangeType type) {
    DeliveryPath path = paths.get(type);
    if (path == null) {
      throw new IllegalStateException("every type has a path");
    }
    return path;
  }

  /// Returns how many steps of each type are done by hand, by the id of the type.
  public Map<String, Integer> stepsByHand() {
    var counts = new TreeMap<String, Integer>();
    for (DeliveryPath path : paths.values()) {
      long hands = path.steps().stream().filter(step -> step.hours() > 0).count();
      counts.put(path.type().id(), (int) hands);
    }
    return counts;
  }

  /// Returns all paths.
  public Collection<DeliveryPath> all() {
    return Collections.unmodifiableCollection(paths.values());
  }
}
