package undercurrent.hiddendebt.beyond;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.learning.LabeledTable;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.Distribution;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.Step;

/// Features that are computed twice: by one program for pages, and by another for training.
///
/// **Mechanism.** Every few weeks somebody changes how training computes a column, in a step of its
/// pipeline, and nobody changes the pages: a missing day is read as today, days become weeks, counts
/// become yes or no. The gate judges on rows as training makes them, where all is well.
///
/// **Symptom.** What validation says stays as it was. On pages the model meets other numbers than it
/// learnt from: scores are no chances any more, and clicks follow them less. The order of all that could be
/// shown need not suffer; over six seeds it was even 0.01 better, since a count that becomes yes or no is
/// easier to learn.
///
/// **Repayment.** One program for both, or rows that are logged as they were served; and a gate that
/// judges on those.
///
/// @param every the hours from one change on one side to the next
/// @see <a href="https://doi.org/10.1109/BigData.2017.8258038">Breck et al. (2017), The ML Test Score,
///   Monitor 3</a>
public record TrainingServingSkew(Distribution every) implements Debt {
  private static final String PIPELINE = "feature-log";
  private static final String ROWS = "gate.rows";
  private static final String STEP = "compute-";

  /// A column, and how training computes it after the change.
  private record Other(String column, DoubleUnaryOperator how) {
    private static final double ONCE = StrictMath.log(2); // ln(1 + 1)

    static final List<Other> ALL =
        List.of(
            new Other("item_age", x -> StrictMath.log1p(StrictMath.expm1(x) / 7)),
            new Other("own_purchases", x -> Math.min(x, ONCE)),
            new Other("own_recency", x -> x == 0 ? 1 : x),
            new Other("popularity_28d", x -> x / ONCE),
            new Other("customer_recency", x -> x == 0 ? 1 : x));

    LabeledTable apply(LabeledTable rows) {
      int at = rows.columns().indexOf(column);
      var out = new LabeledTable(rows.columns(), rows.labels());
      for (int i = 0; i < rows.size(); i++) {
        double[] row = rows.row(i).clone();
        row[at] = how.applyAsDouble(row[at]);
        out.add(row, rows.label(i));
      }
      return out;
    }
  }

  @Override
  public void install(Site site) {
    var pipeline = site.pipeline(PIPELINE);
    var changed = new ArrayList<Other>();
    site.repeatedly(
        "change of one of two programs",
        every,
        () -> {
          if (changed.size() < Other.ALL.size()) {
            changed.add(Other.ALL.get(changed.size()));
            Other last = changed.getLast();
            int before = pipeline.steps().size();
            pipeline.squeezeIn(new Step(STEP + last.column(), 1, 0.02, 2, last::apply));
            if (pipeline.steps().size() > before) { // one that was redesigned takes none
              site.write(ROWS, "as-made-for-training");
            }
          }
        });
  }

  private static List<Step> withoutSecondProgram(List<Step> steps) {
    return steps.stream().filter(step -> !step.name().startsWith(STEP)).toList();
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double ONE_PROGRAM_HOURS = 60; // assumed
    private static final double GATE_HOURS = 12; // rows as served, in the gate; assumed

    @Override
    public String id() {
      return "training-serving-skew";
    }

    @Override
    public String title() {
      return "Training-serving skew";
    }

    @Override
    public String source() {
      return "Breck et al. (2017), The ML Test Score";
    }

    @Override
    public String mechanism() {
      return "Features are computed by one program for pages and by another for training; one is"
          + " changed, column by column, and the other is not.";
    }

    @Override
    public String symptom() {
      return "Offline all is well; online scores are no longer probabilities, and predict clicks less"
          + " well.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.durations(
                  "every",
                  "lognormal(mean=3w sd=1w)",
                  "time from one change on one side to the next")
              .atLeast(1));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new TrainingServingSkew(settings.distribution("every"));
    }

    @Override
    public String question() {
      return "Where in your system is the same number computed twice?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.falls("accuracy.online").by(0.028),
          Expectation.rises("accuracy.calibration-error").by(0.031));
    }

    @Override
    public String detector() {
      return "serving-skew";
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "one program for training and pages",
          List.of(
              work("one program for both", Skill.ML_ENGINEERING, ONE_PROGRAM_HOURS),
              work("gate on rows as served", Skill.DATA_ENGINEERING, GATE_HOURS)),
          site -> {
            var pipeline = site.pipeline(PIPELINE);
            pipeline.redesign(withoutSecondProgram(pipeline.steps()));
            site.reset(ROWS);
          });
    }

    private static Work work(String title, Skill skill, double hours) {
      return Work.of(title, "metrics-database", skill, Subsystem.FEATURE_EXTRACTION, hours);
    }
  }
}
