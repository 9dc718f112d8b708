package undercurrent.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.kernel.SimTime.HOUR;
import static undercurrent.organisation.Skill.DATA_ENGINEERING;
import static undercurrent.organisation.Skill.LABELING;
import static undercurrent.organisation.Skill.RELIABILITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// Oracle: a diary kept by hand (weeks begin on Monday, days run from nine to five), and
/// conservation: work that is asked for is done, is on its way, or waits.
class OrganisationTest {
  private final Simulation simulation = new Simulation();
  private final Trace trace = new Trace(simulation, "test");

  @AfterEach
  void close() {
    simulation.close();
  }

  private Organisation staff(Person... people) {
    return new Organisation(simulation, trace, List.of(people));
  }

  private static Work work(String title, Skill skill, double hours) {
    return Work.of(title, "stage", skill, Subsystem.ML_CODE, hours);
  }

  private List<Happening.Worked> worked() {
    return trace.events().stream()
        .map(TraceEvent::what)
        .filter(Happening.Worked.class::isInstance)
        .map(Happening.Worked.class::cast)
        .toList();
  }

  private List<String> finished() {
    return trace.events().stream()
        .filter(event -> event.what() instanceof Happening.WorkFinished)
        .map(
            event ->
                SimTime.text(event.time()) + " " + ((Happening.WorkFinished) event.what()).title())
        .toList();
  }

  private static double hours(List<Happening.Worked> worked) {
    return worked.stream().mapToDouble(Happening.Worked::hours).sum();
  }

  @Test
  void tenHoursOfWorkTakeOneDayAndTwoHours() {
    staff(TestRole.of("labeler", LABELING).person("ann", 1)).request(work("boxes", LABELING, 10));
    simulation.runUntil(SimTime.WEEK);
    assertThat(worked()).extracting(Happening.Worked::hours).containsExactly(4.0, 4.0, 2.0);
    assertThat(finished()).containsExactly("week 1, day 2, 11:00:00 boxes");
    assertThat(worked()).allMatch(booked -> booked.cost() == 50 * booked.hours());
  }

  @Test
  void aWeekendLiesBetweenFridayAndMonday() {
    var people = staff(TestRole.of("labeler", LABELING).person("ann", 1));
    simulation.schedule(4 * SimTime.DAY + 15 * HOUR, () -> people.request(work("w", LABELING, 3)));
    simulation.runUntil(2 * SimTime.WEEK);
    assertThat(worked()).extracting(Happening.Worked::hours).containsExactly(2.0, 1.0);
    assertThat(finished()).containsExactly("week 2, day 1, 10:00:00 w");
  }

  @Test
  void theHoursBookedAreTheHoursAskedForOverTheProficiency() {
    var half = new TestRole("apprentice", Map.of(LABELING, 0.5), false);
    var item = staff(half.person("bea", 0.8)).request(work("w", LABELING, 10));
    simulation.runUntil(2 * SimTime.WEEK);
    assertThat(hours(worked())).isCloseTo(10 / (0.5 * 0.8), within(1e-9));
    assertThat(item.value().hoursBooked()).isCloseTo(25, within(1e-9));
    assertThat(item.value().hoursLeft()).isZero();
  }

  @Test
  void whatComesFirstIsDoneFirst() {
    var people = staff(TestRole.of("labeler", LABELING).person("ann", 1));
    for (String title : List.of("one", "two", "three")) {
      people.request(work(title, LABELING, 5));
    }
    simulation.runUntil(SimTime.WEEK);
    assertThat(finished())
        .containsExactly(
            "week 1, day 1, 14:00:00 one",
            "week 1, day 2, 11:00:00 two",
            "week 1, day 2, 16:00:00 three");
  }

  @Test
  void urgentWorkComesBeforeIncidentsAndThoseBeforeTheRest() {
    var people = staff(TestRole.of("labeler", LABELING).person("ann", 1));
    people.request(work("ordinary", LABELING, 1));
    people.request(work("incident", LABELING, 1).as(Nature.INCIDENT));
    people.request(work("urgent", LABELING, 1).urgently());
    simulation.runUntil(SimTime.DAY);
    assertThat(finished())
        .containsExactly(
            "week 1, day 1, 10:00:00 urgent",
            "week 1, day 1, 11:00:00 incident",
            "week 1, day 1, 12:00:00 ordinary");
  }

  @Test
  void urgentWorkAtNightIsTakenUpOnlyByWhoIsOnCall() {
    var onCall = new TestRole("sre", Map.of(RELIABILITY, 1.0), true);
    var people = staff(onCall.person("ann", 1), TestRole.of("labeler", LABELING).person("bob", 1));
    simulation.schedule(
        5 * SimTime.DAY + 2 * HOUR,
        () -> {
          people.request(work("pager", RELIABILITY, 1).urgently());
          people.request(work("routine", RELIABILITY, 1));
          people.request(work("labels at once", LABELING, 1).urgently());
        });
    simulation.runUntil(2 * SimTime.WEEK);
    assertThat(finished())
        .containsExactlyInAnyOrder(
            "week 1, day 6, 03:00:00 pager",
            "week 2, day 1, 10:00:00 routine",
            "week 2, day 1, 10:00:00 labels at once");
  }

