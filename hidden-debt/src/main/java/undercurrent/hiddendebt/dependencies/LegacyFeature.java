package undercurrent.hiddendebt.dependencies;

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
import undercurrent.system.FeatureShelf;

/// A feature of an older system that is still used, though newer ones say the same.
///
/// **Mechanism.** The score of the old catalogue is known for most items. A newer score says the
/// same, and the learner shares the weight between the two. Then the old catalogue is switched off,
/// group of items by group: no value is no error, and what has lost its score loses what that had
/// stood for.
///
/// **Symptom.** Nothing for months, then a cliff when the feed stops, until enough rows without it
/// are learnt from.
///
/// **Repayment.** Train without it, pay the little that is lost, and delete it before others do.
///
/// Its interest in true accuracy is within luck over three seeds of 26 weeks, before the feed stops
/// and after: rows from before it was taken up have no value of it, and the learner leans on the
/// newer score. What is left is a feed to watch and 0.4 ms at the slowest of a hundred pages.
///
/// @param features how many are taken up
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 3.2</a>
public record LegacyFeature(int features) implements Debt {
  private static final List<String> NAMES = List.of("old_catalogue_score");

  @Override
  public void install(Site site) {
    var shelf = site.part(FeatureShelf.class, FeatureShelf.NAME);
    NAMES.stream().limit(features).forEach(shelf::takeUp);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double TRIAL_HOURS = 20; // training without it, slice by slice; assumed
    private static final double REMOVAL_HOURS = 12; // out of scoring and its log; assumed

    @Override
    public String id() {
      return "legacy-feature";
    }

    @Override
    public String title() {
      return "Legacy features";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 3.2";
    }

    @Override
    public String mechanism() {
      return "A score of an older system is kept beside newer ones that say the same, and shares"
          + " their weight; its feed stops when the old system is switched off.";
    }

    @Override
    public String symptom() {
      return "Nothing for months; then accuracy falls on the day the feed stops, without any error,"
          + " until enough rows are learnt from that never had it.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.count("features", "1", "scores of the old catalogue that are kept in use")
              .atMost(NAMES.size()));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new LegacyFeature(settings.count("features"));
    }

    @Override
    public String question() {
      return "Removing it costs a little now, keeping it costs much some day: when would you have"
          + " decided?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.rises("latency.serving.p99").by(0.4));
    }

    @Override
    public String detector() {
      return "feature-coverage";
    }

    /// A shop that has a newer score in use; two groups of three of the old catalogue are switched
    /// off nine weeks after the usual beginning of a debt.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with("world.taken-features", "tested")
          .with("world.failing-feed-from", "19w")
          .with("world.failing-feed-as", "stopped-group-by-group")
          .with("traffic.peak-per-second", "150");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "train without it and delete it",
          List.of(
              work(
                  "training without the old score",
                  "experimentation",
                  Skill.DATA_SCIENCE,
                  TRIAL_HOURS),
              work("old score out of scoring", "scoring", Skill.ML_ENGINEERING, REMOVAL_HOURS)),
          site -> {
            var shelf = site.part(FeatureShelf.class, FeatureShelf.NAME);
            NAMES.forEach(shelf::drop);
          });
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.FEATURE_EXTRACTION, hours);
    }
  }
}
