package undercurrent.av;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import undercurrent.driving.FrameFeatures;

/// Groups of columns that a perception model can do without, those with the most columns first.
enum SightColumns {
  /// The cells of the camera's patch.
  PATCH("patch-"),
  /// How a thing stands out at each height.
  PROFILE("profile-"),
  /// The contrast of the middle of a patch.
  MIDDLE("middle-"),
  /// Height, shape and contrast of a thing, and products of them.
  SHAPES("height", "centroid", "spread", "log-", "width-height", "narrow-");

  private final int[] columns;

  SightColumns(String... beginnings) {
    this.columns =
        IntStream.range(0, FrameFeatures.COLUMNS.size())
            .filter(
                i ->
                    List.of(beginnings).stream().anyMatch(FrameFeatures.COLUMNS.get(i)::startsWith))
            .toArray();
  }

  /// Returns the name, such as `patch`.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns how many columns there are.
  int size() {
    return columns.length;
  }

  /// Returns a row without them: 0 in their place.
  double[] takenFrom(double[] row) {
    double[] less = row.clone();
    for (int column : columns) {
      less[column] = 0;
    }
    return less;
  }
}
