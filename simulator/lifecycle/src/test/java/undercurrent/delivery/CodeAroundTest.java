package undercurrent.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.delivery.Workplace.CODE;
import static undercurrent.delivery.Workplace.step;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import undercurrent.graph.Copies;
import undercurrent.graph.Languages;
import undercurrent.graph.Node;
import undercurrent.graph.RoughSpots;
import undercurrent.graph.SystemGraph;
import undercurrent.organisation.Subsystem;
import undercurrent.trace.Happening.ChangeReleased;
import undercurrent.trace.Happening.Worked;

/// What copies, languages and contracts between stages do to a change.
///
/// Oracle: hand calculations on an idle organisation; the binomial law of what is overlooked and of what a
/// build finds.
class CodeAroundTest {
  private static double hours(Consumer<SystemGraph> before) {
    try (var place = new Workplace(1, 1, Map.of())) {
      place.path(step("window", Subsystem.SERVING_INFRASTRUCTURE).takes(0, 0));
      place.graph.add(new Node("planning", Node.Kind.SERVICE, "serving", CODE.owner()));
      place.graph.add(new Node("fleet", Node.Kind.CODE_MODULE, "serving", CODE.owner()));
      place.graph.link("training", "planning");
      place.graph.link("fleet", "training");
      before.accept(place.graph);
      place.delivery.ask(ChangeType.CODE, CODE, 4, "somebody");
      place.run(1000);
      assertThat(place.all(ChangeReleased.class)).hasSize(1);
      return place.all(Worked.class).mapToDouble(Worked::hours).sum();
    }
  }

  @Test
  void aChangeIsMadeOnceMoreInEachCopy() {
    assertThat(hours(graph -> {})).isCloseTo(4, within(1e-9));
    assertThat(
            hours(
                graph -> {
                  Node original = graph.node("training");
                  Copies.write(graph, original, 1, graph.node("planning"));
                  Copies.write(graph, original, 2, graph.node("planning"));
                  Copies.write(graph, graph.node("fleet"), 3, graph.node("planning"));
                }))
        .as("two copies of it, six hours each; the third is another's")
        .isCloseTo(4 + 2 * 6, within(1e-9));
  }

  @Test
  void aCopyReadsWhatTheOriginalReads() {
    var graph = new SystemGraph();
    for (String id : new String[] {"events", "feature", "report"}) {
      graph.add(new Node(id, Node.Kind.CODE_MODULE, id, Optional.empty()));
    }
    graph.link("events", "feature");
    Node copy = Copies.write(graph, graph.node("feature"), 1, graph.node("report"));
    assertThat(graph.sources(copy.id())).extracting(Node::id).containsExactly("events");
    assertThat(graph.users(copy.id())).extracting(Node::id).containsExactly("report");
    assertThat(Copies.of(graph, "feature")).containsExactly(copy);
    assertThat(Copies.of(graph, "report")).isEmpty();
  }

  @Test
  void anotherLanguageAsksForItsPartAndForATestOfEachBorder() {
    assertThat(hours(graph -> Languages.write(graph, "training", "R")))
        .as("the part 5 h, and an hour for each of two neighbours with code")
        .isCloseTo(4 + 5 + 2, within(1e-9));
    assertThat(
            hours(
                graph -> {
                  Languages.write(graph, "training", "R");
                  Languages.write(graph, "planning", "R");
                }))
        .as("no border is left to the one that has the language too")
        .isCloseTo(4 + 5 + 1, within(1e-9));
    assertThat(hours(graph -> Languages.write(graph, "planning", "R")))
        .as("a module in the common language is changed by those who know it")
        .isCloseTo(4, within(1e-9));
  }

  private static int harms(boolean isSigned) {
    try (var place = new Workplace(3, 20, Map.of())) {
      place.path(
          step("by-hand", Subsystem.ML_CODE).slips(0.5),
          step("window", Subsystem.SERVING_INFRASTRUCTURE).takes(0, 0));
      if (isSigned) {
        StageContracts.sign(place.paths);
        StageContracts.sign(place.paths);
        assertThat(place.paths.of(ChangeType.CODE).steps()).hasSize(3);
      }
      for (int i = 0; i < 400; i++) {
        place.delivery.ask(ChangeType.CODE, CODE, 0, "somebody");
      }
      place.run(60); // before anybody complains
      return place.harms;
    }
  }

  @Test
  void aBuildAgainstContractsLetsAFifthOfTheSlipsPass() {
    assertThat(harms(false)).as("half of 400").isBetween(200 - 40, 200 + 40);
    // a change comes again with the same chance until nothing is found: p = 0.1 / (1 - 0.4) = 1 / 6
    assertThat(harms(true)).as("a sixth of 400").isBetween(67 - 30, 67 + 30);
    var paths = new DeliveryPaths();
    StageContracts.sign(paths);
    assertThat(StageContracts.areSigned(paths)).isTrue();
    StageContracts.withdraw(paths);
    assertThat(StageContracts.areSigned(paths)).isFalse();
  }

  private static double hoursOfThreeChanges(String cleanUp) {
    var settings = Map.of("changes.rough-spots", "100%", "changes.clean-up", cleanUp);
    try (var place = new Workplace(1, 1, settings)) {
      place.path(step("window", Subsystem.SERVING_INFRASTRUCTURE).takes(0, 0));
      for (int i = 0; i < 3; i++) {
        place.delivery.ask(ChangeType.CODE, CODE, 4, "somebody");
        place.run(500 * (i + 1));
      }
      assertThat(place.all(ChangeReleased.class)).hasSize(3);
      assertThat(RoughSpots.all(place.graph)).hasSize(cleanUp.equals("never") ? 3 : 0);
      return place.all(Worked.class).mapToDouble(Worked::hours).sum();
    }
  }

  @Test
  void whatIsLeftUnfinishedIsPassedByEveryLaterChange() {
    assertThat(hoursOfThreeChanges("never"))
        .as("three quarters of an hour for each spot: none, one, two")
        .isCloseTo(3 * 4 + 0.75 * (1 + 2), within(1e-9));
    assertThat(hoursOfThreeChanges("after-change"))
        .as("two hours for each spot, and none to get past")
        .isCloseTo(3 * 4 + 3 * 2, within(1e-9));
  }

  @Test
  void spotsOfNeighboursAreAroundAndThoseFurtherOffAreNot() {
    var graph = new SystemGraph();
    for (int i = 1; i <= 4; i++) {
      Node part = new Node("m" + i, Node.Kind.CODE_MODULE, "stage", Optional.empty());
      graph.add(part);
      RoughSpots.leave(graph, part, i);
      RoughSpots.leave(graph, part, i);
      if (i > 1) {
        graph.link("m" + (i - 1), "m" + i);
      }
    }
    assertThat(RoughSpots.all(graph)).as("a change leaves one at most").hasSize(4);
    assertThat(RoughSpots.around(graph, "m2")).hasSize(3);
    assertThat(RoughSpots.around(graph, "m4")).hasSize(2);
  }
}
