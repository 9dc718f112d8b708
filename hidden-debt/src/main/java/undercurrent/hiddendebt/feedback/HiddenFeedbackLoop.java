package undercurrent.hiddendebt.feedback;

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

/// Two systems that share nothing but the world, and teach each other what they like.
///
/// **Mechanism.** Merchandisers mark brands as popular on pages that the recommender puts together.
/// Their system learns from the clicks of all pages: marks bring clicks, which choose the next marks
/// and teach the recommender to show the same goods higher. Among cars dispatch sends them where they had
/// least trouble, and perception learns from where they were sent.
///
/// **Symptom.** Marks, or the routes, stay where they once were; what either system measures of itself
/// moves when the other has a release, and nobody changed a line of it.
///
/// Among cars both systems look better for it: there are 0.09 (0.04 to 0.14) fewer brakes for nothing
/// in 1,000 miles over ten seeds of 52 weeks, since cars drive where they are good, and perception has
/// more frames to learn from. True accuracy, over all that is asked for, stays within luck: it was lower by
/// 0.012 over ten other seeds, and higher by 0.008 over these.
///
/// In the shop its interest is within luck over four seeds of 26 weeks: -0.0001 clicks a place (-0.0014
/// to 0.0011), and -0.001 of the Gini index of exposure (-0.002 to 0.001). Whoever learns from all
/// pages has five times as many clicks to learn from, which makes up for what the marks feign.
///
/// **Repayment.** A control group of both systems, which sees no marks and alone is learnt from; and
/// a calendar of releases that both keep. It learns more slowly.
///
/// @param key what says which pages or rides are learnt from, a key of the configuration
/// @param learnsFrom those, `control` or all
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 4.2</a>
public record HiddenFeedbackLoop(String key, String learnsFrom) implements Debt {
  private static String key(String lifecycle) {
    return ByLifecycle.choose(lifecycle, "dispatch.learns-from", "traffic.marks-learn-from");
  }

  @Override
  public void install(Site site) {
    site.write(key, learnsFrom);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double CONTROL_HOURS = 16; // one group for both systems; assumed
    private static final double CALENDAR_HOURS = 6; // agreed on by two teams; assumed

    @Override
    public String id() {
      return "hidden-feedback-loop";
    }

    @Override
    public String title() {
      return "Hidden feedback loops";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 4.2";
    }

    @Override
    public String mechanism() {
      return "A second system steers what the first one meets (marks on goods, rides of cars), as it"
          + " does without the debt; but now it learns from what it steered, and not from a control"
          + " group alone. They share no code: each is part of the other's world.";
    }

    @Override
    public String symptom() {
      return "What is steered stays where it once was, and what one system measures of itself moves"
          + " with the releases of the other.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      String all = ByLifecycle.choose(lifecycle, "all-rides", "all-pages");
      return List.of(
          Knob.name(
              "learns-from",
              all,
              ByLifecycle.choose(
                  lifecycle,
                  "rides that dispatch and perception learn from",
                  "pages whose clicks choose the marks"),
              List.of("control", all)));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new HiddenFeedbackLoop(key(lifecycle), settings.name("learns-from"));
    }

    @Override
    public String question() {
      return "Who else decides what your system meets, and learns from it?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(Expectation.falls("safety.phantom-brakes").by(0.08)),
          List.of(Expectation.falls("value.click-through")));
    }

    @Override
    public String detector() {
      return "shared-outcome";
    }

    /// A shop whose merchandisers mark four brands, with enough pages to learn from; or a fleet whose
    /// dispatch sends cars where they had least trouble, and whose labels go where the cars are.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          Circumstances.USUAL
              .with("dispatch.policy", "least-trouble")
              .with("domain.cities", "lake")
              .with("fleet.encounters-per-week", "80")
              .with("curation.strategy", "random")
              .with("training.rows", "1000"),
          Circumstances.USUAL
              .with("traffic.marked-brands", "4")
              .with("traffic.requests-per-day", "60"));
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "a control group of both systems",
          List.of(
              work(
                  "one control group for both systems",
                  lifecycle,
                  Skill.ML_ENGINEERING,
                  CONTROL_HOURS),
              work(
                  "calendar of releases",
                  lifecycle,
                  ByLifecycle.choose(lifecycle, Skill.RELIABILITY, Skill.PRODUCT),
                  CALENDAR_HOURS)),
          site -> site.reset(key(lifecycle)));
    }

    private static Work work(String title, String lifecycle, Skill skill, double hours) {
      String stage = ByLifecycle.choose(lifecycle, "deployment", "ordering");
      return Work.of(title, stage, skill, Subsystem.SERVING_INFRASTRUCTURE, hours);
    }
  }
}
