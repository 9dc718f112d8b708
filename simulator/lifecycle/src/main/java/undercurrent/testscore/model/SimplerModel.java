package undercurrent.testscore.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import undercurrent.learning.Classifier;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.statistics.Tally;
import undercurrent.testscore.Having;
import undercurrent.testscore.Losses;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Model 5: a simple baseline is compared with again and again.
///
/// *Passing*: neither the shares of the classes nor a linear model loses less than the model, beyond two
/// standard errors, on rows held back.
public final class SimplerModel implements ReadinessTest {
  private static final String RAISE =
      "experimentation.space: recipes, or a baseline in each report";

  @Override
  public Section.Place place() {
    return Section.MODEL.test(5, "a simpler model is not better");
  }

  @Override
  public Having having(TeamRecords team) {
    long drivers =
        team.history().all(Happening.SuiteDriven.class).stream()
            .map(entry -> entry.what().driver())
            .distinct()
            .count();
    if (drivers > 1) {
      return Having.automatic((drivers - 1) + " references stand beside the model in every suite");
    }
    return team.isSet("experimentation.space", "recipes")
        ? Having.automatic("experiments try whole recipes, logistic regression among them")
        : Having.none("nobody tries a simpler one", RAISE);
  }

  @Override
  public Passing passing(TeamRecords team) {
    if (team.training().isEmpty()) {
      return Passing.unknowable("nothing was trained yet");
    }
    var training = team.training().orElseThrow();
    double[] own = Losses.of(training.model(), training.heldBack());
    var simple = new LinkedHashMap<String, Classifier>();
    simple.put("the shares of the classes", Losses.sharesOf(training.rows()));
    if (!(training.model() instanceof LinearModel)) {
      simple.put("a linear model", LinearTrainer.seeded(1).train(training.rows()));
    }
    for (var each : simple.entrySet()) {
      Tally lost = Losses.difference(own, Losses.of(each.getValue(), training.heldBack()));
      if (lost.mean() > 2 * Losses.error(lost)) {
        return Passing.fails(
            String.format(Locale.ROOT, "%s loses %.4f nats less", each.getKey(), lost.mean()));
      }
    }
    return Passing.passes("no better: " + String.join(", ", simple.keySet()));
  }
}
