package undercurrent.driving;

import java.util.List;
import undercurrent.learning.Classifier;

/// A recorded drive that went wrong, played to another model. The car's way is that of the record
/// (open loop): what is judged is whether the model would have believed the right thing in time.
///
/// @param drive the number of the encounter
/// @param rows the features of each frame, in order
/// @param named what the review says was there
public record LogReplay(int drive, List<double[]> rows, RoadUser named) {
  private static final double IN_TIME = 0.5; // of the frames up to the event; assumed

  /// Copies the list.
  public LogReplay {
    rows = List.copyOf(rows);
  }

  /// Tells whether a model would have seen the right thing: somebody who is there is believed to be
  /// there by the middle of the record, and where nobody is, nobody is ever braked for.
  public boolean isMendedBy(Classifier model, Confirmation rule) {
    int history = 0;
    boolean believed = false;
    for (int i = 0; i < rows.size(); i++) {
      history = rule.remember(history, chance(model.probabilities(rows.get(i))));
      believed = rule.holds(history, believed);
      if (believed && named == RoadUser.EMPTY) {
        return false;
      }
      if (believed && i + 1 <= Math.max(rule.needed(), IN_TIME * rows.size())) {
        return true;
      }
    }
    return named == RoadUser.EMPTY;
  }

  private double chance(double[] chances) {
    return named.isVehicle()
        ? chances[RoadUser.CAR.index()] + chances[RoadUser.TRUCK.index()]
        : chances[RoadUser.PEDESTRIAN.index()] + chances[RoadUser.CYCLIST.index()];
  }
}
