package undercurrent.hiddendebt.externalworld;

import java.util.List;
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

/// A threshold that somebody set by hand for a model that has long been replaced.
///
/// **Mechanism.** Whether a candidate may be shown depends on its score. Each model gives other scores
/// to the same candidates, and the threshold stays as it was.
///
/// **Symptom.** The share that passes moves with each release though the order of scores is as good as
/// ever: pages get thin, or anything goes. Weeks later somebody sees it, and a data scientist and the
/// product owner set it anew, for this model.
///
/// Models of one shop resemble each other: on the recorded trade over 52 weeks and eight seeds it cost 0.4
/// hours a week of setting it anew, and no measure of accuracy moved. Where training kept a fifth to all of the
/// rows without a click nothing more was seen on one seed: models of a thousand rows do not follow that scale.
///
/// **Repayment.** Learn the threshold on held-out candidates as a step of the pipeline.
///
/// @param renewal when the threshold is set anew
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 7.1</a>
public record FixedThresholds(String renewal) implements Debt {
  private static final String KEY = "ordering.show-threshold";

  @Override
  public void install(Site site) {
    site.write(KEY, renewal);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double STEP_HOURS = 24; // a step of the pipeline with its test; assumed
    private static final double CHOICE_HOURS = 6; // which share is wanted; assumed

    @Override
    public String id() {
      return "fixed-thresholds";
    }

    @Override
    public String title() {
      return "Fixed thresholds in dynamic systems";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 7.1";
    }

    @Override
    public String mechanism() {
      return "A threshold on scores stays as it was set by hand while model after model gives other"
          + " scores to the same candidates.";
    }

    @Override
    public String symptom() {
      return "The share that is acted on moves with each release while the order of scores is as"
          + " good as ever; pages get thin or anything goes, until the threshold is set by"
          + " hand again.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "renewal",
              "by-hand",
              "when the threshold is set anew",
              List.of("by-hand", "learnt")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new FixedThresholds(settings.name("renewal"));
    }

    @Override
    public String question() {
      return "The ranking is as good as before, and precision fell: what changed?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.rises("effort.stage.ordering").by(0.5),
          Expectation.rises("effort.subsystem.configuration").by(0.54));
    }

    @Override
    public String detector() {
      return "operating-point";
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "learn the threshold in the pipeline",
          List.of(
              work("which share is wanted", "ordering", Skill.PRODUCT, CHOICE_HOURS),
              work(
                  "threshold as a step of the pipeline",
                  "production-training",
                  Skill.ML_ENGINEERING,
                  STEP_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.CONFIGURATION, hours);
    }
  }
}
