package undercurrent.av;

import java.util.List;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.RoadUser;
import undercurrent.learning.Classifier;

/// What can go wrong where a model meets the stack that calls it. Which ones there are is assumed.
enum InterfaceDefect {
  /// The planner reads two classes in each other's place.
  CLASS_ORDER("two classes change places"),
  /// The exporter wrote two columns in each other's place.
  COLUMN_ORDER("two columns change places"),
  /// Ranges arrive in feet where metres are meant.
  UNITS("ranges arrive in feet");

  private static final double FEET_PER_METRE = 3.28084;
  private static final int WIDTH = FrameFeatures.COLUMNS.indexOf("width");
  private static final int HEIGHT = FrameFeatures.COLUMNS.indexOf("height");
  private static final List<Integer> RANGES =
      List.of(
          FrameFeatures.COLUMNS.indexOf("range"), FrameFeatures.COLUMNS.indexOf("height-range"));

  private final String title;

  InterfaceDefect(String title) {
    this.title = title;
  }

  /// Returns what it does, in words.
  String title() {
    return title;
  }

  /// Returns what the stack gets when it asks a model through this defect.
  Classifier behind(Classifier model) {
    return new Misbuilt(model, this);
  }

  private double[] sent(double[] row) {
    double[] sent = row.clone();
    if (this == COLUMN_ORDER) {
      swap(sent, WIDTH, HEIGHT);
    }
    if (this == UNITS) {
      RANGES.forEach(column -> sent[column] *= FEET_PER_METRE);
    }
    return sent;
  }

  private double[] received(double[] chances) {
    double[] received = chances.clone();
    if (this == CLASS_ORDER) {
      swap(received, RoadUser.TRUCK.index(), RoadUser.PEDESTRIAN.index());
    }
    return received;
  }

  private static void swap(double[] values, int one, int other) {
    double kept = values[one];
    values[one] = values[other];
    values[other] = kept;
  }

  private record Misbuilt(Classifier model, InterfaceDefect defect) implements Classifier {
    @Override
    public double[] probabilities(double[] row) {
      return defect.received(model.probabilities(defect.sent(row)));
    }

    @Override
    public long numbers() {
      return model.numbers();
    }
  }
}
