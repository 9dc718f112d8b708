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
/// **Mechanism.** In a shop exploration is turned off: every place goes to what the model thinks best,
/// and no logged propensity is below one. What it has never shown it never learns about. In a car's data
/// loop clips of which the model is sure are no longer shown to people: the name that it gives them is
/// what the next one learns, and is judged by.
///
/// **Symptom.** Figures offline are as good as ever, while exposure gathers on what is known: less of
/// the range is shown, new items starve; or labels are cheap, and confirm what was believed. It takes
/// weeks to show, and nothing fails.
///
/// For cars 7 hours a week were saved over ten seeds of a year with a new type of vehicle, and accuracy on
/// rows held back rose by 0.015 (0.004 to 0.026) where these were labelled so as well; true accuracy was
/// within luck. What seemed lost among rare looks over eight other seeds was not over these.
///
/// In the shop the loop looks like a gain over ten seeds of a year: accuracy offline rose by 0.014 and clicks a
/// place by 0.003, as exploration was saved, while 0.009 less of the range was shown.
///
/// **Repayment.** Leave some places to chance and log how likely each was; that costs their clicks at
/// once. Let people label what a model is sure of; that costs their hours.
///
/// @param key what decides who chooses, a key of the configuration
/// @param value the share of places that is still filled by chance, or who labels
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 4.1</a>
public record DirectFeedbackLoop(String key, String value) implements Debt {
  private static final String EXPLORATION = "ordering.exploration";
  private static final String LABELS = "labeling.sure-clips";

  private static boolean isDriving(String lifecycle) {
    return lifecycle.equals("av");
  }

  private static String key(String lifecycle) {
    return isDriving(lifecycle) ? LABELS : EXPLORATION;
  }

  @Override
  public void install(Site site) {
    site.write(key, value);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double LOGGING_HOURS = 24; // propensities and their test; assumed
    private static final double AGREEMENT_HOURS = 8; // on clicks that are given away; assumed
    private static final double GUIDELINE_HOURS = 8; // for clips that look easy; assumed
    private static final double LABEL_HOURS = 60; // a sample of what was a model's; assumed

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
      return "The model in service alone chooses what the next one learns from: what is shown, or"
          + " what a clip is called.";
    }

    @Override
    public String symptom() {
      return "What is known is confirmed: exposure gathers, new items starve, labels agree with"
          + " those who gave them; what validation says is as good as ever, or better.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          isDriving(lifecycle)
              ? Knob.name(
                  "sure-clips",
                  "model",
                  "who labels clips of which the model is sure",
                  List.of("model", "people"))
              : Knob.share("exploration", "0%", "places that are still filled by chance"));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      String knob = isDriving(lifecycle) ? "sure-clips" : "exploration";
      return new DirectFeedbackLoop(key(lifecycle), settings.text(knob));
    }

    @Override
    public String question() {
      return "What has the model never been told, because it chose what it was shown?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return isDriving(lifecycle)
          ? List.of(
              Expectation.falls("effort.stage.labeling").by(8.5),
              Expectation.rises("accuracy.offline").by(0.015))
          : List.of(
              Expectation.rises("accuracy.offline").by(0.014),
              Expectation.rises("value.exposure-gini").by(0.0033),
              Expectation.falls("value.coverage").by(0.0092));
    }

    @Override
    public String detector() {
      return "exposure";
    }

    @Override
    public String detector(String lifecycle) {
      return isDriving(lifecycle) ? "label-origin" : detector();
    }

    /// A shop that leaves a tenth of its places to chance, the most that trial worlds were measured
    /// with. Chance chooses among what retrieval found, never from the whole range, so that it adds
    /// little coverage: with 5 % no difference of coverage could be told over 39 weeks and four seeds.
    /// For cars a new type on the roads, which the model takes for one that it knows.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return isDriving(lifecycle)
          ? Circumstances.USUAL.with("world.new-vehicle", "14w")
          : Circumstances.USUAL.with(EXPLORATION, "10%");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return isDriving(lifecycle) ? people() : exploration();
    }

    private static Remedy people() {
      return new Remedy(
          "people name what a model is sure of",
          List.of(
              Work.of(
                  "instruction for what looks easy",
                  "labeling",
                  Skill.DATA_SCIENCE,
                  Subsystem.DATA_COLLECTION,
                  GUIDELINE_HOURS),
              Work.of(
                  "a sample of what models named",
                  "labeling",
                  Skill.LABELING,
                  Subsystem.DATA_VERIFICATION,
                  LABEL_HOURS)),
          site -> site.reset(LABELS));
    }

    private static Remedy exploration() {
      return new Remedy(
          "exploration with logged propensities",
          List.of(
              work("what exploration may cost", "ordering", Skill.PRODUCT, AGREEMENT_HOURS),
              work("log of propensities", "ordering", Skill.ML_ENGINEERING, LOGGING_HOURS)),
          site -> site.reset(EXPLORATION));
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.SERVING_INFRASTRUCTURE, hours);
    }
  }
}
