package undercurrent.hiddendebt.beyond;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import undercurrent.debt.ByLifecycle;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// A system that is judged as a whole, and of which one group is badly served.
///
/// **Mechanism.** Among cars validation looks at all rows together and at no slice; labels go where traffic
/// is, and no longer where validation was weak. In the shop rows of customers who have bought little are
/// taken out, of those that are learnt from and of those that judge.
///
/// **Symptom.** The figure of the whole is as good as ever. In the slices that traffic brings seldom, models
/// learn little and stay bad, and too few rows are held back there to see it.
///
/// In fog by night true accuracy fell by 0.05 over four seeds of 36 weeks, in all of them, with an interval
/// from -0.12 to 0.02; by day in clear weather it rose by about as much, and so did the figure of the
/// whole: over ten other seeds accuracy offline was higher by 0.087 (0.050 to 0.124), and fog by night within
/// luck.
///
/// In the shop true accuracy for customers who have bought little fell by 0.016 (0.009 to 0.023) over six
/// seeds of 52 weeks, and by 0.024 (0.015 to 0.033) over ten others, in all of them; for the rest and on the
/// whole nothing moved.
///
/// **Repayment.** Gates by slice, and rows or labels for the slices that were left.
///
/// @param written what stands in the configuration, by key
/// @see <a href="https://proceedings.mlr.press/v81/buolamwini18a.html">Buolamwini and Gebru (2018), Gender
///   Shades</a>
public record SliceDebt(SequencedMap<String, String> written) implements Debt {
  private static final String SLICES = "domain.judged-by";
  private static final String STRATEGY = "curation.strategy";
  private static final String CUSTOMERS = "loop.customers";
  private static final String EACH = "each";

  /// Keeps its own copy.
  public SliceDebt {
    written = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(written));
  }

  @Override
  public void install(Site site) {
    written.forEach(site::write);
  }

  private static SliceDebt amongCars(String slices, String strategy) {
    var written = new LinkedHashMap<String, String>();
    written.put(SLICES, slices);
    if (!slices.equals(EACH)) {
      written.put(STRATEGY, strategy);
    }
    return new SliceDebt(written);
  }

  private static SliceDebt inTheShop(String customers) {
    return new SliceDebt(new LinkedHashMap<>(Map.of(CUSTOMERS, customers)));
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double GATE_HOURS = 20; // slices, their owners, a gate each; assumed
    private static final double LOOK_HOURS = 6; // at figures by slice of customers; assumed
    private static final double ROWS_HOURS = 8; // a cleaning step taken out; assumed
    private static final double LABEL_HOURS = 40; // of the slices that were left; assumed

    @Override
    public String id() {
      return "slice-debt";
    }

    @Override
    public String title() {
      return "Slice debt";
    }

    @Override
    public String source() {
      return "Buolamwini and Gebru (2018), Gender Shades";
    }

    @Override
    public String mechanism() {
      return "What is learnt from and judged by leaves groups out: among cars what traffic brings"
          + " seldom, in the shop rows of customers who have bought little.";
    }

    @Override
    public String symptom() {
      return "The figure of the whole is as good as ever; whoever is left out is served worse, and"
          + " no row that is held back tells it.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Knob.name("slices", "whole", "what validation looks at", List.of("whole", EACH)),
              Knob.name(
                  "strategy",
                  "random",
                  "how clips are chosen for labelling",
                  List.of("random", "entropy", "mixed"))),
          List.of(
              Knob.name(
                  "customers",
                  "returning",
                  "whose pages are learnt from and judged by",
                  List.of("all", "returning"))));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return lifecycle.equals("retail")
          ? inTheShop(settings.name("customers"))
          : amongCars(settings.name("slices"), settings.name("strategy"));
    }

    @Override
    public String question() {
      return "For whom is your system worst, and how many of them are in your validation set?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.rises("accuracy.offline").by(0.087),
              Expectation.falls("accuracy.slice.fog-night")),
          List.of(Expectation.falls("accuracy.slice.new-customers").by(0.02)));
    }

    @Override
    public String detector() {
      return "slice-quality";
    }

    /// Only the newest rows are learnt from, so that what was staged once is forgotten.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle, Circumstances.USUAL.with("training.rows", "800"), Circumstances.USUAL);
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return ByLifecycle.choose(lifecycle, labelsForAll(), rowsOfAll());
    }

    private static Remedy rowsOfAll() {
      return new Remedy(
          "rows of all customers",
          List.of(
              work("rows of all customers", "metrics-database", Skill.DATA_ENGINEERING, ROWS_HOURS),
              work(
                  "a look at who is served worse",
                  "production-training",
                  Skill.ML_ENGINEERING,
                  LOOK_HOURS)),
          site -> site.reset(CUSTOMERS));
    }

    private static Remedy labelsForAll() {
      return new Remedy(
          "gates by slice, and labels for those that were left",
          List.of(
              work("gates by slice", "model-validation", Skill.VALIDATION, GATE_HOURS),
              work("labels of slices that were left", "labeling", Skill.LABELING, LABEL_HOURS)),
          site -> {
            site.reset(SLICES);
            site.write(STRATEGY, "slice-quota");
          });
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.ANALYSIS_TOOLS, hours);
    }
  }
}
