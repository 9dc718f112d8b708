package undercurrent.hiddendebt.beyond;

import java.util.List;
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
/// **Mechanism.** Validation looks at all rows together and at no slice; labels go where traffic is, and no
/// longer where validation was weak.
///
/// **Symptom.** The figure of the whole is as good as ever. In the slices that traffic brings seldom, models
/// learn little and stay bad, and too few rows are held back there to see it.
///
/// In fog by night true accuracy fell by 0.05 over four seeds of 36 weeks, in all of them, with an interval
/// from -0.12 to 0.02; by day in clear weather it rose by about as much, and so did the figure of the
/// whole.
///
/// **Repayment.** Gates by slice, and labels for the slices that were left.
///
/// @param slices what validation looks at, as the scenario's key says it
/// @param strategy how clips are chosen for labelling, as the scenario's key says it
/// @see <a href="https://proceedings.mlr.press/v81/buolamwini18a.html">Buolamwini and Gebru (2018), Gender
///   Shades</a>
public record SliceDebt(String slices, String strategy) implements Debt {
  private static final String SLICES = "domain.judged-by";
  private static final String STRATEGY = "curation.strategy";
  private static final String EACH = "each";

  @Override
  public void install(Site site) {
    site.write(SLICES, slices);
    if (!slices.equals(EACH)) {
      site.write(STRATEGY, strategy);
    }
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double GATE_HOURS = 20; // slices, their owners, a gate each; assumed
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
      return "Validation looks at the whole alone, and labels go where traffic is: what comes"
          + " seldom is neither learnt nor looked at.";
    }

    @Override
    public String symptom() {
      return "The whole is as good as ever; slices that come seldom stay bad, with too few rows to"
          + " see it.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name("slices", "whole", "what validation looks at", List.of("whole", EACH)),
          Knob.name(
              "strategy",
              "random",
              "how clips are chosen for labelling",
              List.of("random", "entropy", "mixed")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new SliceDebt(settings.name("slices"), settings.name("strategy"));
    }

    @Override
    public String question() {
      return "For whom is your system worst, and how many of them are in your validation set?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.falls("accuracy.slice.fog-night"));
    }

    @Override
    public String detector() {
      return "slice-quality";
    }

    /// Only the newest rows are learnt from, so that what was staged once is forgotten.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with("training.rows", "800");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
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
