package undercurrent.hiddendebt.dependencies;

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
import undercurrent.system.FeatureShelf;

/// A feature that goes with the cause until the world parts them.
///
/// **Mechanism.** The lane map on board says where crossings are, at no cost; people on foot and on
/// bicycles are mostly met there. The column is taken up, and the learner leans on it as much as on what
/// the sensors show of a person. Then a law lets people cross where they like: as many crossings are
/// met as before, but they tell nothing. In the shop a badge is on what many like, until marketing puts
/// badges on other goods.
///
/// **Symptom.** A small gain at once; later a cliff at a date in the world, while each column alone is
/// distributed much as it always was. New labels heal it slowly, as old ones stay in the set.
///
/// Of cars, over eight seeds of 52 weeks, collisions rose by 0.025 a thousand miles and clear nights lost
/// 0.034, while quality on held-out rows rose by 0.065: it flatters who looks at it alone. True accuracy as
/// a whole stayed within luck, and fell by 0.059 on eight others. Correlations that were lost were seen in
/// all of them. In the shop accuracy did not move beyond luck over three seeds: popularity tells what the
/// badge tells, and has the weight. What is left is a feed to watch and 1.9 ms at the slowest of a hundred
/// pages.
///
/// **Repayment.** Leave the proxy out, and see by leaving groups out what the rest leans on.
///
/// @param isOnShelf whether it comes from the shelf of other teams, and not from the lane map
/// @param columns what is learnt from, `none`, `crossings` or `badge`
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 3.2</a>
public record CorrelatedFeatures(boolean isOnShelf, String columns) implements Debt {
  private static final String KEY = "preparation.map-columns";
  private static final String NONE = "none";
  private static final String BADGE = "discount_badge";

  @Override
  public void install(Site site) {
    if (!isOnShelf) {
      site.write(KEY, columns);
    } else if (!columns.equals(NONE)) {
      shelf(site).takeUp(BADGE);
    }
  }

  private static FeatureShelf shelf(Site site) {
    return site.part(FeatureShelf.class, FeatureShelf.NAME);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double ABLATION_HOURS = 24; // leave one group out after the other; assumed
    private static final double REMOVAL_HOURS = 16; // out of preparation and serving; assumed

    @Override
    public String id() {
      return "correlated-features";
    }

    @Override
    public String title() {
      return "Correlated features";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 3.2";
    }

    @Override
    public String mechanism() {
      return "A column that came for free goes with what matters, and the learner leans on it; then"
          + " the world parts the two.";
    }

    @Override
    public String symptom() {
      return "A small gain at once, a cliff at a date in the world, while each column alone looks"
          + " much as it always did.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      String usual = ByLifecycle.choose(lifecycle, "crossings", "badge");
      return List.of(
          Knob.name(
              "columns",
              usual,
              "columns that came for free and are learnt from",
              List.of(NONE, usual)));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      boolean isOnShelf = ByLifecycle.choose(lifecycle, false, true);
      return new CorrelatedFeatures(isOnShelf, settings.name("columns"));
    }

    @Override
    public String question() {
      return "Each column alone looks much as it always did: what would have told you"
          + " before the world changed?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(Expectation.falls("accuracy.oracle").by(0.057)),
          List.of(
              Expectation.rises("latency.serving.p99").by(1.9),
              Expectation.rises("effort.role.data-engineer").by(0.67)));
    }

    @Override
    public String detector() {
      return "correlation-drift";
    }

    @Override
    public Circumstances circumstances(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          Circumstances.USUAL.with("fleet.lane-map", "crossings").with("world.crossing-law", "26w"),
          Circumstances.USUAL.with("world.badges-elsewhere", "26w"));
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = ByLifecycle.choose(lifecycle, "preparation", "experimentation");
      return new Remedy(
          "leave the proxy out",
          List.of(
              work("groups of columns left out in turn", stage, Skill.DATA_SCIENCE, ABLATION_HOURS),
              work("column out of rows", stage, Skill.DATA_ENGINEERING, REMOVAL_HOURS)),
          site -> {
            if (ByLifecycle.choose(lifecycle, false, true)) {
              shelf(site).drop(BADGE);
            } else {
              site.reset(KEY);
            }
          });
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.FEATURE_EXTRACTION, hours);
    }
  }
}
