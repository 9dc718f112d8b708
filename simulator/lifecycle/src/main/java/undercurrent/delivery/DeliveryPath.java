package undercurrent.delivery;

import java.util.ArrayList;
import java.util.List;

/// The steps that changes of a type go through, in order; capabilities take steps out, put checks in
/// and replace handiwork by machines.
public final class DeliveryPath {
  private final ChangeType type;
  private final List<DeliveryStep> steps;

  /// Makes a path.
  public DeliveryPath(ChangeType type, List<DeliveryStep> steps) {
    this.type = type;
    this.steps = new ArrayList<>(steps);
  }

  /// Returns the type of the changes that go this way.
  public ChangeType type() {
    return type;
  }

  /// Returns the steps, in order.
  public List<DeliveryStep> steps() {
    return List.copyOf(steps);
  }

  /// Takes a step out; nothing happens when it is not there.
  public void remove(String id) {
    steps.removeIf(step -> step.id().equals(id));
  }

  /// Puts a step before another, or at the end when that one is not there.
  public void insertBefore(String id, DeliveryStep step) {
    int place = indexOf(id);
    steps.add(place < 0 ? steps.size() : place, step);
  }

  /// Puts a step in the place of another, or at the end when that one is not there.
  public void replace(String id, DeliveryStep step) {
    int place = indexOf(id);
    if (place < 0) {
      steps.add(step);
    } else {
      steps.set(place, step);
    }
  }

  private int indexOf(String id) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
