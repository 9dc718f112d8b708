package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.av.TrainingSet.HeldBack;
import undercurrent.driving.FrameFeatures;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.HeldBackRows;
import undercurrent.lifecycle.KeptRows;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.system.HoldoutLook;

/// Which rows are held back, and the book of how often sweeps looked at them.
///
/// Rows that were held back once are kept for as long as nobody wants them renewed. What is labelled
/// after a sweep was seen by none of its models: the book has how the winner did there.
final class HoldoutBook {
  private final Replication run;
  private final Set<Integer> labelled = new TreeSet<>();
  private Optional<Sweep> last = Optional.empty();
  private final KeptRows<Kept> kept = new KeptRows<>();
  private final HeldBackRows practice;

  /// Rows that are held back and not renewed.
  ///
  /// @param day of the newest frame there was when they were set aside
  record Kept(LabeledTable selection, LabeledTable validation, List<HeldBack> rows, int day) {}

  private record Sweep(String version, List<Classifier> models, int taken, TrainingSet data) {}

  HoldoutBook(Replication run, Settings settings) {
    this.practice = new HeldBackRows(settings);
    this.run = run;
  }

  /// Returns the rows that are kept.
  Optional<Kept> kept() {
    return kept.rows();
  }

  /// Keeps rows from now on.
  void keep(Kept rows) {
    kept.keep(rows);
  }

  /// Lets rows be held back anew.
  void renew() {
    kept.renew();
  }

  /// Takes note of a sweep.
  void swept(String version, List<Classifier> models, int taken, TrainingSet data) {
    last = Optional.of(new Sweep(version, models, taken, data));
  }

  /// Takes all labelled frames there are, and enters how the last sweep does on those that it had
  /// not seen.
  void came(List<LabeledFrame> frames) {
    var later = FrameFeatures.table();
    for (LabeledFrame frame : frames) {
      if (frame.clip().isPresent() && labelled.add(frame.clip().get().frame().id())) {
        later.add(frame.features(), frame.label());
      }
    }
    last.ifPresent(sweep -> enter(sweep, later));
    last = Optional.empty();
  }

  private void enter(Sweep sweep, LabeledTable later) {
    boolean isRanked = sweep.data().selection() == sweep.data().validation();
    int ranked = kept.rank(isRanked ? sweep.models().size() : 0);
    practice.enter(
        run,
        new HoldoutLook(
            run.day(),
            sweep.version(),
            ranked,
            margins(sweep, sweep.data().validation()),
            margins(sweep, later),
            practice.margin()));
  }

  private static double[] margins(Sweep sweep, LabeledTable rows) {
    var margins = new ArrayList<Double>();
    for (int i = 0; i < rows.size(); i++) {
      int right = 0;
      for (Classifier model : sweep.models()) {
        right += isRight(model, rows, i) ? 1 : 0;
      }
      double taken = isRight(sweep.models().get(sweep.taken()), rows, i) ? 1 : 0;
      margins.add(taken - (double) right / sweep.models().size());
    }
    return margins.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static boolean isRight(Classifier model, LabeledTable rows, int row) {
    return model.mostLikely(rows.row(row)) == rows.label(row);
  }
}
