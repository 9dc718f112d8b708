package undercurrent.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.kernel.Promise;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.LateStaffing.Finish;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// Law L2. Oracle: the published figures (five people, 40 person-weeks: 8.7 weeks become 8.1 with
/// one more, at 12 % more cost; below about 22 person-weeks it delays), worked out by hand:
/// 5 · (1 − 4 · 2 %) = 4.6 person-weeks a week before, (5 − 0.3 + 0.25) · 0.9 = 4.455 for four weeks,
/// then 6 · 0.9 = 5.4. The people of an organisation, who know nothing of the formula, follow.
class LateStaffingTest {
  private static final double HOURS_OF_WEEK = 40;

  @Test
  void theFiguresOfTheLawComeOutByHand() {
    Finish before = LateStaffing.LAW.finish(40, 5, 0);
    Finish after = LateStaffing.LAW.finish(40, 5, 1);
    assertThat(before.weeks()).isCloseTo(40 / 4.6, within(1e-12)).isCloseTo(8.7, within(0.05));
    assertThat(after.weeks()).isCloseTo(4 + (40 - 4 * 4.455) / 5.4, within(1e-12));
    assertThat(after.weeks()).isCloseTo(8.1, within(0.05));
    assertThat(after.personWeeks() / before.personWeeks()).isCloseTo(1.12, within(0.005));
    assertThat(LateStaffing.LAW.turningPoint(5, 1)).isCloseTo(22, within(0.5));
  }

  @Test
  void atTheTurningPointTheEndStaysWhereItWas() {
    for (int people = 2; people <= 8; people++) {
      for (int added = 1; added <= 3; added++) {
        double turning = LateStaffing.LAW.turningPoint(people, added);
        double before = LateStaffing.LAW.finish(turning, people, 0).weeks();
        double after = LateStaffing.LAW.finish(turning, people, added).weeks();
        assertThat(after).as("%d and %d more", people, added).isCloseTo(before, within(1e-9));
      }
    }
  }

  @Test
  void whereMeetingsEatWhatIsAddedTheEndIsAlwaysDelayed() {
    var talkative = new LateStaffing(4, 0.25, 0.3, 0.1);
    assertThat(talkative.turningPoint(6, 1)).isInfinite();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> talkative.finish(10, 12, 1))
        .withMessage("nothing gets done by 12 people and 1 more");
  }

  @ParameterizedTest(name = "{0} person-weeks with {1} more")
  @CsvSource({"40, 0", "40, 1", "80, 1", "80, 2", "20, 0", "14, 1"})
  void peopleWhoMeetAndTeachFinishWhenTheFlowDoes(double personWeeks, int added) {
    Finish lived = live(personWeeks, added);
    Finish flow = LateStaffing.LAW.finish(personWeeks, 5, added);
    assertThat(lived.weeks()).isCloseTo(flow.weeks(), within(0.04 * flow.weeks()));
    assertThat(lived.personWeeks())
        .isCloseTo(flow.personWeeks(), within(0.04 * flow.personWeeks()));
  }

  @Test
  void oneMorePersonHelpsFarAboveTheTurningPointAndDelaysFarBelowIt() {
    assertThat(live(40, 1).weeks()).isLessThan(live(40, 0).weeks());
    assertThat(live(12, 1).weeks()).isGreaterThan(live(12, 0).weeks());
  }

  /// Five people and some more from the first morning on, and the work in parts of two hours.
  private static Finish live(double personWeeks, int added) {
    try (var simulation = new Simulation()) {
      var trace = new Trace(simulation, "test");
      var role = TestRole.of("engineer", Skill.SYSTEM_ENGINEERING);
      var people = new ArrayList<Person>();
      for (int i = 1; i <= 5 + added; i++) {
        var person = role.person("engineer " + i, 1);
        people.add(i <= 5 ? person : person.during(Tenure.hired(0, SimTime.HOUR)));
      }
      var team =
          new Organisation(simulation, trace, people, LateStaffing.LAW.habits(), Optional.empty());
      var done = new ArrayList<Promise<WorkItem>>();
      for (int part = 0; part < personWeeks * HOURS_OF_WEEK / 2; part++) {
        var work = Work.of("part", "build", Skill.SYSTEM_ENGINEERING, Subsystem.ML_CODE, 2);
        done.add(team.request(work));
      }
      simulation.runUntil(30 * SimTime.WEEK);
      long last = done.stream().mapToLong(part -> part.value().finishedAt()).max().orElseThrow();
      double booked = 0;
      for (var event : trace.events()) {
        if (event.what() instanceof Happening.Worked worked && event.time() <= last) {
          booked += worked.hours();
        }
      }
      return new Finish(workingWeeks(last), booked / HOURS_OF_WEEK);
    }
  }

  /// Whole weeks, and the working hours of the last one, in weeks of five days from nine to five.
  private static double workingWeeks(long time) {
    int day = SimTime.day(time) % 7;
    double hour = SimTime.inHours(time % SimTime.DAY) - 9;
    double hours = Math.min(5, day) * 8 + (day < 5 ? Math.clamp(hour, 0, 8) : 0);
    return SimTime.week(time) + hours / HOURS_OF_WEEK;
  }

  @Test
  void numbersThatMeanNothingAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LateStaffing(-1, 0.25, 0.3, 0.02))
        .withMessageStartingWith("late staffing needs numbers of 0 or more");
    assertThat(List.of(LateStaffing.LAW.habits().meetings())).containsExactly(0.02);
  }
}
