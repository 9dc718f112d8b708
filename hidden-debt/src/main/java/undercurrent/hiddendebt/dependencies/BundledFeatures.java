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

/// Features that were tried together and are taken up together, those that tell nothing with the
/// rest.
///
/// **Mechanism.** With a score of searches that was tested comes a pack of item scores from the
/// same team; with the echo of a radar a pack of statistics of its beams. Each has a feed of its own, is
/// fetched while a page or a frame waits, and gets some weight, as nothing that is learnt from a few
/// thousand rows has none.
///
/// **Symptom.** More time for each page or frame, more feeds to watch; when the feed of one that
/// nobody needed sends another unit, its little weight is enough to shuffle what is shown, or to see wrong.
///
/// **Repayment.** Leave one feature out after the other, and drop those without which nothing is
/// lost.
///
/// Over five seeds of 28 weeks the pack costs a shop 6 hours a week, 4.4 ms at the slowest of a hundred
/// pages, and 0.02 of true accuracy, most of it in the three weeks of the other unit. Over six seeds of 52
/// weeks it costs cars 5.7 hours a week in telemetry and 0.057 of true accuracy (0.041 to 0.073), most of
/// it in eight such weeks.
///
/// @param features the names of those that are taken up
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 3.2</a>
public record BundledFeatures(List<String> features) implements Debt {
  private static final List<String> NAMES =
      List.of(
          "photo_score",
          "weather_score",
          "press_score",
          "colour_score",
          "supplier_score",
          "shelf_score",
          "season_score",
          "naming_score");
  private static final List<String> READINGS =
      List.of("beam-scatter", "beam-skew", "beam-gaps", "beam-gain");

  private static List<String> names(String lifecycle) {
    return ByLifecycle.choose(lifecycle, READINGS, NAMES);
  }

  @Override
  public void install(Site site) {
    var shelf = site.part(FeatureShelf.class, FeatureShelf.NAME);
    features.forEach(shelf::takeUp);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double ABLATION_HOURS = 24; // leave one out after the other; assumed
    private static final double REMOVAL_HOURS = 12; // out of scoring and its log; assumed

    @Override
    public String id() {
      return "bundled-features";
    }

    @Override
    public String title() {
      return "Bundled features";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 3.2";
    }

    @Override
    public String mechanism() {
      return "A pack of features is taken up as it was tried, as one; most of it tells nothing, and"
          + " is fetched, logged, learnt from and watched like the rest.";
    }

    @Override
    public String symptom() {
      return "More time for each page or frame and more feeds to watch; when a feed that nobody needed"
          + " sends another unit, what is shown is shuffled, what is seen is wrong.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.count(
                  "features",
                  ByLifecycle.choose(lifecycle, "4", "8"),
                  "features that come with the pack")
              .atMost(names(lifecycle).size()));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      int count = settings.count("features");
      return new BundledFeatures(names(lifecycle).stream().limit(count).toList());
    }

    @Override
    public String question() {
      return "The pack won its test as a whole: who would have asked which part of it had won?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.rises("effort.stage.telemetry").by(5.4),
              Expectation.rises("questions.data-closure").by(8),
              Expectation.falls("accuracy.oracle").by(0.054)),
          List.of(
              Expectation.rises("effort").by(4.9),
              Expectation.rises("latency.serving.p99").by(4.4),
              Expectation.falls("accuracy.oracle").by(0.016)));
    }

    @Override
    public String detector() {
      return "feature-value";
    }

    /// A product that uses what was tested, and a shop whose pages may wait for tables of others; the feed
    /// of one of the pack sends another unit for a while.
    @Override
    public Circumstances circumstances(String lifecycle) {
      var tested =
          Circumstances.USUAL
              .with("world.taken-features", "tested")
              .with("world.failing-feed", names(lifecycle).getFirst())
              .with("world.failing-feed-from", "20w")
              .with("world.failing-feed-length", ByLifecycle.choose(lifecycle, "8w", "3w"))
              .with("world.failing-feed-as", "other-unit");
      return ByLifecycle.choose(lifecycle, tested, tested.with("traffic.peak-per-second", "150"));
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "leave out what tells nothing",
          List.of(
              work(
                  "each feature left out in turn",
                  ByLifecycle.choose(lifecycle, "training", "experimentation"),
                  Skill.DATA_SCIENCE,
                  ABLATION_HOURS),
              work(
                  "what it told out of serving",
                  ByLifecycle.choose(lifecycle, "system-development", "scoring"),
                  Skill.ML_ENGINEERING,
                  REMOVAL_HOURS)),
          site -> {
            var shelf = site.part(FeatureShelf.class, FeatureShelf.NAME);
            names(lifecycle).forEach(shelf::drop);
          });
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.FEATURE_EXTRACTION, hours);
    }
  }
}
