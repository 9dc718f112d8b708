package undercurrent.testscore.infrastructure;

import java.util.Arrays;
import java.util.Locale;
import undercurrent.delivery.ChangeType;
import undercurrent.learning.LabeledTable;
import undercurrent.testscore.Having;
import undercurrent.testscore.Losses;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Infra 2: code of training has tests of its own.
///
/// *Passing*: trained on few rows, the recipe gives finite probabilities that sum to one and loses less
/// on those rows than the shares of the classes do.
public final class SpecTests implements ReadinessTest {
  private static final int FEW = 200;
  private static final double NEAR = 1e-6;

  @Override
  public Section.Place place() {
    return Section.INFRASTRUCTURE.test(2, "model specs are unit tested");
  }

  @Override
  public Having having(TeamRecords team) {
    return team.isByMachine(ChangeType.MODEL, "build-and-test")
        ? Having.automatic("step build-and-test runs with each change of a model")
        : Having.none("a change of a model is integrated without tests", "pipeline-ci");
  }

  @Override
  public Passing passing(TeamRecords team) {
    if (team.training().isEmpty()) {
      return Passing.unknowable("nothing was trained yet");
    }
    var training = team.training().orElseThrow();
    var few = new LabeledTable(training.rows().columns(), training.rows().labels());
    for (int i = 0; i < Math.min(FEW, training.rows().size()); i++) {
      few.add(training.rows().row(i), training.rows().label(i));
    }
    var model = training.recipe().apply(few);
    for (int i = 0; i < few.size(); i++) {
      double sum = Arrays.stream(model.probabilities(few.row(i))).sum();
      if (!(Math.abs(sum - 1) < NEAR)) {
        return Passing.fails("probabilities sum to " + sum);
      }
    }
    double gain =
        Losses.difference(Losses.of(Losses.sharesOf(few), few), Losses.of(model, few)).mean();
    return Passing.when(
        gain > 0, String.format(Locale.ROOT, "%.3f nats learnt from %d rows", gain, few.size()));
  }
}
