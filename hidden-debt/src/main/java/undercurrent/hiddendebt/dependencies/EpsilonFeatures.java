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

/// A feature that adds next to nothing, and costs what any feature costs.
///
/// **Mechanism.** A data vendor sells a score of households. It tells a little, and a page waits
/// for the vendor's answer each time; when the vendor does not answer, scoring does not either. In a car
/// each frame waits for another program that knows how high the sun stands.
///
/// **Symptom.** Every page is slower by the call; four or five times a year somebody is paged for a
/// machine that nobody here can mend; one more feed is watched.
///
/// **Repayment.** Leave the feature out and see that nothing is lost; then somebody has to want it
/// gone.
///
/// Over four seeds of 26 weeks the slowest of a hundred pages takes 49 ms more, as calls wait for
/// each other, and 5.2 hours a week go into it, which is at the edge of luck; true accuracy does
/// not move. In a car no accuracy moved over six seeds of 52 weeks; each frame takes as long as the call more
/// (assumed: 0.02 ms), which the slow hours of other services hide in the figure of the whole; there are two
/// more parts that it all depends on.
///
/// @param features the names of those that are taken up
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 3.2</a>
public record EpsilonFeatures(List<String> features) implements Debt {
  private static final List<String> NAMES = List.of("household_score");
  private static final List<String> READINGS = List.of("sun-height");

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
    private static final double ABLATION_HOURS = 8; // with it and without; assumed
    private static final double REMOVAL_HOURS = 10; // out of scoring, end of the contract; assumed

    @Override
    public String id() {
      return "epsilon-features";
    }

    @Override
    public String title() {
      return "Epsilon-features";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 3.2";
    }

    @Override
    public String mechanism() {
      return "Every page, or every frame, waits for an answer of others that tells next to nothing;"
          + " while a vendor does not answer, scoring does not either.";
    }

    @Override
    public String symptom() {
      return "Every page or frame is slower by the call, scoring is away whenever a vendor is, and"
          + " one more feed is watched.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.count("features", "1", "answers of others that are waited for")
              .atMost(names(lifecycle).size()));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      int count = settings.count("features");
      return new EpsilonFeatures(names(lifecycle).stream().limit(count).toList());
    }

    @Override
    public String question() {
      return "What would a gain have to be worth, for a little time of every page and frame?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.rises("questions.data-closure").by(2),
              Expectation.rises("flow.wait.telemetry").by(0.36)),
          List.of(
              Expectation.rises("latency.serving.p99").by(44),
              Expectation.rises("effort.subsystem.monitoring").by(0.74)));
    }

    @Override
    public String detector() {
      return "feature-value";
    }

    /// A product that uses what was tested, and a shop whose pages may wait for a vendor, with traffic that
    /// this leaves room for.
    @Override
    public Circumstances circumstances(String lifecycle) {
      var tested = Circumstances.USUAL.with("world.taken-features", "tested");
      return ByLifecycle.choose(lifecycle, tested, shop(tested));
    }

    private static Circumstances shop(Circumstances tested) {
      return tested.with("traffic.peak-per-second", "20").with("serving.timeout", "150");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "do without what tells next to nothing",
          List.of(
              work(
                  "scores with it and without",
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
