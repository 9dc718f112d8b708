package undercurrent.notebook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The oracles are arithmetic (shares, differences of an outcome with itself) and the rule of
/// named seeds: same scenario and seed, same hash.
class UndercurrentTest {
  private static Outcome clean;

  @BeforeAll
  static void runOnce() {
    clean = small().run();
  }

  private static Setup small() {
    return Undercurrent.scenario("av").weeks(6).replications(2).seed(3);
  }

  @Test
  void aSetupTellsWhatWillRun() {
    assertThat(small().debt("pipeline-jungle"))
        .hasToString(
            "Autonomous vehicles, a year of the data loop: 6 weeks, 2 replications, seed 3,"
                + " with Pipeline jungle. Say .run() to run it.");
  }

  @Test
  void theSameSetupGivesTheSameHashAndAnotherSeedAnother() {
    assertThat(small().run().hash()).isEqualTo(clean.hash());
    assertThat(small().seed(4).run().hash()).isNotEqualTo(clean.hash());
  }

  @Test
  void theHoursOfTheStagesAddUpToTheWhole() {
    double shares = clean.stages().bars().stream().mapToDouble(Bars.Bar::share).sum();
    assertThat(shares).isCloseTo(1, within(1e-9));
    assertThat(clean.value("effort.total")).isPositive();
  }

  @Test
  void aCellThatHoldsEveryCandidateReleasesNothing() {
    Outcome held = small().let("validation-engineer", point -> "hold").run();
    assertThat(held.value("latency.lead-time.p50")).as("no model is released").isNaN();
    assertThat(held.hash()).isNotEqualTo(clean.hash());
  }

  @Test
  void aGameInCellsStopsWhereARoleHasToDecide() {
    try (var game = small().play("data-scientist")) {
      var asked = game.next().orElseThrow();
      assertThat(asked.point().answers()).contains("mixed", "random");
      game.answer("random");
      game.rest();
      assertThat(game.log().entries().getFirst().answer()).isEqualTo("random");
    }
    assertThatThrownBy(() -> small().play("merchandiser"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("nobody has the role 'merchandiser'");
  }

  @Test
  void anOutcomeDoesNotDifferFromItself() {
    assertThat(clean.against(clean).comparison().differences())
        .allMatch(d -> d.difference().isNone() ? d.a().isNone() : d.difference().mean() == 0);
  }

  @Test
  void aDebtOfTheCellIsInTheChainOfCauses() {
    Outcome tilted =
        small().debt("tilted <camera>", 3, s -> s.signal("camera-calibration").shift(6)).run();
    assertThat(tilted.why().steps())
        .anyMatch(step -> step.mark().equals("breaks") && step.text().contains("tilted <camera>"));
    assertThat(tilted.why().toHtml()).contains("tilted &lt;camera&gt;").doesNotContain("<camera>");
    assertThat(clean.against(tilted).curves("accuracy.oracle").toString())
        .contains("first: no debt", "second: with tilted <camera>");
  }

  @Test
  void aDebtThatDoesNothingLeavesTheHashEqual() {
    assertThat(small().debt("idle", 1, site -> {}).run().hash()).isEqualTo(clean.hash());
  }

  @Test
  void aMistakeIsOneMessageWithCodeAndFix() {
    assertThatThrownBy(() -> clean.chart("accuracy.orcale"))
        .isInstanceOf(LabException.class)
        .hasMessage(
            "error[S126]: unknown measure \"accuracy.orcale\"; did you mean \"accuracy.oracle\"?");
    assertThatThrownBy(() -> Undercurrent.twin("pipline-jungle"))
        .hasMessage(
            "error[S105]: unknown debt \"pipline-jungle\"; did you mean \"pipeline-jungle\"?");
    assertThatThrownBy(() -> Undercurrent.run("va"))
        .hasMessageContainingAll("error[S146]: unknown scenario \"va\"", "did you mean \"av\"?");
    assertThatThrownBy(() -> Undercurrent.scenario("undercurrent: 1\nlifecycle: av\nsede: 1\n"))
        .hasMessageContainingAll("your text:3:1", "did you mean \"seed\"?");
    assertThatThrownBy(() -> small().replications(0))
        .hasMessage("replications(0): ask for 1 to 1000 of them");
    assertThatThrownBy(() -> clean.against(small().seed(4).run()))
        .hasMessageContaining("compared on one seed, not on 3 and 4");
  }

  @Test
  void aTwinHasInterestBillAndCurves() {
    TwinOutcome twin =
        Undercurrent.twin("unstable-data-dependency")
            .in("undercurrent: 1\nextends: builtin:av\nrun: { for: 18w, replications: 2 }\n");
    assertThat(twin.interest().rows()).anyMatch(row -> row.getFirst().equals("effort.total"));
    assertThat(twin.bill().toString()).contains("principal", "false alarms");
    assertThat(twin.curves("accuracy.oracle").curves()).hasSize(4);
    assertThat(twin.extraHours().curves().getFirst().points())
        .allMatch(point -> point.estimate().mean() == 0);
    assertThat(twin.toHtml()).contains("<table>").doesNotContain("<script");
  }

  @Test
  void theListsNameWhatThereIs() {
    assertThat(Undercurrent.scenarios().toString()).contains("av-unstable-data-dependency");
    assertThat(Undercurrent.debts().toString()).contains("pipeline-jungle", "section 5.2");
    assertThat(Undercurrent.measures("retail").toString()).contains("value.ndcg");
  }
}