  @Test
  void somebodyOfAnotherTradeHelpsOutOnlyWhereNobodyMastersIt() {
    var jack =
        new TestRole("jack", Map.of(DATA_ENGINEERING, 1.0, LABELING, 0.5), false).person("jack", 1);
    staff(jack, TestRole.of("labeler", LABELING).person("ann", 1))
        .request(work("boxes", LABELING, 30));
    simulation.runUntil(SimTime.WEEK);
    assertThat(worked()).isNotEmpty().allMatch(booked -> booked.person().equals("ann"));
    staff(jack).request(work("more boxes", LABELING, 4));
    simulation.runUntil(2 * SimTime.WEEK);
    assertThat(worked().getLast().person()).isEqualTo("jack");
    assertThat(finished().getLast()).endsWith("more boxes");
  }

  @Test
  void sharedWorkIsDoneSideBySide() {
    var labeler = TestRole.of("labeler", LABELING);
    var people = staff(labeler.person("ann", 1), labeler.person("bob", 1));
    simulation.start(
        "lead",
        self -> {
          people.awaitShared(self, work("boxes", LABELING, 10), 6);
          trace.record(new Happening.WorldChanged("all done"));
        });
    simulation.runUntil(SimTime.WEEK);
    assertThat(finished())
        .containsExactly(
            "week 1, day 1, 14:00:00 boxes, part 1 of 2",
            "week 1, day 1, 14:00:00 boxes, part 2 of 2");
    assertThat(trace.events().getLast().what()).isEqualTo(new Happening.WorldChanged("all done"));
    assertThat(trace.events().getLast().time()).isEqualTo(14 * HOUR);
  }

  @Test
  void workWithoutHoursIsDoneAtOnce() {
    var done =
        staff(TestRole.of("labeler", LABELING).person("ann", 1))
            .request(work("nothing", LABELING, 0));
    assertThat(done.isKept()).isTrue();
    assertThat(worked()).isEmpty();
  }

  @Test
  void workThatNobodyCanDoWaitsForEver() {
    var people = staff(TestRole.of("labeler", LABELING).person("ann", 1));
    var done = people.request(work("alarm", RELIABILITY, 1));
    simulation.runUntil(1000 * HOUR);
    assertThat(done.isKept()).isFalse();
    assertThat(people.backlog()).extracting(item -> item.work().title()).containsExactly("alarm");
    assertThat(worked()).isEmpty();
  }

  @Test
  void impossibleWorkAndPeopleAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> work("w", LABELING, -1))
        .withMessage("work 'w' needs 0 hours or more, not -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestRole.of("labeler", LABELING).person("ann", 0))
        .withMessage("ann needs a proficiency above 0 and a cost of 0 or more, not 0.0 and 50.0");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void inAnyStormWorkIsConservedAndNobodyWorksMoreThanTheCalendarAllows(long seed) {
    var chance = new RandomStreams(seed, 0).stream("requests");
    var labeler = TestRole.of("labeler", LABELING);
    var engineer = new TestRole("engineer", Map.of(DATA_ENGINEERING, 1.0, LABELING, 0.4), false);
    var people =
        staff(labeler.person("ann", 1), labeler.person("bob", 0.6), engineer.person("eve", 1.3));
    var asked = new ArrayList<WorkItem>();
    double[] requested = {0};
    simulation.start(
        "requests",
        self -> {
          while (true) {
            self.hold(SimTime.seconds(chance.nextExponential(5 * 3600)));
            double hours = chance.nextExponential(3);
            Skill skill = chance.nextBernoulli(0.7) ? LABELING : DATA_ENGINEERING;
            Work work = work("w", skill, hours);
            people.request(chance.nextBernoulli(0.2) ? work.urgently() : work);
            requested[0] += hours;
            asked.addAll(people.backlog().stream().filter(i -> !asked.contains(i)).toList());
          }
        });
    int weeks = 12;
    simulation.runUntil(weeks * SimTime.WEEK);
    assertThat(asked).as("seed %d", seed).hasSizeGreaterThan(300);

    var pace = Map.of("ann", 1.0, "bob", 0.6, "eve", 1.3);
    var byPersonAndDay = new TreeMap<String, Double>();
    double done = 0;
    var calendar = new WorkCalendar(0, 8);
    for (TraceEvent event : trace.events()) {
      if (event.what() instanceof Happening.Worked booked) {
        done += booked.hours() * pace.get(booked.person());
        byPersonAndDay.merge(
            booked.person() + SimTime.day(event.time()), booked.hours(), Double::sum);
        long begin = event.time() - SimTime.hours(booked.hours());
        assertThat(calendar.untilWork(begin)).as("seed %d: work at night", seed).isZero();
        assertThat(calendar.leftToday(begin)).isGreaterThanOrEqualTo(event.time() - begin);
      }
    }
    assertThat(byPersonAndDay.values()).as("seed %d", seed).allMatch(hours -> hours <= 8 + 1e-9);
    assertThat(byPersonAndDay.size()).isLessThanOrEqualTo(3 * 5 * weeks);
    double left = asked.stream().mapToDouble(WorkItem::hoursLeft).sum();
    assertThat(done + left).as("seed %d", seed).isCloseTo(requested[0], within(1e-6));
    long open = asked.stream().filter(item -> !item.isFinished()).count();
    assertThat(open - people.backlog().size()).as("in somebody's hands").isBetween(0L, 3L);
  }
}
