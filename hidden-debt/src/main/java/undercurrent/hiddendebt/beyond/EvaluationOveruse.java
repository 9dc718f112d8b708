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

/// Held-back rows that were asked so often that they answer what one likes to hear.
///
/// **Mechanism.** Sweeps train many candidates and rank them by the rows that then judge the winner;
/// the rows are never renewed. The greatest of many readings is the one with the most luck.
///
/// **Symptom.** Offline accuracy rises above what rows show that came later, and gates pass what is no
/// better; machine time goes into candidates that differ by luck.
///
/// Among cars trees differ by more than luck, so that the best of 48 is better in truth as well, for machines
/// that cost 1,160 a week more; on later rows it was ahead by 0.056 less than it had looked (0.043 to 0.069,
/// six seeds of 52 weeks).
///
/// In a small shop the best of twelve recipes fell behind what the rows that judge it had promised by 0.013
/// nats (0.002 to 0.024) over ten seeds of a year. Where 1,800 rows judge and not 480, by nothing: what sets
/// recipes apart is more than luck there.
///
/// **Repayment.** Rows of their own for ranking, rows held back anew with each version of the data,
/// few candidates.
///
/// @param key what says how many candidates a sweep trains, a key of the configuration
/// @param candidates that a sweep trains
/// @param rankedOn which rows rank them, `own-rows` or `validation`
/// @param heldBack whether rows that are held back come anew, `renewed` or `kept`
/// @see <a href="https://doi.org/10.1126/science.aaa9375">Dwork et al. (2015), The reusable
///   holdout</a>
public record EvaluationOveruse(String key, int candidates, String rankedOn, String heldBack)
    implements Debt {
  private static final String RANKED_ON = "loop.ranked-on";
  private static final String HELD_BACK = "loop.held-back";

  private static String key(String lifecycle) {
    return ByLifecycle.choose(lifecycle, "training.permutations", "experimentation.permutations");
  }

  @Override
  public void install(Site site) {
    site.write(key, Integer.toString(candidates));
    site.write(RANKED_ON, rankedOn);
    site.write(HELD_BACK, heldBack);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double ROWS_HOURS = 10; // rows parted in three, readings repeated; assumed
    private static final double RENEWAL_HOURS = 8; // as a step of the preparation; assumed
    private static final double AGREEMENT_HOURS = 4; // on how many candidates are worth it; assumed

    @Override
    public String id() {
      return "evaluation-overuse";
    }

    @Override
    public String title() {
      return "Over-use of an evaluation set";
    }

    @Override
    public String source() {
      return "Dwork et al. (2015), The reusable holdout";
    }

    @Override
    public String mechanism() {
      return "Many candidates are ranked again and again by the rows that then judge the winner,"
          + " and that are never renewed.";
    }

    @Override
    public String symptom() {
      return "The best of a sweep looks better on the rows that judge it than on later ones, gates"
          + " pass what is no better, and machines train candidates that differ by luck.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.count(
                  "candidates",
                  ByLifecycle.choose(lifecycle, "48", "12"),
                  "candidates that a sweep trains")
              .atLeast(1),
          Knob.name(
              "ranked-on", "validation", "which rows rank them", List.of("own-rows", "validation")),
          Knob.name(
              "held-back",
              "kept",
              "whether rows that are held back come anew",
              List.of("renewed", "kept")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new EvaluationOveruse(
          key(lifecycle),
          settings.count("candidates"),
          settings.name("ranked-on"),
          settings.name("held-back"));
    }

    @Override
    public String question() {
      return "Of a hundred equally good models you show the best reading: what did it cost you to"
          + " find it, and what is it worth?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.rises("accuracy.offline").by(0.053),
              Expectation.rises("accuracy.optimism").by(0.056),
              Expectation.rises("cost.machines").by(1000)),
          List.of(
              Expectation.rises("accuracy.optimism").by(0.013),
              Expectation.rises("cost.machines").by(10)));
    }

    @Override
    public String detector() {
      return "holdout-reuse";
    }

    /// Trees, which differ by luck, machines enough to train many, and a product with few labels; with
    /// linear models, which differ little, offline accuracy moved by 0.003 (-0.018 to 0.023) over six
    /// seeds. Or a small shop that tries recipes every six weeks.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          Circumstances.USUAL
              .with("training.learner", "tree")
              .with("training.machines", "8")
              .with("training.rows", "1500"),
          Circumstances.USUAL
              .with("experimentation.space", "recipes")
              .with("experimentation.every", "6w")
              .with("traffic.requests-per-day", "4"));
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String rows = ByLifecycle.choose(lifecycle, "preparation", "metrics-database");
      return new Remedy(
          "rows for ranking, rows for judging, both renewed",
          List.of(
              work("rows parted in three", rows, Skill.DATA_ENGINEERING, ROWS_HOURS),
              work("renewal of held-back rows", rows, Skill.DATA_ENGINEERING, RENEWAL_HOURS),
              work(
                  "size of a sweep",
                  ByLifecycle.choose(lifecycle, "training", "experimentation"),
                  ByLifecycle.choose(lifecycle, Skill.ML_ENGINEERING, Skill.DATA_SCIENCE),
                  AGREEMENT_HOURS)),
          site -> {
            site.reset(key(lifecycle));
            site.reset(RANKED_ON);
            site.reset(HELD_BACK);
          });
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.DATA_VERIFICATION, hours);
    }
  }
}
