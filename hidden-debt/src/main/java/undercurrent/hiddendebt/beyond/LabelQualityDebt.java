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
import undercurrent.system.LabelStore;

/// Labels that are wrong in one direction, where it is hard to see.
///
/// **Mechanism.** Annotators are told to name nothing in a scene that they can hardly read, and to go on.
/// All of them do, whoever labels, audits or is asked for a vote more: what is small, dark or in fog
/// becomes background.
///
/// **Symptom.** Models learn to overlook what is hard to see, and true accuracy falls. Rows held back are
/// as wrong and easier to guess, so that the figure offline rises; annotators agree with each other as
/// before.
///
/// **Repayment.** An instruction for doubt, and those clips labelled again.
///
/// @param inDoubt what annotators do about what they can hardly read, as the scenario's key says it
/// @see <a href="https://arxiv.org/abs/2103.14749">Northcutt et al. (2021), Pervasive Label Errors</a>
public record LabelQualityDebt(String inDoubt) implements Debt {
  private static final String KEY = "labeling.in-doubt";
  private static final String NOTHING = "name-nothing";
  private static final String USUAL = "name-what-it-is-like";

  @Override
  public void install(Site site) {
    site.write(KEY, inDoubt);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double GUIDELINE_HOURS = 16; // text, examples, a talk; assumed
    private static final double AGAIN_HOURS = 60; // clips in the dark and in fog; assumed

    @Override
    public String id() {
      return "label-quality-debt";
    }

    @Override
    public String title() {
      return "Label-quality debt";
    }

    @Override
    public String source() {
      return "Northcutt et al. (2021), Pervasive Label Errors";
    }

    @Override
    public String mechanism() {
      return "Annotators name nothing where they can hardly see; all of them, so that they agree.";
    }

    @Override
    public String symptom() {
      return "Models overlook what is hard to see and true accuracy falls, while the figure"
          + " offline, on rows that are as wrong, rises.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "in-doubt",
              NOTHING,
              "what annotators name where they can hardly see",
              List.of(NOTHING, USUAL)));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new LabelQualityDebt(settings.name("in-doubt"));
    }

    @Override
    public String question() {
      return "If all annotators err alike, what does their agreement measure?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.rises("accuracy.offline").by(0.086),
          Expectation.falls("accuracy.oracle").by(0.04),
          Expectation.rises("safety.collisions").by(0.06));
    }

    @Override
    public String detector() {
      return "gold-labels";
    }

    /// Only the newest rows are learnt from, so that older labels are soon forgotten.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with("training.rows", "800");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "an instruction for doubt, and those clips labelled again",
          List.of(
              work("instruction for doubt", Skill.DATA_SCIENCE, GUIDELINE_HOURS),
              work("clips without a name, labelled again", Skill.LABELING, AGAIN_HOURS)),
          site -> {
            site.reset(KEY);
            int again = site.part(LabelStore.class, "labels").labelAgain();
            site.note("labels", "of what is hard to see", again + " are given anew");
          });
    }

    private static Work work(String title, Skill skill, double hours) {
      return Work.of(title, "labeling", skill, Subsystem.DATA_COLLECTION, hours);
    }
  }
}
