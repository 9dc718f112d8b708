package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import undercurrent.delivery.BrokenStep;
import undercurrent.delivery.Change;
import undercurrent.delivery.CrashedService;
import undercurrent.delivery.Fault;
import undercurrent.delivery.Faults;
import undercurrent.delivery.SlowService;
import undercurrent.delivery.UnitReleases;
import undercurrent.delivery.WrongKey;
import undercurrent.graph.Node;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.serving.Service;
import undercurrent.settings.Value;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.rules.Rule;
import undercurrent.shopping.rules.RuleColumn;
import undercurrent.shopping.rules.RuleList;
import undercurrent.shopping.rules.RuleOperator;
import undercurrent.shopping.rules.RuleTerm;
import undercurrent.system.Pipeline;

/// What slips in changes do to the shop: a service is slow or refuses calls, a column is empty or in
/// another's place, a step of the feature log is broken, a key is wrong, a rule removes too much.
/// Which ones, is drawn in even parts (assumed).
///
/// @param run the run
/// @param storefront what shoppers meet
/// @param features how features arrive
/// @param above the settings that hold above the usual ones
/// @param look looks at the peak hour anew, after an event that changed the services
record ShopFaults(
    Replication run,
    Storefront storefront,
    FeatureReading features,
    Map<String, Value> above,
    LongConsumer look)
    implements Faults {
  private static final double SLOW_MS = 8; // as long as a call that is late; assumed
  private static final List<Map.Entry<String, String>> WRONG_KEYS =
      List.of( // a digit or a unit that slipped; assumed
          Map.entry("gate.margin", "0.5"),
          Map.entry("training.rows", "400"),
          Map.entry("training.window", "8d"),
          Map.entry("deployment.canary-share", "2%"),
          Map.entry("serving.timeout", "0.5"));

  @Override
  public Fault of(Change change, RandomStream chance) {
    return switch (change.type()) {
      case CODE -> service(change.node(), chance);
      case CONFIGURATION ->
          WrongKey.of(
              change.node().id(),
              WRONG_KEYS,
              new RetailLifecycle().parameters(),
              above,
              look,
              chance);
      case DATA, REFRESH ->
          chance.nextBernoulli(0.5) ? column(change.node(), chance) : step(chance);
      case MODEL -> WrongColumns.swapped(features, chance);
      case FILTER_RULE -> new TooMuch(this, tooDear(change.number()));
    };
  }

  private Fault service(Node node, RandomStream chance) {
    List<Service> services = run.services().all();
    Service drawn = services.get(chance.nextInt(services.size()));
    Service service =
        services.stream().filter(each -> each.name().equals(name(node))).findFirst().orElse(drawn);
    return chance.nextBernoulli(0.5)
        ? new SlowService(service, SLOW_MS, look)
        : new CrashedService(service, look);
  }

  /// The numbers that others supply: an affinity in percent, and sales that are counted where their
  /// logarithm was.
  List<UnitReleases.Unit> units() {
    return List.of(
        new UnitReleases.Unit(
            "feature/affinity",
            WrongColumns.read(features, "affinity", x -> 100 * x, "in percent")),
        new UnitReleases.Unit(
            "feature/popularity_28d",
            WrongColumns.read(features, "popularity_28d", StrictMath::expm1, "a plain count")));
  }

  private Fault column(Node node, RandomStream chance) {
    int drawn = chance.nextInt(FeatureSnapshot.NAMES.size());
    int named = FeatureSnapshot.NAMES.indexOf(name(node));
    return WrongColumns.zero(features, named < 0 ? drawn : named);
  }

  /// What stands behind a prefix of the kind, such as in `feature/price`.
  private static String name(Node node) {
    return node.id().substring(node.id().lastIndexOf('/') + 1);
  }

  private Fault step(RandomStream chance) {
    Pipeline pipeline = run.pipelines().get(RetailLifecycle.FEATURES);
    int since = run.day();
    return BrokenStep.failing(pipeline, () -> hasFailed(pipeline.name(), since), chance);
  }

  private boolean hasFailed(String pipeline, int sinceDay) {
    return run.log().pipelineRuns(pipeline).stream()
        .anyMatch(ran -> ran.day() > sinceDay && ran.failures() > 1);
  }

  /// A unit that slipped: pence where pounds were meant; assumed. Two changes that slip so write a rule
  /// each.
  private static Rule tooDear(long change) {
    return Rule.remove(
        "too-dear-" + change, RuleTerm.of(RuleColumn.PRICE, RuleOperator.AT_LEAST, 2));
  }

  private record TooMuch(ShopFaults faults, Rule rule) implements Fault {
    @Override
    public String title() {
      return "a rule removes what costs 2 pounds, where 200 was meant";
    }

    @Override
    public void begin(long event) {
      var rules = new ArrayList<>(faults.storefront.rules().rules());
      rules.add(rule);
      faults.storefront.renewRules(new RuleList(faults.storefront.rules().name(), rules));
    }

    @Override
    public void end(long event) {
      var rules = new ArrayList<>(faults.storefront.rules().rules());
      rules.remove(rule);
      faults.storefront.renewRules(new RuleList(faults.storefront.rules().name(), rules));
    }
  }
}
