package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.statistics.ClusteredMean;
import undercurrent.statistics.Estimate;

/// Looks for features that know what was not known when the page was answered.
///
/// An honest check cannot ask what a column means. It can set the rows of training beside the same
/// rows as they were logged at request time, where a value that came later does not exist: a column
/// that orders outcomes better in training than it did then has learnt something since, and a
/// candidate that leans on it does worse on the logged rows (a shadow). Both refuse. A feature that
/// tells nearly everything alone, and a jump in quality, may be honest: they are noted and refuse
/// nothing. A value that is wrong in the log itself escapes; only new requests show it.
///
/// Kaufman et al., *Leakage in data mining* (TKDD 2012): learn-predict separation and exploratory
/// looks at single features.
///
/// @param strongAuc from which AUC a single feature is noted, 0.5 to 1
/// @param gain by how much a feature's AUC in training may exceed that at request time, 0 or more
/// @param fall by how many nats a row the loss may rise in shadow, 0 or more
/// @param confidence of the interval of that rise, between 0 and 1
public record LeakageCheck(double strongAuc, double gain, double fall, double confidence) {
  /// The check of a shop that has chosen nothing (assumed).
  public static final LeakageCheck USUAL = new LeakageCheck(0.95, 0.02, 0.002, 0.99);

  private static final int LEAST_HISTORY = 5; // fewer models say little of the next; assumed
  private static final double UNLIKELY = 0.001; // assumed

  /// Checks the numbers.
  public LeakageCheck {
    if (!(strongAuc >= 0.5 && strongAuc <= 1)
        || !(gain >= 0)
        || !(fall >= 0)
        || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "a leakage check needs an AUC of 0.5 to 1, a gain and a fall of 0 or more and a"
              + " confidence between 0 and 1, not "
              + strongAuc
              + ", "
              + gain
              + ", "
              + fall
              + ", "
              + confidence);
    }
  }

  /// Returns what a look at a candidate finds; nothing when all is as it should be.
  ///
  /// @param candidate the candidate
  /// @param given rows that it did not learn from, as training would have them
  /// @param served the same rows, as they were logged
  /// @param earlier the AUC of the models before, on rows that they did not learn from
  public List<LeakageFinding> look(
      Classifier candidate, LabeledTable given, LoggedRows served, List<Double> earlier) {
    var findings = new ArrayList<LeakageFinding>();
    ahead(candidate, given, earlier).ifPresent(findings::add);
    boolean[] clicked = BinaryQuality.happened(given);
    boolean isRowByRow = given.size() == served.size();
    if (!isRowByRow) {
      findings.add(new LeakageFinding.NotRowByRow(given.size(), served.size()));
    }
    for (int column = 0; column < given.columns().size(); column++) {
      double auc = auc(given, column, clicked);
      if (auc >= strongAuc) {
        findings.add(new LeakageFinding.StrongAlone(given.columns().get(column), auc));
      }
      if (isRowByRow) {
        compare(given, served.table(), column, auc, clicked).ifPresent(findings::add);
      }
    }
    if (isRowByRow && given.size() > 0) {
      shadow(candidate, given, served).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<LeakageFinding> compare(
      LabeledTable given, LabeledTable served, int column, double auc, boolean[] clicked) {
    int differing = 0;
    for (int i = 0; i < given.size(); i++) {
      differing += given.row(i)[column] == served.row(i)[column] ? 0 : 1;
    }
    if (differing == 0) {
      return Optional.empty();
    }
    String name = given.columns().get(column);
    double before = auc(served, column, clicked);
    return Optional.of(
        auc > before + gain
            ? new LeakageFinding.KnownLater(name, auc, before)
            : new LeakageFinding.Differs(name, (double) differing / given.size()));
  }

  private Optional<LeakageFinding> shadow(
      Classifier candidate, LabeledTable given, LoggedRows served) {
    double[] rises = losses(candidate, served.table());
    double[] offline = losses(candidate, given);
    for (int i = 0; i < rises.length; i++) {
      rises[i] -= offline[i];
    }
    var rise = ClusteredMean.of(rises, served.requests(), confidence);
    return rise.low() > fall
        ? Optional.of(new LeakageFinding.FallsInShadow(rise))
        : Optional.empty();
  }

  /// Compares with the limit that the next of several alike draws exceeds once in 1,000 times: the
  /// one-sided prediction interval by Student's t.
  private static Optional<LeakageFinding> ahead(
      Classifier candidate, LabeledTable given, List<Double> earlier) {
    int count = earlier.size();
    if (count < LEAST_HISTORY) {
      return Optional.empty();
    }
    var mean = Estimate.of(earlier, 1 - 2 * UNLIKELY);
    double limit = mean.mean() + mean.halfWidth() * StrictMath.sqrt(count + 1.0);
    double auc =
        BinaryQuality.auc(BinaryQuality.scores(candidate, given), BinaryQuality.happened(given));
    return auc > limit
        ? Optional.of(new LeakageFinding.AheadOfHistory(auc, limit))
        : Optional.empty();
  }

  private static double[] losses(Classifier model, LabeledTable rows) {
    return BinaryQuality.losses(BinaryQuality.scores(model, rows), BinaryQuality.happened(rows));
  }

  private static double auc(LabeledTable rows, int column, boolean[] clicked) {
    double[] values = new double[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.row(i)[column];
    }
    double auc = BinaryQuality.auc(values, clicked);
    return Math.max(auc, 1 - auc);
  }
}
