package undercurrent.hiddendebt.feedback;

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

/// A model that chooses what it will learn from.
///
/// **Mechanism.** Exploration is turned off: every place goes to what the model thinks best, and no
/// logged propensity is below one. What it has never shown it never learns about.
///
/// **Symptom.** Figures offline are as good as ever, while exposure gathers on what is known: less of
/// the range is shown, new items starve. It takes weeks to show, and nothing fails.
///
/// **Repayment.** Leave some places to chance and log how likely each was; that costs their clicks at
/// once.
///
/// @param exploration the share of places that is still filled by chance
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 4.1</a>
public record DirectFeedbackLoop(String exploration) implements Debt {
  private static final String KEY = "ordering.exploration";

  @Override
  public void install(Site site) {
    site.write(KEY, exploration);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double LOGGING_HOURS = 24; // propensities and their test; assumed
    private static final double AGREEMENT_HOURS = 8; // on clicks that are given away; assumed

    @Override
    public String id() {
      return "direct-feedback-loop";
    }

    @Override
    public String title() {
      return "Direct feedback loops";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 4.1";
    }

    @Override
    public String mechanism() {
      return "Exploration is turned off, so that the model in service alone chooses what the next"
          + " one learns from.";
    }

    @Override
    public String symptom() {
      return "Exposure gathers on what is known, less of the range is shown, new items starve; what"
          + " validation says is as good as ever.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(Knob.share("exploration", "0%", "places that are still filled by chance"));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new DirectFeedbackLoop(settings.text("exploration"));
    }

    @Override
    public String question() {
      return "What has the model never been shown, because it never chose it?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.falls("value.click-through"));
    }

    @Override
    public String detector() {
      return "exposure";
    }

    /// A shop that leaves a tenth of its places to chance, the most that trial worlds were measured
    /// with. Chance chooses among what retrieval found, never from the whole range, so that it adds
    /// little coverage: with 5 % no difference of coverage could be told over 39 weeks and four seeds.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with(KEY, "10%");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "exploration with logged propensities",
          List.of(
              work("what exploration may cost", "ordering", Skill.PRODUCT, AGREEMENT_HOURS),
              work("log of propensities", "ordering", Skill.ML_ENGINEERING, LOGGING_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.SERVING_INFRASTRUCTURE, hours);
    }
  }
}
