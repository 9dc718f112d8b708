package undercurrent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// Oracle: the contract, by hand: nobody decides otherwise than somebody was let, answers that are not on
/// offer are refused, and the trace names who decided.
class DecisionsTest {
  private static final DecisionType LAUNCH =
      new DecisionType(
          "launch",
          "product-owner",
          "Does it go out?",
          "each build",
          List.of(DecisionType.choice("go", "now"), DecisionType.choice("hold", "not now")),
          "hold",
          "go");

  private final Simulation simulation = new Simulation();
  private final Trace trace = new Trace(simulation, "test");
  private final Decisions decisions = new Decisions(trace);

  private DecisionPoint point() {
    return LAUNCH.at("go", new Sight().with("builds", 3).with("share", 0.25));
  }

  private List<Happening> taken() {
    return trace.events().stream()
        .map(TraceEvent::what)
        .filter(Happening.DecisionTaken.class::isInstance)
        .toList();
  }

  @Test
  void whoeverNobodyStandsInForDecidesAsUsual() {
    assertThat(decisions.decide(point())).isEqualTo("go");
    assertThat(taken())
        .containsExactly(new Happening.DecisionTaken("launch", "product-owner", "go", "usual"));
  }

  @Test
  void aLambdaDecidesForTheRoleThatItWasLetAndForNoOther() {
    decisions.let("product-owner", point -> "hold");
    decisions.let("sre", point -> "go");
    assertThat(decisions.decide(point())).isEqualTo("hold");
    assertThat(taken())
        .containsExactly(new Happening.DecisionTaken("launch", "product-owner", "hold", "policy"));
  }

  @Test
  void anAnswerThatIsNotOnOfferIsRefusedWithThoseThatAre() {
    decisions.let("product-owner", point -> "stop");
    assertThatThrownBy(() -> decisions.decide(point()))
        .isInstanceOf(NotOnOfferException.class)
        .hasMessage("'stop' is no answer to 'launch'; on offer are go, hold");
    assertThat(taken()).isEmpty();
  }

  @Test
  void fixedAnswersHoldFromTheirTimeOnAndOnlyWhereTheyAreOnOffer() {
    FixedAnswers.appointment(
            "product-owner",
            "scenario",
            List.of(
                new FixedAnswers.Answer("launch", "hold", 0),
                new FixedAnswers.Answer("launch", "later", 24),
                new FixedAnswers.Answer("launch", "go", 48)))
        .makeIn(decisions);
    simulation.runUntil(SimTime.hours(47));
    assertThat(decisions.decide(point())).isEqualTo("hold");
    simulation.runUntil(SimTime.hours(48));
    assertThat(decisions.decide(point())).isEqualTo("go");
  }

  @Test
  void whatIsSeenKeepsItsOrderAndItsDecimals() {
    assertThat(point().seen().toString()).isEqualTo("{builds=3, share=0.250}");
  }

  @Test
  void aTypeWithoutTheAnswersOfItsStancesIsRefused() {
    assertThatThrownBy(
            () -> new DecisionType("x", "sre", "?", "", LAUNCH.choices(), "hold", "jump"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'jump'");
  }
}
