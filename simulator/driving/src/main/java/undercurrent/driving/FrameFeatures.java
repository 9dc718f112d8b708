package undercurrent.driving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import undercurrent.learning.LabeledTable;

/// The columns that a perception model sees of a frame: only what a car can measure.
///
/// A patch of 3 m × 3.6 m around the laser's nearest cluster is cut to 6 × 9 cells, its mean taken
/// off and divided by its deviation, so that a thing looks alike at any distance; the left half is
/// folded onto the right. Beside it stand the contrast of the middle column against its flanks at
/// twelve heights, sizes in metres, and the mean brightness, as real pipelines leave it in: a model
/// that was trained by day alone then fails by night, and one that has seen both does not. Products
/// and bins let a linear model bend.
public final class FrameFeatures {
  private static final int HALF = Patch.COLUMNS / 2;

  /// The lines of the camera's patch, whose cells are the first columns, line by line from the road.
  public static final int LINES = Patch.ROWS;

  /// The cells of such a line.
  public static final int CELLS_A_LINE = HALF;

  /// The names of the columns, in order.
  public static final List<String> COLUMNS = names();

  private static final double RANGE_UNIT_M = 40;
  private static final int BODY_FROM = 1; // rows of the patch at the height of a body
  private static final int BODY_TO = 5;
  private static final double FAINT = 0.5; // deviations that may be background
  private static final int RANGE = COLUMNS.indexOf("range");

  /// The place of the column that the lane map gives, at no cost of its own; what others offer stands
  /// behind it.
  public static final int CROSSING = COLUMNS.indexOf("at-crossing");

  private static final int HIT = COLUMNS.indexOf("hit");

  private FrameFeatures() {}

  /// Returns an empty table with these columns and the classes of [RoadUser].
  public static LabeledTable table() {
    return new LabeledTable(COLUMNS, RoadUser.LABELS);
  }

  /// Returns the features of a frame, in the order of [#COLUMNS], without what others offer.
  ///
  /// @param frame what the sensors delivered
  /// @param calibration the error of what is believed about the sensors' angles
  public static double[] of(Frame frame, SensorCalibration calibration) {
    return of(frame, calibration, new SummedImage());
  }

  /// Returns the same.
  ///
  /// @param image what the sums of the frame's picture are put into
  static double[] of(Frame frame, SensorCalibration calibration, SummedImage image) {
    image.take(calibration.read(frame.pixels()));
    var proposal = Proposal.in(calibration.reached(frame.rangesM()), image, calibration);
    var patch = Patch.around(proposal, image, calibration);
    var profile = Profile.of(proposal, image, calibration);
    double[] row = new double[COLUMNS.size()];
    int at = patch(patch, row);
    at = shares(profile, row, at);
    sizes(proposal, patch, profile, row, at);
    row[CROSSING] = frame.atCrossing() ? 1 : 0;
    return row;
  }

  /// Returns the distance that a row of features believes in, in metres.
  public static double rangeM(double[] row) {
    return RANGE_UNIT_M * row[RANGE];
  }

  /// Returns a row as a model sees it that uses some of what the lane map and others tell, and not the
  /// rest.
  ///
  /// @param used the names of the columns that it uses
  public static double[] using(Collection<String> used, double[] row) {
    double[] out = row.clone();
    for (int i = CROSSING; i < out.length; i++) {
      out[i] = used.contains(COLUMNS.get(i)) ? out[i] : 0;
    }
    return out;
  }

  /// Tells whether the laser found something, as a row of features has it.
  public static boolean hit(double[] row) {
    return row[HIT] > 0;
  }

  private static int patch(Patch patch, double[] row) {
    int at = 0;
    for (int r = 0; r < Patch.ROWS; r++) {
      for (int c = 0; c < HALF; c++) {
        row[at++] = (patch.cell(r, c) + patch.cell(r, Patch.COLUMNS - 1 - c)) / 2;
      }
    }
    for (int r = 0; r < Patch.ROWS; r++) {
      row[at++] = (Math.abs(patch.cell(r, HALF - 1)) + Math.abs(patch.cell(r, HALF))) / 2;
    }
    return at;
  }

  private static int shares(Profile profile, double[] row, int from) {
    for (int i = 0; i < Profile.STEPS; i++) {
      row[from + i] = profile.share(i);
    }
    return from + Profile.STEPS;
  }

  private static void sizes(
      Proposal proposal, Patch patch, Profile profile, double[] row, int from) {
    double range = proposal.rangeM() / RANGE_UNIT_M;
    double width = proposal.widthM();
    double height = profile.heightM();
    double narrow = width < 1.1 ? 1 : 0;
    double[] sizes = {
      proposal.hit() ? 1 : 0,
      range,
      0.25 / range,
      proposal.count(),
      width,
      narrow,
      width >= 1.1 && width < 2.3 ? 1 : 0,
      width >= 2.3 && width < 4 ? 1 : 0,
      height,
      profile.centroidM(),
      profile.spreadM(),
      StrictMath.log(patch.deviation()),
      patch.mean(),
      StrictMath.log(profile.peak() + 0.01),
      height * range,
      width * height,
      narrow * height,
      narrow * profile.spreadM(),
      aimMrad(proposal, patch)
    };
    System.arraycopy(sizes, 0, row, from, sizes.length);
  }

  /// Returns how far to the right of where the laser found something the picture shows it, in
  /// milliradians; 0 when the laser found nothing. A calibrated car aims at 0, whatever is there.
  private static double aimMrad(Proposal proposal, Patch patch) {
    double weights = 0;
    double moment = 0;
    for (int r = BODY_FROM; r < BODY_TO; r++) {
      double background = (patch.cell(r, 0) + patch.cell(r, Patch.COLUMNS - 1)) / 2;
      for (int c = 1; c < Patch.COLUMNS - 1; c++) {
        double weight = Math.max(0, Math.abs(patch.cell(r, c) - background) - FAINT);
        weights += weight;
        moment += weight * (c - (Patch.COLUMNS - 1) / 2.0) * Patch.CELL_WIDTH_M;
      }
    }
    return proposal.hit() && weights > 0 ? 1000 * moment / weights / proposal.rangeM() : 0;
  }

  private static List<String> names() {
    var names = new ArrayList<String>();
    for (int r = 0; r < Patch.ROWS; r++) {
      for (int c = 0; c < HALF; c++) {
        names.add("patch-" + r + "-" + c);
      }
    }
    for (int r = 0; r < Patch.ROWS; r++) {
      names.add("middle-" + r);
    }
    for (int i = 0; i < Profile.STEPS; i++) {
      names.add("profile-" + i);
    }
    names.addAll(
        List.of(
            "hit",
            "range",
            "nearness",
            "beams",
            "width",
            "narrow",
            "car-wide",
            "truck-wide",
            "height",
            "centroid",
            "spread",
            "log-contrast",
            "brightness",
            "log-peak",
            "height-range",
            "width-height",
            "narrow-height",
            "narrow-spread",
            "aim",
            "at-crossing"));
    names.addAll(OfferedReadings.NAMES);
    return List.copyOf(names);
  }
}
