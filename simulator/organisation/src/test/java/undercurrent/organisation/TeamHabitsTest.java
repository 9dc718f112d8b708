package undercurrent.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.organisation.Skill.DATA_ENGINEERING;
import static undercurrent.organisation.Skill.LABELING;
import static undercurrent.organisation.Skill.RELIABILITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.TeamHabits.Onboarding;
import undercurrent.organisation.TeamHabits.Turnover;
import undercurrent.random.RandomStreams;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// What working together costs. Oracle: hours counted by hand, and the chance of leaving in a year.
class TeamHabitsTest {
  private final Simulation simulation = new Simulation();
  private final Trace trace = new Trace(simulation, "test");
  private final TestRole labeler = TestRole.of("labeler", LABELING);

  @AfterEach
  void close() {
    simulation.close();
  }

  private Organisation staff(TeamHabits habits, long seed, Person... people) {
    var streams = Optional.of(new RandomStreams(seed, 0));
    return new Organisation(simulation, trace, List.of(people), habits, streams);
  }

  private static Work work(String title, String stage, Skill skill, double hours) {
    return Work.of(title, stage, skill, Subsystem.ML_CODE, hours);
  }

  private double hours(Predicate<Happening.Worked> which) {
    double sum = 0;
    for (TraceEvent event : trace.events()) {
      sum +=
          event.what() instanceof Happening.Worked worked && which.test(worked)
              ? worked.hours()
              : 0;
    }
    return sum;
  }

  @Test
  void meetingsTakeAShareOfTheWeekForEachOtherPersonAndHaveACause() {
    var team =
        staff(
            TeamHabits.plain().meeting(0.02),
            1,
            labeler.person("ann", 1),
            labeler.person("bob", 0.5),
            labeler.person("eve", 1));
    for (int i = 0; i < 100; i++) {
      team.request(work("boxes", "labeling", LABELING, 10));
    }
    simulation.runUntil(4 * SimTime.WEEK);
    String box = Subsystem.PROCESS_MANAGEMENT_TOOLS.id();
    for (String name : List.of("ann", "bob", "eve")) {
      assertThat(hours(w -> w.subsystem().equals(box) && w.person().equals(name)))
          .as("four weeks of 40 hours, two others at 2 %% each")
          .isCloseTo(4 * 40 * 0.04, within(1e-9));
      assertThat(hours(w -> w.person().equals(name))).isCloseTo(4 * 40, within(1e-9));
    }
    assertThat(hours(w -> w.stage().equals("labeling"))).isCloseTo(480, within(1e-9));
    assertThat(new TeamHabits.Board(1, 1)).isNotEqualTo(TeamHabits.Board.OPEN);
  }

  @Test
  void aTeamIsSplitBeforeMeetingsEatTheWeek() {
    assertThat(TeamHabits.plain().meeting(0.02).meetingShare(6)).isCloseTo(0.1, within(1e-12));
    assertThat(TeamHabits.plain().meeting(0.02).meetingShare(5000)).isCloseTo(0.28, within(1e-12));
    assertThat(TeamHabits.plain().meeting(0.2).meetingShare(9)).isEqualTo(0.5);
    assertThat(TeamHabits.plain().meeting(0.2).meetingShare(1)).isZero();
  }

  @Test
  void turningToAnotherStageTakesAMomentThatIsBooked() {
    var team = staff(TeamHabits.plain().refocusing(0.25), 1, labeler.person("ann", 1));
    for (String stage : List.of("labeling", "labeling", "audit", "labeling")) {
      team.request(work("w", stage, LABELING, 1));
    }
    simulation.runUntil(SimTime.WEEK);
    assertThat(hours(w -> true)).isCloseTo(4 + 2 * 0.25, within(1e-9));
    assertThat(hours(w -> w.stage().equals("audit"))).isCloseTo(1.25, within(1e-9));
  }

