package undercurrent.hiddendebt.beyond;

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

/// A choice that the rows held back leave open, and that is made all the same.
///
/// **Mechanism.** Candidates that differ by nothing but their seed are equal on the rows that rank
/// them, and differ where those rows are few: by night, in fog; for goods that are new. Which of them
/// is taken is chosen without a look there.
///
/// **Symptom.** Validation is as good as ever; under rare conditions each release is better or worse
/// than the last by luck.
///
/// Over ten seeds of 52 weeks accuracy in fog by night is lower by 0.019 (0.002 to 0.035), in fewer than
/// nine of them: rows of every slice are learnt from, so that trees of another seed differ little there,
/// and gates refuse most of them. The detector finds it in eight of the ten, after three months.
///
/// In the shop, with a factorization machine, candidates are far apart on pages with new goods, which the
/// detector finds; with sweeps of five every seven weeks clicks a place fell by 0.0019 over ten seeds of 52
/// weeks and by 0.0008, within luck, over ten others. Pages of the opening weeks, when all goods were new,
/// are a poor stress set: with 2,000 rows to learn from, who chose by them lost.
///
/// **Repayment.** A stress set, and candidates that are equal otherwise are chosen by it; that takes
/// its hours with each sweep.
///
/// @param chosenBy what a candidate is chosen by, `held-back` or `stress`
/// @see <a href="https://jmlr.org/papers/v23/20-1335.html">D'Amour et al. (2022), Underspecification
///   presents challenges for credibility in modern machine learning</a>
public record Underspecification(String chosenBy) implements Debt {
  private static final String KEY = "loop.chosen-by";

  @Override
  public void install(Site site) {
    site.write(KEY, chosenBy);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double SCENES_HOURS = 24; // scenes chosen and staged; assumed
    private static final double STEP_HOURS = 8; // a step of the sweep; assumed

    @Override
    public String id() {
      return "underspecification";
    }

    @Override
    public String title() {
      return "Underspecification";
    }

    @Override
    public String source() {
      return "D'Amour et al. (2022), JMLR 23";
    }

    @Override
    public String mechanism() {
      return "Which of several candidates that are equal on held-back rows is taken is left to"
          + " luck, though they differ under rare conditions.";
    }

    @Override
    public String symptom() {
      return "Validation is as good as ever, and under rare conditions (in fog, for new goods)"
          + " releases are better or worse by luck.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "chosen-by",
              "held-back",
              "what a candidate of a sweep is chosen by",
              List.of("held-back", "stress")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new Underspecification(settings.name("chosen-by"));
    }

    @Override
    public String question() {
      return "Ten seeds give the same accuracy: does it matter which one you ship?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.falls("accuracy.slice.clear-night").by(0.016),
              Expectation.falls("accuracy.slice.fog-night")),
          List.of(Expectation.falls("accuracy.new-goods")));
    }

    @Override
    public String detector() {
      return "seed-spread";
    }

    /// Sweeps over seeds of a tree, or of a factorization machine, the learners that leave most open, in a
    /// team that chooses by a stress set.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          Circumstances.USUAL
              .with("training.learner", "tree")
              .with("training.permutations", "16")
              .with("training.machines", "8")
              .with(KEY, "stress"),
          Circumstances.USUAL
              .with("scoring.model", "factorization-machine")
              .with("training.permutations", "4")
              .with("training.every", "8w")
              .with("experimentation.every", "52w")
              .with(KEY, "stress"));
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "a stress set to choose by",
          List.of(
              work(
                  ByLifecycle.choose(lifecycle, "scenes of a stress set", "pages of a stress set"),
                  lifecycle,
                  ByLifecycle.choose(lifecycle, Skill.VALIDATION, Skill.DATA_SCIENCE),
                  SCENES_HOURS),
              work(
                  "stress set as a step of the sweep",
                  lifecycle,
                  Skill.ML_ENGINEERING,
                  STEP_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, String lifecycle, Skill skill, double hours) {
      String stage = ByLifecycle.choose(lifecycle, "training", "production-training");
      return Work.of(title, stage, skill, Subsystem.ANALYSIS_TOOLS, hours);
    }
  }
}
