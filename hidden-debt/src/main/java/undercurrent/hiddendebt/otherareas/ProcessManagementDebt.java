package undercurrent.hiddendebt.otherareas;

import java.util.List;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.delivery.DeliveryPath;
import undercurrent.delivery.HandPaths;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Releases that people carry from step to step by hand.
///
/// **Mechanism.** Steps by hand are put into the way of every change and of every refresh of a model:
/// copy, rename, edit the list of versions, restart, tell. Each takes its time and its turn, and each can
/// slip: of `s` steps at least one does in 1 − (1 − p)^s of the releases.
///
/// **Symptom.** Toil grows with the number of releases; models and changes come late; slips reach
/// production. The effort of a hundred models is beyond these worlds, which have one model each.
///
/// **Repayment.** A templated pipeline that releases by itself.
///
/// @param steps how many steps by hand there are more
/// @param hours the hours that each takes
/// @param waitHours the hours that pass before somebody takes it up
/// @param slipShare the chance that a step slips
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 8.3</a>
public record ProcessManagementDebt(int steps, double hours, double waitHours, double slipShare)
    implements Debt {
  private static final String STEP = "release-step-";

  @Override
  public void install(Site site) {
    site.paths().change(paths -> paths.all().forEach(this::lengthen));
    if (steps > 0) {
      for (DeliveryPath path : site.paths().all()) {
        site.note("way to production", path.type().id(), "has " + steps + " more steps by hand");
      }
    }
  }

  private void lengthen(DeliveryPath path) {
    for (int i = 1; i <= steps; i++) {
      path.insertBefore(
          "",
          HandPaths.hand(STEP + i, Skill.RELIABILITY, Subsystem.SERVING_INFRASTRUCTURE)
              .takes(hours, waitHours)
              .slips(slipShare));
    }
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double PIPELINE_HOURS = 80; // assumed
    private static final double MOVE_HOURS = 30; // assumed

    @Override
    public String id() {
      return "process-management-debt";
    }

    @Override
    public String title() {
      return "Process-management debt";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 8.3";
    }

    @Override
    public String mechanism() {
      return "Releases are carried to production by many steps of hands, each of which takes its"
          + " time and can slip.";
    }

    @Override
    public String symptom() {
      return "Toil grows with every release, models and changes come late, and slips of the"
          + " release itself break production.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.count("steps", "12", "steps by hand more in each release; assumed"),
          Knob.duration("time", "1h", "what each takes; assumed"),
          Knob.duration("wait", "4h", "until somebody takes it up; assumed"),
          Knob.share(
              "slip",
              "2%",
              "chance that a step slips; of releases with 25 steps 40 % have a slip"));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new ProcessManagementDebt(
          settings.count("steps"),
          settings.hours("time"),
          settings.hours("wait"),
          settings.share("slip"));
    }

    @Override
    public String question() {
      return "At how many models does a step by hand in each release cost more than"
          + " the tool that would do it?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.rises("effort").by(22), Expectation.rises("delivery.lead-time.p50").by(22));
    }

    @Override
    public String detector() {
      return "manual-steps";
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "deployment" : "operations";
      return new Remedy(
          "a templated pipeline that releases by itself",
          List.of(
              work("release pipeline", stage, Skill.RELIABILITY, PIPELINE_HOURS),
              work("move of all releases to it", stage, Skill.ML_ENGINEERING, MOVE_HOURS)),
          site -> site.paths().change(paths -> paths.all().forEach(Type::shorten)));
    }

    private static void shorten(DeliveryPath path) {
      path.steps().stream()
          .filter(step -> step.id().startsWith(STEP))
          .forEach(step -> path.remove(step.id()));
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.PROCESS_MANAGEMENT_TOOLS, hours);
    }
  }
}
