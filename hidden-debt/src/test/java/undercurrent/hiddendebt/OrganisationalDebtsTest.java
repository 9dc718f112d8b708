package undercurrent.hiddendebt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.debt.DebtType;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DeliveryPath;
import undercurrent.delivery.HandPaths;
import undercurrent.graph.CallSites;
import undercurrent.graph.Node;
import undercurrent.hiddendebt.antipatterns.GlueCode;
import undercurrent.hiddendebt.beyond.OwnershipDebt;
import undercurrent.hiddendebt.dependencies.NoStaticAnalysis;
import undercurrent.hiddendebt.externalworld.HumanPacedResponse;
import undercurrent.hiddendebt.externalworld.UpstreamProducersUnmonitored;
import undercurrent.hiddendebt.otherareas.ProcessManagementDebt;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.settings.Settings;

/// What debts of the organisation and of its code do to a small system, and what their remedies undo.
///
/// Oracle: conservation (a debt of annotations moves no link; a stage is given up whole), counts by
/// hand, and the law 1 − (1 − p)^s of slips in s steps (debts.md: 40 % for 25 steps of 2 %).
class OrganisationalDebtsTest {

  private static StillSite site(long seed) {
    var site = new StillSite(seed);
    site.graph.add(new Node("vendor", Node.Kind.SIGNAL, "world", Optional.empty()));
    site.graph.add(
        new Node(CallSites.LEARNING, Node.Kind.ARTIFACT, "training", Optional.of("ml-engineer")));
    for (String stage : List.of("ingestion", "training", "serving")) {
      for (int i = 1; i <= 3; i++) {
        site.graph.add(
            new Node(stage + i, Node.Kind.CODE_MODULE, stage, Optional.of("ml-engineer")));
      }
      site.graph.link("vendor", stage + "1");
      site.graph.link(stage + "1", stage + "2");
    }
    site.graph.link(CallSites.LEARNING, "training1");
    return site;
  }

  private static void install(StillSite site, DebtType type, Map<String, String> settings) {
    type.create("av", Settings.of(type.knobs("av"), settings)).install(site);
  }

  private static void repay(StillSite site, DebtType type) {
    type.remedy("retail", Settings.defaults(type.knobs("retail"))).effect().accept(site);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void takingAnnotationsAwayMovesNoLinkAndReachesNothingElse(long seed) {
    var site = site(seed);
    int links = site.graph.links();
    var impact = site.graph.impact("vendor");
    install(site, new NoStaticAnalysis.Type(), Map.of("missing", "60%"));

    assertThat(site.graph.links()).isEqualTo(links);
    assertThat(site.graph.impact("vendor")).as("seed %d", seed).isEqualTo(impact);
    assertThat(site.graph.unannotated()).as("seed %d", seed).isNotEmpty();
    assertThat(site.notes).hasSameSizeAs(site.graph.unannotated());

    repay(site, new NoStaticAnalysis.Type());
    assertThat(site.graph.unannotated()).isEmpty();
  }

  @Test
  void ownersLeaveStageByStageUntilNobodyIsLeft() {
    var site = site(1);
    install(site, new OwnershipDebt.Type(), Map.of());
    for (int gone = 0; gone <= 3; gone++) {
      var stages =
          site.graph.nodes().stream()
              .filter(node -> node.owner().isPresent())
              .map(Node::stage)
              .collect(Collectors.toSet());
      assertThat(stages).hasSize(3 - gone);
      assertThat(site.notes).hasSize(gone);
      site.again(1);
    }
    assertThat(site.notes).as("there is nobody left who could go").hasSize(3);

    repay(site, new OwnershipDebt.Type());
    assertThat(site.graph.nodes().stream().filter(node -> node.owner().isEmpty()))
        .extracting(Node::id)
        .containsExactly("vendor");
  }

  @Test
  void oneModuleMoreCallsThePackageEachTimeAndTheAdapterLeavesTheFirst() {
    var site = site(1);
    install(site, new GlueCode.Type(), Map.of());
    site.again(4);
    assertThat(CallSites.ofLearning(site.graph)).hasSize(5);
    site.again(10);
    assertThat(CallSites.ofLearning(site.graph)).as("there are nine modules").hasSize(9);

    repay(site, new GlueCode.Type());
    assertThat(CallSites.ofLearning(site.graph)).extracting(Node::id).containsExactly("training1");
  }

  @Test
  void twentyFiveStepsOfTwoPerCentSlipInFourOfTenReleases() {
    var site = site(1);
    var before =
        List.of(HandPaths.hand("edit", Skill.RELIABILITY, Subsystem.SERVING_INFRASTRUCTURE));
    site.paths.begin(new DeliveryPath(ChangeType.CODE, before));
    install(site, new ProcessManagementDebt.Type(), Map.of("steps", "25"));

    double clean = 1;
    for (var step : site.paths.of(ChangeType.CODE).steps()) {
      clean *= 1 - step.slipShare();
    }
    assertThat(1 - clean).isCloseTo(0.4, within(0.005));
    assertThat(site.paths.stepsByHand()).containsEntry("code", 25).containsEntry("refresh", 25);

    repay(site, new ProcessManagementDebt.Type());
    assertThat(site.paths.of(ChangeType.CODE).steps()).isEqualTo(before);
  }

  @Test
  void whatIsSwitchedOffIsSwitchedOnAgain() {
    var site = site(1);
    install(site, new HumanPacedResponse.Type(), Map.of());
    var producers = new UpstreamProducersUnmonitored.Type();
    producers.create("retail", Settings.defaults(producers.knobs("retail"))).install(site);
    assertThat(site.written)
        .isEqualTo(
            new HashMap<>(
                Map.of(
                    "incidents.response", "human",
                    "live-data.freshness-objective", "0%",
                    "live-data.volume-band", "100%")));
    repay(site, new HumanPacedResponse.Type());
    repay(site, producers);
    assertThat(site.written).isEmpty();
  }
}
