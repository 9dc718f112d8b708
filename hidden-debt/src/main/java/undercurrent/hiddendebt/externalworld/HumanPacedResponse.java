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

/// People in the loop where a machine could act.
///
/// **Mechanism.** What answers an alarm at once, by roll-back, restart or return to the old
/// configuration, is switched off; somebody is paged, comes, looks and does it by hand.
///
/// **Symptom.** Service stays broken for as long as it takes to come, nights and queues included.
///
/// Over ten seeds of 52 weeks an incident was mitigated 2.3 hours later among cars and 2.5 in the shop, which
/// spent 0.6 of its error budget more. Of hours only those of who is woken and watches rise beyond luck, 0.9
/// a week.
///
/// **Repayment.** Have a machine act on alarms, and rehearse it. It has a cost of its own: a machine
/// also takes back what was not at fault.
///
/// @param response how incidents are answered, as the scenario's key says it
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 7.2</a>
public record HumanPacedResponse(String response) implements Debt {
  private static final String KEY = "incidents.response";
  private static final String BY_MACHINE = "automatic";
  private static final String BY_HAND = "human";

  @Override
  public void install(Site site) {
    site.write(KEY, response);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double AUTOMATION_HOURS = 60; // assumed
    private static final double REHEARSAL_HOURS = 16; // assumed

    @Override
    public String id() {
      return "human-paced-response";
    }

    @Override
    public String title() {
      return "Human-paced response";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 7.2";
    }

    @Override
    public String mechanism() {
      return "No machine acts on an alarm: somebody is paged, comes, looks, and rolls back or"
          + " restarts by hand.";
    }

    @Override
    public String symptom() {
      return "Service stays broken until somebody has come; the time to restore it is waiting,"
          + " looking and handiwork.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "response", BY_HAND, "how incidents are answered", List.of(BY_HAND, BY_MACHINE)));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new HumanPacedResponse(settings.name("response"));
    }

    @Override
    public String question() {
      return "Which answers of the night before could a machine have given, and what"
          + " would it do wrongly?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.rises("incidents.time-to-mitigate").by(2.4),
          Expectation.rises("effort.subsystem.monitoring").by(0.87));
    }

    @Override
    public String detector() {
      return "restoration-time";
    }

    /// A machine acts on alarms, and things break about twice a month.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with(KEY, BY_MACHINE)
          .with("outages.infrastructure-per-year", "8")
          .with("outages.deploy-per-year", "12")
          .with("outages.configuration-per-year", "8");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "telemetry" : "operations";
      return new Remedy(
          "let a machine roll back and restart",
          List.of(
              work("automatic roll-back and restart", stage, AUTOMATION_HOURS),
              work("rehearsal of roll-back and restart", stage, REHEARSAL_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, String stage, double hours) {
      return Work.of(title, stage, Skill.RELIABILITY, Subsystem.SERVING_INFRASTRUCTURE, hours);
    }
  }
}
