package undercurrent.testscore.data;

import java.util.ArrayList;
import undercurrent.delivery.ChangeType;
import undercurrent.learning.LabeledTable;
import undercurrent.random.RandomStreams;
import undercurrent.testscore.Having;
import undercurrent.testscore.Losses;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Data 2: each feature earns its place.
///
/// *Passing*: the values of one column after the other are shuffled among the rows; the model of the last
/// training must then lose more on rows held back (permutation importance, Breiman 2001).
public final class BeneficialFeatures implements ReadinessTest {
  private static final String STEP = "leave-features-out";
  private static final long SEED = 1;

  @Override
  public Section.Place place() {
    return Section.DATA.test(2, "all features are beneficial");
  }

  @Override
  public Having having(TeamRecords team) {
    return team.isByMachine(ChangeType.MODEL, STEP) || team.isByMachine(ChangeType.REFRESH, STEP)
        ? Having.automatic("step " + STEP + " tries each model without each feature")
        : Having.none(
            "nobody looks at what a feature adds",
            "a step " + STEP + " on the way of a model, that tries without each feature");
  }

  @Override
  public Passing passing(TeamRecords team) {
    if (team.training().isEmpty()) {
      return Passing.unknowable("nothing was trained yet");
    }
    var training = team.training().orElseThrow();
    var useless = new ArrayList<String>();
    double[] whole = Losses.of(training.model(), training.heldBack());
    for (int column = 0; column < training.heldBack().columns().size(); column++) {
      double[] shuffled = Losses.of(training.model(), shuffled(training.heldBack(), column));
      if (Losses.difference(shuffled, whole).mean() <= 0) {
        useless.add(training.heldBack().columns().get(column));
      }
    }
    int all = training.heldBack().columns().size();
    return Passing.when(
        useless.isEmpty(),
        (all - useless.size()) + " of " + all + " features make the model lose less");
  }

  /// Returns the rows with the values of a column shuffled, by a chance of its own.
  private static LabeledTable shuffled(LabeledTable rows, int column) {
    double[] values = new double[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.row(i)[column];
    }
    var chance = new RandomStreams(SEED, 0).stream("shuffled feature");
    for (int i = values.length - 1; i > 0; i--) {
      int other = chance.nextInt(i + 1);
      double moved = values[i];
      values[i] = values[other];
      values[other] = moved;
    }
    var out = new LabeledTable(rows.columns(), rows.labels());
    for (int i = 0; i < values.length; i++) {
      double[] row = rows.row(i).clone();
      row[column] = values[i];
      out.add(row, rows.label(i));
    }
    return out;
  }
}
