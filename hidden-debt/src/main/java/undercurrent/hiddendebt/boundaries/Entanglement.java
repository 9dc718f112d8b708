package undercurrent.hiddendebt.boundaries;

import java.util.List;
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

/// One model for every context of a product, so that no change is of one context alone.
///
/// **Mechanism.** New and returning customers, cheap and dear goods, or bright and dark, near and far share
/// the weights of one model. When one of them wants another source for a feature, the model is trained
/// anew, and all weights move: changing anything changes everything.
///
/// **Symptom.** Decisions turn round in contexts that nobody touched; each of them is validated
/// again and signed, at every wish of anybody.
///
/// **Repayment.** A model for each context, and a suite of checks for each: more models to train
/// and to keep up, and fewer rows for each of them.
///
/// Over six seeds of 28 weeks it costs a shop 2.2 hours a week, and no accuracy: one model that learns
/// from all rows orders candidates as well as four that learn from a part each, or better, and
/// shoppers click a little more. What isolation buys is that a change stays where it was asked for.
///
/// Among cars it costs 1.5 hours a week of validation over ten seeds of 52 weeks (0.5 to 2.4), in fewer
/// than nine of them; 2.4 hours a week (2.3 to 2.6) begin with it.
///
/// @param key what says whether contexts share a model, a key of the configuration
/// @param models whether they do, `joint`, or have one each, `own`
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 2.1</a>
public record Entanglement(String key, String models) implements Debt {
  private static final String OWN = "own";

  private static String key(String lifecycle) {
    return ByLifecycle.choose(lifecycle, "changes.perception-contexts", "changes.scorer-contexts");
  }

  @Override
  public void install(Site site) {
    site.write(key, models);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double SPLIT_HOURS = 24; // rows, trainings and serving apart; assumed
    private static final double TRAINING_HOURS = 16; // four models, registered; assumed
    private static final double SUITE_HOURS = 24; // of checks, a context after the other; assumed

    @Override
    public String id() {
      return "entanglement";
    }

    @Override
    public String title() {
      return "Entanglement";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 2.1";
    }

    @Override
    public String mechanism() {
      return "All contexts share the weights of one model, so that another feature for one of them"
          + " moves what is decided in the others.";
    }

    @Override
    public String symptom() {
      return "Decisions turn round in contexts that nobody touched; each is validated again and"
          + " signed, at every wish of anybody.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "models",
              "joint",
              "whether contexts share one model or have one each",
              List.of("joint", OWN)));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new Entanglement(key(lifecycle), settings.name("models"));
    }

    @Override
    public String question() {
      return "Four models learn from a quarter of the rows each: what is it worth that a change"
          + " stays where it was asked for?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(Expectation.rises("effort.root.debt").by(2.4)),
          List.of(Expectation.rises("effort").by(2.0)));
    }

    @Override
    public String detector() {
      return "change-reach";
    }

    /// Contexts that have a model each, and come with a wish every three weeks.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with(key(lifecycle), OWN).with("changes.replacement-every", "3w");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "a model for each context",
          List.of(
              work(
                  "contexts apart",
                  ByLifecycle.choose(lifecycle, "training", "scoring"),
                  Skill.ML_ENGINEERING,
                  SPLIT_HOURS),
              work(
                  "a model each",
                  ByLifecycle.choose(lifecycle, "training", "production-training"),
                  Skill.ML_ENGINEERING,
                  TRAINING_HOURS),
              work(
                  "a suite for each context",
                  ByLifecycle.choose(lifecycle, "model-validation", "experimentation"),
                  ByLifecycle.choose(lifecycle, Skill.VALIDATION, Skill.DATA_SCIENCE),
                  SUITE_HOURS)),
          site -> site.reset(key(lifecycle)));
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.ML_CODE, hours);
    }
  }
}