  @Test
  void aHireComesAfterTheLeadTimeWorksAtAQuarterOfThePaceAndTakesAMentor() {
    var hire = labeler.person("bob", 1).during(Tenure.hired(SimTime.WEEK, 2 * SimTime.WEEK));
    var team = staff(TeamHabits.plain(), 1, labeler.person("ann", 1), hire);
    for (int i = 0; i < 1000; i++) {
      team.request(work("boxes", "labeling", LABELING, 2));
    }
    assertThat(team.people()).hasSize(1);
    simulation.runUntil(3 * SimTime.WEEK - 1);
    assertThat(hours(w -> w.person().equals("bob"))).isZero();
    simulation.runUntil(7 * SimTime.WEEK);
    assertThat(hours(w -> w.person().equals("bob"))).isCloseTo(160, within(8.0));
    String box = Subsystem.PROCESS_MANAGEMENT_TOOLS.id();
    assertThat(hours(w -> w.person().equals("ann") && w.subsystem().equals(box)))
        .as("20 days, 30 %% of eight hours")
        .isCloseTo(20 * 2.4, within(1e-9));
    double parts = finished();
    assertThat(parts * 2)
        .as("7 weeks of ann without teaching, and a quarter of bob's four")
        .isCloseTo(7 * 40 - 48 + 40, within(6.0));
    var teaching =
        trace.events().stream()
            .filter(e -> e.what() instanceof Happening.Worked w && w.subsystem().equals(box))
            .findFirst()
            .orElseThrow();
    assertThat(trace.chain(teaching.id()).stream().map(TraceEvent::what))
        .contains(
            new Happening.PersonJoined("bob", "labeler"),
            new Happening.Decided("the team", "hire bob"));
  }

  private long finished() {
    return trace.events().stream()
        .filter(event -> event.what() instanceof Happening.WorkFinished done)
        .filter(event -> ((Happening.WorkFinished) event.what()).title().equals("boxes"))
        .count();
  }

  @Test
  void whoLeavesHandsOverAndTheOthersFindOutWhereItStands() {
    var leaver = labeler.person("ann", 1).during(Tenure.ALWAYS.until(SimTime.DAY));
    var team = staff(TeamHabits.plain(), 1, leaver, labeler.person("bob", 1));
    var one = team.request(work("one", "labeling", LABELING, 20));
    var two = team.request(work("two", "labeling", LABELING, 20));
    simulation.runUntil(3 * SimTime.WEEK);
    assertThat(hours(w -> w.person().equals("ann"))).isCloseTo(8, within(1e-9));
    assertThat(one.isKept() && two.isKept()).isTrue();
    assertThat(hours(w -> true)).as("a fifth of 8 hours again").isCloseTo(41.6, within(1e-9));
    assertThat(team.people()).extracting(Person::name).containsExactly("bob");
  }

  @Test
  void theLastMasterWhoLeavesIsStoodInForByWhoKnowsALittle() {
    var jack =
        new TestRole("jack", Map.of(DATA_ENGINEERING, 1.0, LABELING, 0.5), false).person("jack", 1);
    var leaver = labeler.person("ann", 1).during(Tenure.ALWAYS.until(12 * SimTime.HOUR));
    var team = staff(TeamHabits.plain(), 1, leaver, jack);
    var boxes = team.request(work("boxes", "labeling", LABELING, 10));
    simulation.runUntil(2 * SimTime.WEEK);
    assertThat(boxes.isKept()).isTrue();
    assertThat(hours(w -> w.person().equals("jack"))).isCloseTo(2 * (6 + 0.8), within(1e-9));
  }

  @Test
  void severalHatsAreBookedUnderTheRoleWhoseSkillIsNeeded() {
    var engineer = TestRole.of("engineer", DATA_ENGINEERING);
    var both = labeler.person("ann", 1).alsoAs(List.of(engineer));
    var team = staff(TeamHabits.plain(), 1, both);
    team.request(work("boxes", "labeling", LABELING, 3));
    team.request(work("feed", "ingestion", DATA_ENGINEERING, 2));
    simulation.runUntil(SimTime.WEEK);
    assertThat(hours(w -> w.role().equals("labeler"))).isEqualTo(3);
    assertThat(hours(w -> w.role().equals("engineer"))).isEqualTo(2);
    assertThat(hours(w -> w.person().equals("ann"))).isEqualTo(5);
  }

  @Test
  void nobodyWorksOnHolidaysOrOnLeave() {
    var off = new DaysOff(List.of(1), List.of(), List.of(new DaysOff.Leave(3, 5)));
    var ann = labeler.person("ann", 1).on(new WorkCalendar(0, 8, off));
    staff(TeamHabits.plain(), 1, ann).request(work("w", "labeling", LABELING, 30));
    simulation.runUntil(2 * SimTime.WEEK);
    var days = new TreeMap<Integer, Double>();
    for (TraceEvent event : trace.events()) {
      if (event.what() instanceof Happening.Worked worked) {
        days.merge(SimTime.day(event.time()), worked.hours(), Double::sum);
      }
    }
    // Monday, Wednesday, then from Tuesday of the next week
    assertThat(days).isEqualTo(new TreeMap<>(Map.of(0, 8.0, 2, 8.0, 8, 8.0, 9, 6.0)));
  }

