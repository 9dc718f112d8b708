package undercurrent.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.organisation.Skill.LABELING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.kernel.Promise;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;
import undercurrent.trace.Trace;

/// How people pick. Oracle: with all items there at the start, shortest first has the least mean
/// time to completion of all orders (Smith 1956), and the sum of hours is the same in any order.
class StandardChoiceTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void shortestFirstHasTheLeastMeanTime(long seed) {
    double shortest = meanHours(StandardChoice.SHORTEST_FIRST, seed);
    for (StandardChoice other : StandardChoice.values()) {
      assertThat(shortest)
          .as("seed %d, %s", seed, other)
          .isLessThanOrEqualTo(meanHours(other, seed));
    }
    WorkChoice longest =
        (person, stage, waiting) ->
            waiting.stream().max(java.util.Comparator.comparingDouble(WorkItem::hoursLeft));
    assertThat(shortest).isLessThan(meanHours(longest, seed));
  }

  private static double meanHours(WorkChoice choice, long seed) {
    try (var simulation = new Simulation()) {
      var trace = new Trace(simulation, "test");
      var ann = TestRole.of("labeler", LABELING).person("ann", 1).picking(choice);
      var team = new Organisation(simulation, trace, List.of(ann));
      var chance = new RandomStreams(seed, 0).stream("sizes");
      var asked = new ArrayList<Promise<WorkItem>>();
      for (int i = 0; i < 40; i++) {
        String stage = chance.nextBernoulli(0.5) ? "a" : "b";
        double hours = chance.nextUniform(0.5, 3.5);
        asked.add(team.request(Work.of("w", stage, LABELING, Subsystem.ML_CODE, hours)));
      }
      simulation.runUntil(20 * SimTime.WEEK);
      return asked.stream()
          .mapToDouble(item -> SimTime.inHours(item.value().finishedAt()))
          .average()
          .orElseThrow();
    }
  }

  @Test
  void ownStageFirstTurnsOnlyWhenTheStageIsEmpty() {
    try (var simulation = new Simulation()) {
      var trace = new Trace(simulation, "test");
      var ann = TestRole.of("labeler", LABELING).person("ann", 1);
      var team = new Organisation(simulation, trace, List.of(ann));
      team.decide("ann", StandardChoice.OWN_STAGE_FIRST);
      var done = new ArrayList<String>();
      for (String stage : List.of("a", "b", "a", "b", "a")) {
        team.request(Work.of("w", stage, LABELING, Subsystem.ML_CODE, 1))
            .whenKept(() -> done.add(stage));
      }
      simulation.runUntil(SimTime.WEEK);
      assertThat(done).containsExactly("a", "a", "a", "b", "b");
    }
  }

  @Test
  void whoDeclinesWaitsUntilSomethingChanges() {
    try (var simulation = new Simulation()) {
      var trace = new Trace(simulation, "test");
      WorkChoice never = (person, stage, waiting) -> Optional.empty();
      var ann = TestRole.of("labeler", LABELING).person("ann", 1).picking(never);
      var team = new Organisation(simulation, trace, List.of(ann));
      var item = team.request(Work.of("w", "a", LABELING, Subsystem.ML_CODE, 1));
      simulation.runUntil(SimTime.WEEK);
      assertThat(item.isKept()).isFalse();
      team.decide("ann", StandardChoice.OLDEST_FIRST);
      simulation.runUntil(2 * SimTime.WEEK);
      assertThat(item.isKept()).isTrue();
    }
  }

  @Test
  void everyChoiceIsFoundByItsName() {
    for (StandardChoice choice : StandardChoice.values()) {
      assertThat(StandardChoice.of(choice.id())).contains(choice);
    }
    assertThat(StandardChoice.ids())
        .containsExactly("urgent-first", "oldest-first", "shortest-first", "own-stage-first");
    assertThat(StandardChoice.of("biggest-first")).isEmpty();
  }
}
