package undercurrent.shopping;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import undercurrent.learning.CalibratedClassifier;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;

/// How the probabilities of a model are put right, on the newest rows, which it then does not learn
/// from.
public enum Recalibration {
  /// Not at all.
  NONE("none"),
  /// By a logistic curve over log-odds.
  PLATT("platt"),
  /// By a step function that never falls.
  ISOTONIC("isotonic");

  private static final double UNSEEN_SHARE = 0.2; // of the rows, the newest; assumed
  private static final int LEAST_ROWS = 10; // fewer say nothing, and all are learnt from; assumed

  private final String text;

  Recalibration(String text) {
    this.text = text;
  }

  /// Returns it as scenarios write it.
  public String text() {
    return text;
  }

  /// Returns all as scenarios write them.
  public static List<String> texts() {
    return Arrays.stream(values()).map(Recalibration::text).toList();
  }

  /// Returns the one that a text names.
  ///
  /// @throws IllegalArgumentException when it names none
  public static Recalibration named(String text) {
    return Arrays.stream(values())
        .filter(one -> one.text.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a calibration is one of " + texts() + ", not '" + text + "'"));
  }

  Classifier train(LabeledTable rows, Function<LabeledTable, Classifier> training) {
    int unseen = (int) (UNSEEN_SHARE * rows.size());
    if (this == NONE || unseen < LEAST_ROWS) {
      return training.apply(rows);
    }
    int learnt = rows.size() - unseen;
    Classifier raw = training.apply(part(rows, 0, learnt));
    LabeledTable newest = part(rows, learnt, rows.size());
    return this == PLATT
        ? CalibratedClassifier.platt(raw, newest)
        : CalibratedClassifier.isotonic(raw, newest);
  }

  private static LabeledTable part(LabeledTable rows, int from, int to) {
    var part = new LabeledTable(rows.columns(), rows.labels());
    for (int i = from; i < to; i++) {
      part.add(rows.row(i), rows.label(i));
    }
    return part;
  }
}
