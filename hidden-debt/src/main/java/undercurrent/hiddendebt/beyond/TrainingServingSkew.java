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

/// Features that are computed twice: by one program in service, and by another for training.
///
/// **Mechanism.** Every few weeks somebody changes how training computes a column, in a step of its
/// pipeline, and nobody changes what runs in service: a missing day is read as today, days become weeks,
/// counts become yes or no; in a car's data set brightness is corrected, contrast gets another logarithm,
/// widths are rounded. The gate judges on rows as training makes them, where all is well.
///
/// **Symptom.** What validation says stays as it was. In service the model meets other numbers than it
/// learnt from: scores are no chances any more. In a shop clicks follow them less; the order of all that could
/// be shown need not suffer, and was even 0.01 better over six seeds, since a count that becomes yes or no is
/// easier to learn. Cars see less: over ten seeds of a year accuracy in service fell by 0.055 and in truth by
/// 0.048, over six others by 0.024 and, within luck, 0.019. Brakes for nothing rose in those six alone.
///
/// **Repayment.** One program for both, or rows that are logged as they were served; and a gate that
/// judges on those.
///
/// @param side whose rows they are
/// @param every the hours from one change on one side to the next
/// @see <a href="https://doi.org/10.1109/BigData.2017.8258038">Breck et al. (2017), The ML Test Score,
///   Monitor 3</a>
public record TrainingServingSkew(Side side, Distribution every) implements Debt {
  private static final String ROWS = "gate.rows";
  private static final String STEP = "compute-";

  /// A column, and how training computes it after the change.
  private record Other(String column, DoubleUnaryOperator how) {
    private static final double ONCE = StrictMath.log(2); // ln(1 + 1)

    static final List<Other> OF_A_SHOP =
        List.of(
            new Other("item_age", x -> StrictMath.log1p(StrictMath.expm1(x) / 7)),
            new Other("own_purchases", x -> Math.min(x, ONCE)),
            new Other("own_recency", x -> x == 0 ? 1 : x),
            new Other("popularity_28d", x -> x / ONCE),
            new Other("customer_recency", x -> x == 0 ? 1 : x));

    static final List<Other> OF_A_CAR =
        List.of(
            new Other("brightness", x -> StrictMath.sqrt(Math.max(0, x))),
            new Other("width", x -> Math.rint(2 * x) / 2),
            new Other("log-contrast", x -> x / StrictMath.log(10)),
            new Other("height", x -> Math.min(x, 2)),
            new Other("range", x -> x * 40 / 50)); // a unit of 50 m for one of 40

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

  /// Whose rows are computed twice.
  public enum Side {
    /// Those of a car, by preparation and on board.
    CAR("preparation", Other.OF_A_CAR),
    /// Those of a shop, by the log of features and by its pages.
    SHOP("feature-log", Other.OF_A_SHOP);

    private final String pipeline;
    private final List<Other> columns;

    Side(String pipeline, List<Other> columns) {
      this.pipeline = pipeline;
      this.columns = columns;
    }

    static Side of(String lifecycle) {
      return lifecycle.equals("av") ? CAR : SHOP;
    }
  }

  @Override
  public void install(Site site) {
    var pipeline = site.pipeline(side.pipeline);
    var changed = new ArrayList<Other>();
    site.repeatedly(
        "change of one of two programs",
        every,
        () -> {
          if (changed.size() < side.columns.size()) {
            changed.add(side.columns.get(changed.size()));
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
      return "Features are computed by one program in service and by another for training; one is"
          + " changed, column by column, and the other is not.";
    }

    @Override
    public String symptom() {
      return "Offline all is well; online scores are no longer probabilities and predict less well:"
          + " clicks follow them less, cars see less.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
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
      return new TrainingServingSkew(Side.of(lifecycle), settings.distribution("every"));
    }

    @Override
    public String question() {
      return "Where in your system is the same number computed twice?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return Side.of(lifecycle) == Side.CAR
          ? List.of(
              Expectation.falls("accuracy.online").by(0.043),
              Expectation.falls("accuracy.oracle").by(0.037))
          : List.of(
              Expectation.falls("accuracy.online").by(0.053),
              Expectation.rises("accuracy.calibration-error").by(0.12));
    }

    @Override
    public String detector() {
      return "serving-skew";
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      Side side = Side.of(lifecycle);
      String stage = side == Side.CAR ? "preparation" : "metrics-database";
      return new Remedy(
          "one program for training and service",
          List.of(
              work("one program for both", stage, Skill.ML_ENGINEERING, ONE_PROGRAM_HOURS),
              work("gate on rows as served", stage, Skill.DATA_ENGINEERING, GATE_HOURS)),
          site -> {
            var pipeline = site.pipeline(side.pipeline);
            pipeline.redesign(withoutSecondProgram(pipeline.steps()));
            site.reset(ROWS);
          });
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.FEATURE_EXTRACTION, hours);
    }
  }
}
