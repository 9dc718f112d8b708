package undercurrent.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.delivery.Workplace.CODE;
import static undercurrent.delivery.Workplace.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.graph.CallSites;
import undercurrent.graph.Node;
import undercurrent.organisation.Subsystem;
import undercurrent.trace.Happening.ChangeReleased;
import undercurrent.trace.Happening.Worked;

/// What a change costs whose part, or whose users, nobody knows.
///
/// Oracle: hand calculations on an idle organisation, whose system is a key, a program that reads it
/// and a model that the program makes; and the binomial law of what is overlooked.
class UnknownPartsTest {
  private static double hoursOf(Node node, String silent) {
    try (var place = new Workplace(1, 1, Map.of())) {
      place.path(step("window", Subsystem.SERVING_INFRASTRUCTURE).takes(0, 0));
      if (!silent.isEmpty()) {
        place.graph.unannotate(silent);
      }
      place.graph.give(node.id(), node.owner());
      place.delivery.ask(ChangeType.CODE, node, 4, "somebody");
      place.run(1000);
      assertThat(place.all(ChangeReleased.class)).hasSize(1);
      return place.all(Worked.class).mapToDouble(Worked::hours).sum();
    }
  }

  @Test
  void whereEverythingIsKnownOnlyTheMakingIsPaid() {
    assertThat(hoursOf(CODE, "")).isCloseTo(4, within(1e-9));
  }

  @Test
  void aSilentPartIsOpened() {
    assertThat(hoursOf(CODE, "model")).as("a sixth of 1.5 h").isCloseTo(4.25, within(1e-9));
  }

  @Test
  void aSilentPartIsNotOpenedToChangeItself() {
    assertThat(hoursOf(CODE, "training")).isCloseTo(4, within(1e-9));
  }

  @Test
  void whoChangesWhatNobodyAnswersForReadsIntoItAndItsNeighbours() {
    var orphan = new Node("training", Node.Kind.CODE_MODULE, "training", Optional.empty());
    assertThat(hoursOf(orphan, ""))
        .as("the program 1 h, the model 1.5 h, the key 0.05 h")
        .isCloseTo(4 + 2.55, within(1e-9));
  }

  @Test
  void oneInTenUsersThatAreLookedForByHandIsOverlooked() {
    int changes = 400;
    try (var place = new Workplace(3, 20, Map.of())) {
      place.path(step("window", Subsystem.SERVING_INFRASTRUCTURE).takes(0, 0));
      place.graph.unannotate("model");
      for (int i = 0; i < changes; i++) {
        place.delivery.ask(ChangeType.CODE, CODE, 0, "somebody");
      }
      place.run(60); // before anybody complains
      // binomial: 40, with a standard deviation of 6
      assertThat(place.harms).as("seed 3").isBetween(40 - 24, 40 + 24);
    }
  }

  @Test
  void anotherLearnerIsPortedInEveryModuleThatCallsThePackage() {
    for (int modules = 1; modules <= 4; modules++) {
      assertThat(hoursOfAnotherLearner(modules))
          .as("24 h of making and 6 h for each of %d modules but the first", modules)
          .isCloseTo(24 + 6 * (modules - 1), within(1e-9));
    }
  }

  private static double hoursOfAnotherLearner(int modules) {
    try (var place = new Workplace(1, 1, Map.of())) {
      place.paths.begin(
          new DeliveryPath(
              ChangeType.MODEL, List.of(step("window", Subsystem.SERVING_INFRASTRUCTURE))));
      place.graph.add(
          new Node(CallSites.LEARNING, Node.Kind.ARTIFACT, "training", Optional.empty()));
      place.graph.link(CallSites.LEARNING, "training");
      for (int i = 1; i < modules; i++) {
        place.graph.add(new Node("m" + i, Node.Kind.CODE_MODULE, "training", CODE.owner()));
        place.graph.link(CallSites.LEARNING, "m" + i);
      }
      place.delivery.ask(ChangeType.MODEL, place.graph.node("model"), 24, "somebody");
      place.run(1000);
      return place.all(Worked.class).mapToDouble(Worked::hours).sum();
    }
  }
}
