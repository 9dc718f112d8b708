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

/// A feature of an older system that is still used, though newer ones say the same.
///
/// **Mechanism.** The score of the old catalogue is known for most items, the radar of the generation before
/// sees what the newer one sees. A newer score says the same, and the learner shares the weight between
/// the two. Then the old one is switched off: no value is no error, and what has lost its score loses what
/// that had stood for.
///
/// **Symptom.** Nothing for months, then a cliff when the feed stops, until enough rows without it
/// are learnt from.
///
/// **Repayment.** Train without it, pay the little that is lost, and delete it before others do.
///
/// In the shop its interest in true accuracy is within luck over three seeds of 26 weeks, before the feed
/// stops and after: rows from before it was taken up have no value of it, and the learner leans on the
/// newer score. What is left is a feed to watch and 0.4 ms at the slowest of a hundred pages. Of cars all
/// rows have it: over six seeds of 52 weeks true accuracy was lower by 0.042 (0.013 to 0.071) from the day it
/// was taken up, all of it after week 30, and healed within months.
///
/// @param features the names of those that are taken up
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 3.2</a>
public record LegacyFeature(List<String> features) implements Debt {
  private static final List<String> NAMES = List.of("old_catalogue_score");
  private static final List<String> READINGS = List.of("old-radar-echo");

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
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.count("features", "1", "features of the generation before that are kept in use")
              .atMost(names(lifecycle).size()));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      int count = settings.count("features");
      return new LegacyFeature(names(lifecycle).stream().limit(count).toList());
    }

    @Override
    public String question() {
      return "Removing it costs a little now, keeping it costs much some day: when would you have"
          + " decided?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.falls("accuracy.oracle").by(0.047),
              Expectation.falls("accuracy.online").by(0.024)),
          List.of(Expectation.rises("latency.serving.p99").by(0.4)));
    }

    @Override
    public String detector() {
      return "feature-coverage";
    }

    /// A product that has the newer one in use. In the shop two groups of three of the old catalogue are
    /// switched off nine weeks after the usual beginning of a debt; of cars all of the old radars are,
    /// when models have long learnt from them.
    @Override
    public Circumstances circumstances(String lifecycle) {
      var newer = Circumstances.USUAL.with("world.taken-features", "tested");
      return ByLifecycle.choose(
          lifecycle, newer.with("world.failing-feed-from", "30w"), shop(newer));
    }

    private static Circumstances shop(Circumstances newer) {
      return newer
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
                  "training without the old one",
                  ByLifecycle.choose(lifecycle, "training", "experimentation"),
                  Skill.DATA_SCIENCE,
                  TRIAL_HOURS),
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
