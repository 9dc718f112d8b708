package undercurrent.hiddendebt.beyond;

import java.util.List;
import java.util.Optional;
import undercurrent.debt.ByLifecycle;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.graph.Node;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.Distribution;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Parts that nobody answers for any more.
///
/// **Mechanism.** Now and then those who answered for a stage go on to something else, and nobody
/// takes their parts over.
///
/// **Symptom.** A page about such a part goes from rota to rota; a change of it waits until somebody
/// says that they can, who then has to read into it first.
///
/// What it costs is waiting: over ten seeds of 52 weeks changes took 1.1 days longer among cars and 4.9 in the
/// shop, and pages 0.2 and 0.7 hours until somebody said that they had it. Hours move from those who knew
/// to those who read into it, and hardly in sum.
///
/// **Repayment.** Name an owner of each part, who takes over from whoever knows it.
///
/// @param betweenDepartures the hours from one stage without owner to the next
/// @see <a href="https://research.google/pubs/pub46555/">Breck et al. (2017), The ML Test Score</a>
public record OwnershipDebt(Distribution betweenDepartures) implements Debt {

  @Override
  public void install(Site site) {
    var which = site.stream("who leaves");
    site.repeatedly(
        "owners leave",
        betweenDepartures,
        () -> {
          List<Node> owned = owned(site);
          if (!owned.isEmpty()) {
            leave(site, owned.get(which.nextInt(owned.size())).stage());
          }
        });
  }

  private static List<Node> owned(Site site) {
    return site.graph().nodes().stream().filter(node -> node.owner().isPresent()).toList();
  }

  private static void leave(Site site, String stage) {
    for (Node node : owned(site)) {
      if (node.stage().equals(stage)) {
        site.graph().give(node.id(), Optional.empty());
      }
    }
    site.note("ownership", stage, "is nobody's any more");
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double NAMING_HOURS = 16; // assumed
    private static final double HAND_OVER_HOURS = 50; // about half an hour a part; assumed

    @Override
    public String id() {
      return "ownership-debt";
    }

    @Override
    public String title() {
      return "Ownership debt";
    }

    @Override
    public String source() {
      return "beyond the paper; Breck et al. (2017), Sambasivan et al. (2021) on data cascades";
    }

    @Override
    public String mechanism() {
      return "Those who answered for a stage go on to something else, and nobody takes their parts"
          + " over.";
    }

    @Override
    public String symptom() {
      return "Pages go from rota to rota; changes wait for somebody who dares, and who has to read"
          + " into the part first.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.durations(
                  "every", "lognormal(mean=3w sd=1w)", "time from one stage to the next; assumed")
              .atLeast(1));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new OwnershipDebt(settings.distribution("every"));
    }

    @Override
    public String question() {
      return "Who answers for each part that your model depends on, today?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.rises("incidents.time-to-acknowledge")
              .by(ByLifecycle.choose(lifecycle, 0.24, 0.67)),
          Expectation.rises("delivery.lead-time.p50").by(ByLifecycle.choose(lifecycle, 1.1, 4.9)));
    }

    @Override
    public String detector() {
      return "registry-resolver";
    }

    /// A system that is worked on, and in which things break now and then.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with("changes.code-per-month", "1.5")
          .with("changes.data-per-month", "1")
          .with("outages.infrastructure-per-year", "8")
          .with("outages.deploy-per-year", "8");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "telemetry" : "operations";
      return new Remedy(
          "name an owner of each part, who takes it over",
          List.of(
              work("owners of all parts", stage, Skill.RELIABILITY, NAMING_HOURS),
              work("hand-over to the new owners", stage, Skill.ML_ENGINEERING, HAND_OVER_HOURS)),
          Type::nameOwners);
    }

    private static void nameOwners(Site site) {
      for (Node node : site.graph().nodes()) {
        if (node.owner().isEmpty() && isOurs(node)) {
          site.graph().give(node.id(), Optional.of(ownerOf(node)));
        }
      }
    }

    private static boolean isOurs(Node node) {
      return node.kind() != Node.Kind.SIGNAL && node.kind() != Node.Kind.CONSUMER;
    }

    private static String ownerOf(Node node) {
      return switch (node.kind()) {
        case SERVICE, CONSUMER, JOB -> "sre";
        case MODEL, CODE_MODULE, CONFIGURATION_KEY -> "ml-engineer";
        case ARTIFACT, SIGNAL, FEATURE, PIPELINE -> "data-engineer";
      };
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.PROCESS_MANAGEMENT_TOOLS, hours);
    }
  }
}