  @Test
  void leaveIsDrawnForEachPersonAndTakesItsWeeks() {
    var habits = TeamHabits.plain().moving(5, Turnover.NONE);
    var team = staff(habits, 4, labeler.person("ann", 1), labeler.person("bob", 1));
    team.request(work("endless", "labeling", LABELING, 1e6));
    team.request(work("endless", "labeling", LABELING, 1e6));
    simulation.runUntil(52 * SimTime.WEEK);
    assertThat(hours(w -> w.person().equals("ann"))).isCloseTo(47 * 40, within(1e-6));
    var weeks = team.people().stream().map(p -> p.calendar().daysOff().weeks()).toList();
    assertThat(weeks.getFirst()).hasSize(5).doesNotHaveDuplicates().isNotEqualTo(weeks.getLast());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void asManyLeaveInAYearAsTheRateSaysAndOthersComeForThem(long seed) {
    var people = new ArrayList<Person>();
    for (int i = 1; i <= 200; i++) {
      people.add(labeler.person("labeler " + i, 1));
    }
    var habits = TeamHabits.plain().moving(0, new Turnover(0.2, 8));
    var team = staff(habits, seed, people.toArray(Person[]::new));
    simulation.runUntil(52 * SimTime.WEEK);
    var left =
        trace.events().stream()
            .filter(event -> event.what() instanceof Happening.PersonLeft l)
            .map(event -> ((Happening.PersonLeft) event.what()).person())
            .filter(name -> Integer.parseInt(name.split(" ")[1]) <= 200)
            .count();
    double sd = Math.sqrt(200 * 0.2 * 0.8);
    assertThat((double) left).as("seed %d", seed).isBetween(40 - 4 * sd, 40 + 4 * sd);
    assertThat(team.people().size())
        .as("seed %d: places are filled again", seed)
        .isBetween(180, 200);
  }

  @Test
  void nightCallsTireAndTheTiredAreSlower() {
    var onCall = new TestRole("sre", Map.of(RELIABILITY, 1.0), true);
    var team = staff(TeamHabits.plain().human(0, 0.2, 0), 1, onCall.person("ann", 1));
    simulation.schedule(
        2 * SimTime.HOUR, () -> team.request(work("page", "op", RELIABILITY, 3).urgently()));
    simulation.schedule(
        6 * SimTime.HOUR, () -> team.request(work("routine", "op", RELIABILITY, 1)));
    simulation.runUntil(SimTime.DAY);
    // three hours and two of broken rest, of twenty: a quarter of 20 % of the pace
    assertThat(hours(w -> true)).isCloseTo(3 + 1 / 0.95, within(1e-9));
  }

  @Test
  void whoKnowsAStageIsFaster() {
    var team = staff(TeamHabits.plain().human(0.5, 0, 0), 1, labeler.person("ann", 1));
    team.request(work("first", "labeling", LABELING, 4));
    team.request(work("second", "labeling", LABELING, 4));
    simulation.runUntil(SimTime.WEEK);
    assertThat(hours(w -> true)).isCloseTo(4 + 4 / (1 + 0.5 * 4 / 164), within(1e-9));
  }

  @Test
  void aNamedPersonIsAskedAndNobodyElseComes() {
    var team = staff(TeamHabits.plain(), 1, labeler.person("ann", 1), labeler.person("bob", 1));
    simulation.schedule(
        SimTime.HOUR, () -> team.request(work("page", "op", LABELING, 1).urgently(), "bob"));
    simulation.runUntil(3 * SimTime.HOUR);
    assertThat(hours(w -> w.person().equals("bob"))).as("at night too").isEqualTo(1);
  }

  @Test
  void absurdHabitsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TeamHabits.plain().meeting(-0.1))
        .withMessageContaining("meetings are shares of 0 … 1, not -0.1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Onboarding(4, 0, 0.3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Turnover(1, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TeamHabits.plain().moving(30, Turnover.NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> new DaysOff.Leave(3, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DaysOff(List.of(365), List.of(), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Tenure.hired(5, -1));
    var twin = labeler.person("ann", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> staff(TeamHabits.plain(), 1, twin, twin))
        .withMessage("every person needs a name of their own, not [ann, ann]");
  }
}
