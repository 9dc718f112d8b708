package undercurrent.hiddendebt.antipatterns;

import java.util.ArrayList;
import java.util.List;
import undercurrent.debt.ByLifecycle;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.delivery.StageContracts;
import undercurrent.graph.Copies;
import undercurrent.graph.Node;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.Distribution;
import undercurrent.random.RandomStream;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Stages that have no word in common for a table, a model or a prediction.
///
/// **Mechanism.** Stages hand on whatever they like, so that no build can tell whether it fits. And since
/// a stage cannot tell what another's file means, now and then one computes a feature once more.
///
/// **Symptom.** What does not fit is found by tests of hands or in production; a change of a computation
/// has to be made in each copy, and some are overlooked.
///
/// The interest grows with the number of copies: 3 hours a week in the first 28 weeks of the shop. True accuracy
/// stays within luck there.
///
/// **Repayment.** Three interfaces, for tables, models and predictions, and all stages on them.
///
/// @param betweenCopies the hours from one more copy to the next
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 5.4</a>
public record AbstractionDebt(Distribution betweenCopies) implements Debt {

  @Override
  public void install(Site site) {
    if (StageContracts.areSigned(site.paths())) {
      site.paths().change(StageContracts::withdraw);
      site.note("interface", "stages", "hand on whatever they like");
    }
    var which = site.stream("which computation");
    var written = new ArrayList<Node>();
    site.repeatedly("one more copy", betweenCopies, () -> copy(site, which, written));
  }

  private static void copy(Site site, RandomStream which, List<Node> written) {
    if (StageContracts.areSigned(site.paths())) {
      return; // there is an interface to take it from
    }
    List<Node> computations =
        site.graph().nodes().stream()
            .filter(n -> n.kind() == Node.Kind.FEATURE || n.kind() == Node.Kind.PIPELINE)
            .toList();
    Node original = computations.get(which.nextInt(computations.size()));
    List<Node> others =
        site.graph().nodes(Node.Kind.CODE_MODULE).stream()
            .filter(module -> !module.stage().equals(original.stage()))
            .toList();
    Node user = others.get(which.nextInt(others.size()));
    Node copy = Copies.write(site.graph(), original, written.size() + 1, user);
    written.add(copy);
    site.note("computation", original.id(), "is written once more, in " + user.stage());
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double INTERFACE_HOURS = 40; // three interfaces; assumed
    private static final double MOVE_HOURS = 60; // every stage moved to them; assumed

    @Override
    public String id() {
      return "abstraction-debt";
    }

    @Override
    public String title() {
      return "Abstraction debt";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 5.4";
    }

    @Override
    public String mechanism() {
      return "Stages hand on whatever they like, so that no build checks what fits; computations"
          + " are written again where another stage's cannot be used.";
    }

    @Override
    public String symptom() {
      return "Defects of integration show late, in tests of hands and in production; one change is"
          + " made in several copies.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.durations(
                  "every",
                  "lognormal(mean=1w sd=3d)",
                  "time from one more copy to the next; assumed")
              .atLeast(1));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new AbstractionDebt(settings.distribution("every"));
    }

    @Override
    public String question() {
      return "What is a prediction in your system, and in how many places does somebody say so?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.rises("effort").by(ByLifecycle.choose(lifecycle, 19.0, 4.0)));
    }

    @Override
    public String detector() {
      return "clone-count";
    }

    /// Stages with typed interfaces, and a system that is worked on.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with("changes.stage-contracts", "typed")
          .with("changes.code-per-month", "2")
          .with("changes.data-per-month", "3");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "system-development" : "production-training";
      return new Remedy(
          "three interfaces, and all stages on them",
          List.of(
              work("interfaces of tables, models and predictions", stage, INTERFACE_HOURS),
              work("move of all stages to the interfaces", stage, MOVE_HOURS)),
          Type::agree);
    }

    private static void agree(Site site) {
      site.paths().change(StageContracts::sign);
      for (Node copy : Copies.all(site.graph())) {
        site.graph().remove(copy.id());
        site.note("computation", copy.id(), "is replaced by the one that it copied");
      }
    }

    private static Work work(String title, String stage, double hours) {
      return Work.of(title, stage, Skill.ML_ENGINEERING, Subsystem.ML_CODE, hours);
    }
  }
}
