package undercurrent.delivery;

import java.util.ArrayList;
import java.util.List;
import undercurrent.organisation.Subsystem;

/// The steps that changes of a type go through, in order; capabilities take steps out, put checks in
/// and replace handiwork by machines.
///
/// Steps up to the first one of the serving infrastructure are made for each change; from that one on
/// it is the roll-out, which changes that are released together go through once.
public final class DeliveryPath {
  /// The step of a refresh at which the lifecycle trains; what stands before it is done before.
  public static final String TRAINING = "train";

  private static final double ROLL_BACK_HOURS = 4; // find the old version, copy it back; assumed

  private final ChangeType type;
  private final List<DeliveryStep> steps;
  private double rollBackHours = ROLL_BACK_HOURS;

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

  /// Returns the steps that each change takes alone.
  public List<DeliveryStep> preparation() {
    return List.copyOf(steps.subList(0, firstOfRollOut()));
  }

  /// Returns the steps that changes released together take together.
  public List<DeliveryStep> rollOut() {
    return List.copyOf(steps.subList(firstOfRollOut(), steps.size()));
  }

  /// Returns the hours of hands that taking a release back takes; 0 when a machine does it at once.
  public double rollBackHours() {
    return rollBackHours;
  }

  /// Sets the hours of hands that taking a release back takes.
  public void rollBackHours(double hours) {
    if (!(hours >= 0)) {
      throw new IllegalArgumentException("a roll-back takes 0 hours or more, not " + hours);
    }
    rollBackHours = hours;
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

  private int firstOfRollOut() {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).subsystem() == Subsystem.SERVING_INFRASTRUCTURE) {
        return i;
      }
    }
    return steps.size();
  }

  /// Returns the place of a step, -1 when it is not there.
  int indexOf(String id) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
