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

/// Models that correct the score of another for a nearby problem, one on top of the other.
///
/// **Mechanism.** New customers, new goods, dear goods; what is dark, far away, narrow: each gets a small
/// model that learns on the score of what is below it, instead of columns in the model that tell the
/// cases apart. A model that is released anew serves beneath corrections that were fitted on the one
/// before.
///
/// **Symptom.** Every correction is fitted and checked again, one after the other; after an upgrade
/// that is better by itself, the whole is worse than without any correction, until all of them are
/// fitted.
///
/// **Repayment.** Take the cases into the scorer and validate it whole, and take the corrections
/// out.
///
/// Over six seeds of 34 weeks it costs a shop 5.6 hours a week. True accuracy is lower by 0.007 in five of
/// the six, and falls after the upgrade below the corrections; that is within luck. In the data loop it
/// costs 4.1 hours a week in training (3.5 to 4.7, six seeds of 52 weeks; 4.3 over ten others). That
/// accuracy in service fell over the six was not confirmed over the ten.
///
/// @param layers how many models stand on the one in service
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 2.2</a>
public record CorrectionCascade(int layers) implements Debt {
  private static final String KEY = "changes.score-corrections";

  @Override
  public void install(Site site) {
    site.write(KEY, "" + layers);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double COLUMNS_HOURS = 16; // cases in the scorer's own rows; assumed
    private static final double TRAINING_HOURS = 12; // one training, registered; assumed
    private static final double VALIDATION_HOURS = 24; // all slices anew; assumed

    @Override
    public String id() {
      return "correction-cascade";
    }

    @Override
    public String title() {
      return "Correction cascades";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 2.2";
    }

    @Override
    public String mechanism() {
      return "Small models correct the score of another for nearby problems, one on the other; each"
          + " was fitted on what was below it then.";
    }

    @Override
    public String symptom() {
      return "Every correction is fitted and checked again; after a better model is released below"
          + " them, the whole is worse, until all of them are.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.count("layers", "3", "models on the score of another, one on the other").atMost(3));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new CorrectionCascade(settings.count("layers"));
    }

    @Override
    public String question() {
      return "A better model makes the whole worse: who would have to agree before it is released?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.rises("effort.stage.training").by(4.1),
              Expectation.rises("effort.subsystem.ml-code").by(3.7)),
          List.of(Expectation.rises("effort").by(5.6)));
    }

    @Override
    public String detector() {
      return "upgrade-rehearsal";
    }

    /// Training turns to trees, in the shop boosted and in the data loop a forest of them, from the
    /// regression that the corrections were fitted on.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          Circumstances.USUAL.with("changes.learner-from", "40w"),
          Circumstances.USUAL.with("changes.scorer-from", "19w"));
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "take the cases into the model",
          List.of(
              work(
                  "cases as columns of the model",
                  ByLifecycle.choose(lifecycle, "training", "scoring"),
                  Skill.DATA_SCIENCE,
                  COLUMNS_HOURS),
              work(
                  "model in one piece",
                  ByLifecycle.choose(lifecycle, "training", "production-training"),
                  Skill.ML_ENGINEERING,
                  TRAINING_HOURS),
              work(
                  "all slices end to end",
                  ByLifecycle.choose(lifecycle, "model-validation", "experimentation"),
                  ByLifecycle.choose(lifecycle, Skill.VALIDATION, Skill.DATA_SCIENCE),
                  VALIDATION_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.ML_CODE, hours);
    }
  }
}
