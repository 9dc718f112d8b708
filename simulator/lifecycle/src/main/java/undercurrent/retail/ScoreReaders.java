package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.PredictionReaders;
import undercurrent.lifecycle.PredictionReaders.Prediction;
import undercurrent.lifecycle.PredictionReaders.Reader;
import undercurrent.lifecycle.PredictionReaders.Store;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.settings.Settings;

/// Other teams who act on the logged scores: a mail campaign, the buyers, the search page. The shares
/// that they act on are assumed.
final class ScoreReaders implements ReleaseStep {
  static final String STORE = "predictions";

  private final PredictionReaders readers;

  ScoreReaders(Replication run, Settings settings, PageLog log) {
    var store =
        new Store(
            STORE,
            "scorer-in-service",
            "metrics-database",
            Skill.PRODUCT,
            List.of(
                new Reader("mail-campaign", 0.1),
                new Reader("buyers", 0.2),
                new Reader("search-page", 0.05)));
    this.readers = new PredictionReaders(run, settings, store, () -> predictions(log));
  }

  private static List<Prediction> predictions(PageLog log) {
    return log.predictions().stream()
        .map(place -> new Prediction(place.score(), Optional.of(place.clicked())))
        .toList();
  }

  /// Lets a week go by.
  ///
  /// @param day its last day
  void look(int week, int day) {
    readers.look(week, day);
  }

  @Override
  public void prepare(SimProcess self, String version, Classifier candidate, LabeledTable holdout) {
    readers.prepare(self, version, BinaryQuality.scores(candidate, holdout));
  }

  @Override
  public void released(String version) {
    readers.released(version);
  }
}
