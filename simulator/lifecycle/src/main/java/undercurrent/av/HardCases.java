package undercurrent.av;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import undercurrent.driving.FrameFeatures;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.NearbyProblem;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.ScoreCorrections;
import undercurrent.settings.Settings;
import undercurrent.system.Workbench;

/// What somebody wants perceived better than the rest, with corrections of their own on top of the model
/// that all others call. They are fitted on the rows of the last training, as there are no others at hand.
final class HardCases {
  private static final double DARK = 0.25; // mean brightness of a patch; assumed
  private static final double FAR = 0.75; // of 40 m; assumed
  private static final double NARROW = 0.5;

  /// Cases in the order in which somebody comes with them.
  static final List<NearbyProblem> ALL =
      List.of(
          rows("dark", "brightness", Double.NEGATIVE_INFINITY, DARK),
          rows("far-away", "range", FAR, Double.POSITIVE_INFINITY),
          rows("narrow", "narrow", NARROW, Double.POSITIVE_INFINITY));

  private static final ScoreCorrections.Place PERCEPTION =
      new ScoreCorrections.Place(ALL, "training", "model-in-service", "perception");

  private final ModelCalls calls;
  private final ScoreCorrections corrections;
  private final UnaryOperator<Classifier> layer;

  HardCases(Replication run, Settings settings, ModelCalls calls, Training training) {
    this.calls = calls;
    this.corrections =
        new ScoreCorrections(
            run,
            settings,
            PERCEPTION,
            () -> Optional.of(calls.production().current()),
            () -> training.last().map(Workbench.Training::rows).orElseGet(HardCases::none),
            this::change);
    this.layer = corrections::over;
  }

  private static LabeledTable none() {
    return FrameFeatures.table();
  }

  private static NearbyProblem rows(String name, String column, double atLeast, double below) {
    return new NearbyProblem(name, FrameFeatures.COLUMNS.indexOf(column), atLeast, below);
  }

  /// Lets a week go by.
  void look(int week) {
    corrections.look(week);
  }

  private void change(long event) {
    if (calls.hasLayer(layer)) {
      calls.changed(event);
    } else {
      calls.addInside(layer, event);
    }
  }
}
