package undercurrent.hiddendebt.antipatterns;

import java.util.List;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.graph.CallSites;
import undercurrent.graph.Node;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.Distribution;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Code that calls a general package all over the system, instead of in one place.
///
/// **Mechanism.** Now and then one more module imports the package that models are learnt with, for a
/// score, a weight or a type of its own.
///
/// **Symptom.** Another learner is no change of one module any more: each module that calls the package
/// is ported and tested, and each can be ported wrongly.
///
/// **Repayment.** An adapter that alone knows the package, with the interface that our modules need.
///
/// @param betweenCalls the hours from one more module to the next
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 5.1</a>
public record GlueCode(Distribution betweenCalls) implements Debt {

  @Override
  public void install(Site site) {
    var which = site.stream("module that calls the package");
    site.repeatedly(
        "one more call of the package",
        betweenCalls,
        () -> {
          List<Node> modules = modulesWithoutCall(site);
          if (!modules.isEmpty() && !site.graph().isClosed(CallSites.LEARNING)) {
            String module = modules.get(which.nextInt(modules.size())).id();
            site.graph().link(CallSites.LEARNING, module);
            site.note("module", module, "calls " + CallSites.LEARNING);
          }
        });
  }

  private static List<Node> modulesWithoutCall(Site site) {
    var calling = CallSites.ofLearning(site.graph());
    return site.graph().nodes().stream()
        .filter(n -> n.kind() == Node.Kind.CODE_MODULE || n.kind() == Node.Kind.SERVICE)
        .filter(node -> !calling.contains(node))
        .toList();
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double ADAPTER_HOURS = 40; // assumed
    private static final double MOVE_HOURS = 20; // assumed

    @Override
    public String id() {
      return "glue-code";
    }

    @Override
    public String title() {
      return "Glue code";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 5.1";
    }

    @Override
    public String mechanism() {
      return "One module after the other calls the general package directly, so that its ways"
          + " are everywhere.";
    }

    @Override
    public String symptom() {
      return "Another learner means porting and testing every module that calls the package.";
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
                  "lognormal(mean=3w sd=1w)",
                  "time from one more module to the next; assumed")
              .atLeast(1));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new GlueCode(settings.distribution("every"));
    }

    @Override
    public String question() {
      return "How many modules would another learner touch in a system that you" + " know?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.rises("effort").by(7.4));
    }

    @Override
    public String detector() {
      return "package-imports";
    }

    /// A team that tries another learner about once a month.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with("changes.model-per-month", "1");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "training" : "production-training";
      return new Remedy(
          "an adapter that alone knows the package",
          List.of(
              work("adapter of the package", stage, ADAPTER_HOURS),
              work("move of all modules to the adapter", stage, MOVE_HOURS)),
          Type::adapt);
    }

    /// The first module is the one that the system began with; the others and whatever comes call the
    /// adapter.
    private static void adapt(Site site) {
      site.graph().close(CallSites.LEARNING);
      for (Node module : CallSites.ofLearning(site.graph()).stream().skip(1).toList()) {
        site.graph().unlink(CallSites.LEARNING, module.id());
        site.note("module", module.id(), "calls the adapter");
      }
    }

    private static Work work(String title, String stage, double hours) {
      return Work.of(title, stage, Skill.ML_ENGINEERING, Subsystem.ML_CODE, hours);
    }
  }
}
