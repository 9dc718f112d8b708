package undercurrent.hiddendebt.feedback;

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

/// Two systems that share nothing but the world, and teach each other what they like.
///
/// **Mechanism.** Merchandisers mark brands as popular on pages that the recommender puts together.
/// Their system learns from the clicks of all pages: marks bring clicks, which choose the next marks
/// and teach the recommender to show the same goods higher.
///
/// **Symptom.** Marks stay where they once were; what either system measures of itself moves when the
/// other has a release, and nobody changed a line of it.
///
/// Its interest is within luck over four seeds of 26 weeks: -0.0001 clicks a place (-0.0014 to 0.0011),
/// and -0.001 of the Gini index of exposure (-0.002 to 0.001). Whoever learns from all pages has five
/// times as many clicks to learn from, which makes up for what the marks feign.
///
/// **Repayment.** A control group of both systems, which sees no marks and alone is learnt from; and
/// a calendar of releases that both keep. It learns more slowly.
///
/// @param learnsFrom pages whose clicks choose the marks, `control` or `all-pages`
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 4.2</a>
public record HiddenFeedbackLoop(String learnsFrom) implements Debt {
  private static final String KEY = "traffic.marks-learn-from";

  @Override
  public void install(Site site) {
    site.write(KEY, learnsFrom);
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
      return "A second system marks goods on the recommender's pages and learns from the clicks"
          + " that its marks bring; the two meet in the world alone.";
    }

    @Override
    public String symptom() {
      return "Marks stay where they once were, and what one system measures of itself moves with"
          + " the releases of the other.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "learns-from",
              "all-pages",
              "pages whose clicks choose the marks",
              List.of("control", "all-pages")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new HiddenFeedbackLoop(settings.name("learns-from"));
    }

    @Override
    public String question() {
      return "Who else decides what your customers click, and learns from it?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.falls("value.click-through"));
    }

    @Override
    public String detector() {
      return "shared-outcome";
    }

    /// A shop whose merchandisers mark four brands, with enough pages to learn from.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with("traffic.marked-brands", "4")
          .with("traffic.requests-per-day", "60");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "a control group of both systems",
          List.of(
              work("one control group for both systems", Skill.ML_ENGINEERING, CONTROL_HOURS),
              work("calendar of releases", Skill.PRODUCT, CALENDAR_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, Skill skill, double hours) {
      return Work.of(title, "ordering", skill, Subsystem.SERVING_INFRASTRUCTURE, hours);
    }
  }
}
