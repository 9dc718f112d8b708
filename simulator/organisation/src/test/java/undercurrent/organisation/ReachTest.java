package undercurrent.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.organisation.Skill.ML_ENGINEERING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.TeamHabits.Onboarding;
import undercurrent.random.RandomStreams;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// What somebody new reads before changing something. Oracle: parts counted by hand.
class ReachTest {
  private static final Reach REACH = new Reach(List.of("a", "b"), List.of("c"));
  private static final double ONCE = 2 * Reach.HOURS_TO_ASK + Reach.HOURS_TO_FIND_OUT;

  private final Simulation simulation = new Simulation();
  private final Trace trace = new Trace(simulation, "test");
  private final TestRole engineer = TestRole.of("ml-engineer", ML_ENGINEERING);

  @AfterEach
  void close() {
    simulation.close();
  }

  private double hoursOf(Person person, Work... asked) {
    var habits = TeamHabits.plain().beginning(new Onboarding(0, 1, 0));
    var team =
        new Organisation(
            simulation, trace, List.of(person), habits, Optional.of(new RandomStreams(1, 0)));
    List.of(asked).forEach(team::request);
    simulation.runUntil(4 * SimTime.WEEK);
    return trace.events().stream()
        .filter(event -> event.what() instanceof Happening.Worked)
        .mapToDouble(event -> ((Happening.Worked) event.what()).hours())
        .sum();
  }

  private static Work change(double hours, Reach reach) {
    return Work.of("change", "training", ML_ENGINEERING, Subsystem.ML_CODE, hours).reaching(reach);
  }

  private Person newcomer() {
    return engineer.person("bob", 1).during(Tenure.hired(0, SimTime.DAY));
  }

  @Test
  void somebodyNewReadsEachPartOnceHoweverManyChangesReachIt() {
    var wider = new Reach(List.of("b", "d"), List.of("c"));
    assertThat(hoursOf(newcomer(), change(3, REACH), change(2, REACH), change(1, wider)))
        .isCloseTo(6 + ONCE + Reach.HOURS_TO_ASK, within(1e-9));
  }

  @Test
  void thoseWhoWereHereFromTheBeginningKnowTheirWay() {
    assertThat(hoursOf(engineer.person("ann", 1), change(3, REACH))).isCloseTo(3, within(1e-9));
  }

  @Test
  void whatNobodyAnswersForTakesLonger() {
    var orphans = new Reach(List.of(), List.of("a", "b", "c"));
    assertThat(hoursOf(newcomer(), change(3, orphans)))
        .isCloseTo(3 + 3 * Reach.HOURS_TO_FIND_OUT, within(1e-9));
  }
}
