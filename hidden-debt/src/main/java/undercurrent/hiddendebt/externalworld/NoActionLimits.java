package undercurrent.hiddendebt.externalworld;

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

/// A system that may act as often as it likes.
///
/// **Mechanism.** The limit of what rules may hide before anybody has looked is taken out.
///
/// **Symptom.** Nothing, until a rule goes out with a unit that slipped: then half of the range is hidden
/// from page after page for weeks, instead of from ten pages.
///
/// **Repayment.** A limit that chance does not pass, such as the mean and six deviations, and somebody who
/// looks when it is. It has a price: rare stops for nothing.
///
/// @param limit the limit, as the scenario's key says it
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 7.2</a>
public record NoActionLimits(String limit) implements Debt {
  private static final String KEY = "serving.action-limit";
  private static final String SIX = "six-deviations";

  @Override
  public void install(Site site) {
    site.write(KEY, limit);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double LIMIT_HOURS = 16; // counting, limit, way back; assumed
    private static final double REHEARSAL_HOURS = 8; // assumed

    @Override
    public String id() {
      return "no-action-limits";
    }

    @Override
    public String title() {
      return "No action limits";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 7.2";
    }

    @Override
    public String mechanism() {
      return "Nothing stops rules that hide far more of the range than they ever did.";
    }

    @Override
    public String symptom() {
      return "A rule that slipped hides half of the range for weeks, and not from ten pages only.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name("limit", "none", "the limit of what rules may hide", List.of("none", SIX)));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new NoActionLimits(settings.name("limit"));
    }

    @Override
    public String question() {
      return "How much can your system do before a person could have seen it?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.falls("value.revenue").by(2400),
          Expectation.rises("value.rule-fallback-share").by(0.18));
    }

    @Override
    public String detector() {
      return "action-rate";
    }

    /// There is a limit, and a rule goes out again and again whose unit slipped.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with(KEY, SIX).with("world.rule-slip", "12w");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "a limit of what rules may hide",
          List.of(
              work("limit of what rules may hide", Skill.RELIABILITY, LIMIT_HOURS),
              work("rehearsal of going back", Skill.MERCHANDISING, REHEARSAL_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, Skill skill, double hours) {
      return Work.of(title, "filtering", skill, Subsystem.MONITORING, hours);
    }
  }
}
