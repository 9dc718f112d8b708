package undercurrent.hiddendebt.boundaries;

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

/// Other teams act on predictions without telling anybody.
///
/// **Mechanism.** The store of predictions is open: a mail campaign, the buyers, the search page read
/// the scores and act above thresholds of their own; whoever keeps maps, insurers and route planners read
/// where perception doubts. Nobody holds the next model against what they build on, since nobody knows of
/// them.
///
/// **Symptom.** A release that is fine for us moves what they act on; tickets of strangers come in,
/// somebody looks through everything that the scores depend on, and a new threshold is negotiated.
/// Their precision falls, not ours.
///
/// In the data loop 1.4 hours a week (0.8 to 2.1) begin with it over ten seeds of a year, which the sum of all
/// hours hides, and what telemetry has to do waits 15 minutes longer.
///
/// **Repayment.** Access control: who reads has a token and a contract, which is tested before each
/// release.
///
/// @param access what becomes of the rule that readers declare themselves
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 2.3</a>
public record UndeclaredConsumers(String access) implements Debt {
  private static final String KEY = "predictions.access";

  @Override
  public void install(Site site) {
    site.write(KEY, access);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double GATEWAY_HOURS = 40; // tokens, register, log; assumed
    private static final double CONTRACT_HOURS = 16; // tests in the release; assumed
    private static final double AGREEMENT_HOURS = 8; // a deprecation window; assumed

    @Override
    public String id() {
      return "undeclared-consumers";
    }

    @Override
    public String title() {
      return "Undeclared consumers";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 2.3";
    }

    @Override
    public String mechanism() {
      return "The store of predictions is open to everybody. Other teams act on scores above"
          + " thresholds of their own, and no release is held against what they build on.";
    }

    @Override
    public String symptom() {
      return "After a release tickets of strangers come in; a diagnosis goes over everything that"
          + " the scores depend on, and thresholds are negotiated. The consumer's precision"
          + " moves.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name("access", "open", "who may read the predictions", List.of("open", "declared")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new UndeclaredConsumers(settings.name("access"));
    }

    @Override
    public String question() {
      return "Who would have to be asked before the scale of a score changes, and"
          + " where could you read it?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.rises("effort.root.debt").by(1.4),
              Expectation.rises("flow.wait.telemetry").by(0.25)),
          List.of(Expectation.rises("effort").by(5.3)));
    }

    /// In the data loop three other teams come to read.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return lifecycle.equals("av")
          ? Circumstances.USUAL.with("world.doubt-readers", "3")
          : Circumstances.USUAL;
    }

    @Override
    public String detector() {
      return "undeclared-readers";
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      boolean isDriving = lifecycle.equals("av");
      String stage = isDriving ? "telemetry" : "metrics-database";
      String release = isDriving ? "deployment" : "production-training";
      Skill negotiation = isDriving ? Skill.SYSTEM_ENGINEERING : Skill.PRODUCT;
      return new Remedy(
          "access control with contracts",
          List.of(
              work("gateway with tokens", stage, Skill.DATA_ENGINEERING, GATEWAY_HOURS),
              work("contract tests", release, Skill.ML_ENGINEERING, CONTRACT_HOURS),
              work("deprecation window", stage, negotiation, AGREEMENT_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.SERVING_INFRASTRUCTURE, hours);
    }
  }
}
