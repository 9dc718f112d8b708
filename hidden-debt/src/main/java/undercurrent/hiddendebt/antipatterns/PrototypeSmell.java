package undercurrent.hiddendebt.antipatterns;

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

/// A prototype that decides what the real system does, because trying it there is too hard.
///
/// **Mechanism.** Recipes are tried in a notebook, on some hundred rows and without rows that chose
/// nothing; what wins there is rewritten for the pipeline and served. Among cars they are simpler recipes,
/// that do without some columns: with three hundred rows the simpler model is as good as the whole.
///
/// **Symptom.** Every winner is rewritten by hand. What was best at small scale need not be at full scale:
/// then the next models are worse or are refused at the gate, and the one in service grows old.
///
/// In the shop the order of recipes seldom turns over between some hundred rows and some thousand, and the
/// gate of production keeps most of what is worse out: true accuracy moves by less than luck over ten seeds
/// of a year, and what clicks tell of it falls a little: in all of them, and in fewer than nine of ten others,
/// by 0.006. The hours of rewriting are about those that are saved by fewer releases.
///
/// Among cars it is seldom the road that pays: candidates that lack what matters at full scale are refused
/// more often, and labels are made for them. Over ten seeds of a year that is 10 hours a week (5 to 15), and
/// accuracy before release lower by 0.017 (0.001 to 0.033); true accuracy moves within luck.
///
/// **Repayment.** A path on which a recipe is tried at full scale as cheaply as in the notebook.
///
/// @param place where recipes are judged: `notebook` or `pipeline`
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 5.5</a>
public record PrototypeSmell(String place) implements Debt {
  private static final String KEY = "prototypes.judged-in";

  @Override
  public void install(Site site) {
    site.write(KEY, place);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double PATH_HOURS = 50; // experiments as runs of the pipeline; assumed
    private static final double ROWS_HOURS = 20; // a copy of the rows at full size; assumed

    @Override
    public String id() {
      return "prototype-smell";
    }

    @Override
    public String title() {
      return "Prototype smell";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 5.5";
    }

    @Override
    public String mechanism() {
      return "Recipes are chosen in a notebook on some hundred rows, and what wins there is"
          + " rewritten and served.";
    }

    @Override
    public String symptom() {
      return "Winners of the notebook lose at full scale, at the gate or in service; each of them"
          + " is rewritten by hand.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "place", "notebook", "where recipes are judged", List.of("pipeline", "notebook")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new PrototypeSmell(settings.name("place"));
    }

    @Override
    public String question() {
      return "How many rows does it take until the better of two recipes is better there, too?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.rises("effort").by(10), Expectation.falls("accuracy.offline").by(0.017)),
          List.of(Expectation.rises("effort.subsystem.ml-code").by(1.7)));
    }

    @Override
    public String detector() {
      return "choice-evidence";
    }

    /// Data scientists who try four simpler recipes every four weeks; in the shop eight recipes every three,
    /// and models that are trained as often.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          Circumstances.USUAL.with("prototypes.every", "4w"),
          Circumstances.USUAL
              .with("experimentation.space", "recipes")
              .with("experimentation.permutations", "8")
              .with("experimentation.every", "3w")
              .with("training.every", "3w"));
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "a path on which recipes are tried at full scale",
          List.of(
              work(
                  "experiments as runs of the pipeline",
                  lifecycle,
                  Skill.ML_ENGINEERING,
                  PATH_HOURS),
              work(
                  "a copy of the rows at full size",
                  lifecycle,
                  Skill.DATA_ENGINEERING,
                  ROWS_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, String lifecycle, Skill skill, double hours) {
      String stage = ByLifecycle.choose(lifecycle, "training", "experimentation");
      return Work.of(title, stage, skill, Subsystem.ANALYSIS_TOOLS, hours);
    }
  }
}
