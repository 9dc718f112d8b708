package undercurrent.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.organisation.Skill.LABELING;
import static undercurrent.organisation.Skill.VALIDATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.kernel.Promise;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.TeamHabits.Board;
import undercurrent.random.RandomStreams;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// The life of a piece of work. Oracle: a diary kept by hand, the law of large numbers for slips and
/// finds, and conservation of hours and of slips.
class WorkLifeTest {
  private final Simulation simulation = new Simulation();
  private final Trace trace = new Trace(simulation, "test");
  private final TestRole labeler = TestRole.of("labeler", LABELING);
  private final TestRole checker = TestRole.of("checker", VALIDATION);

  @AfterEach
  void close() {
    simulation.close();
  }

  private Organisation staff(TeamHabits habits, long seed, Person... people) {
    var streams = Optional.of(new RandomStreams(seed, 0));
    return new Organisation(simulation, trace, List.of(people), habits, streams);
  }

  private static Work work(String title, double hours) {
    return Work.of(title, "stage", LABELING, Subsystem.ML_CODE, hours);
  }

  private <T extends Happening> List<T> all(Class<T> kind) {
    return trace.events().stream()
        .map(event -> event.what())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void aReviewIsWorkOfSomebodyElseAsLongAsItsNodesAsk() {
    var team = staff(TeamHabits.plain(), 1, labeler.person("ann", 1), checker.person("bob", 1));
    var item = team.request(work("change", 3).reviewedBy(new Review(VALIDATION, 12, 0.25)));
    simulation.runUntil(SimTime.DAY + 11 * SimTime.HOUR + 59 * SimTime.MINUTE);
    assertThat(item.isKept()).isTrue();
    assertThat(all(Happening.Worked.class))
        .extracting(Happening.Worked::person, Happening.Worked::hours)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ann", 3.0),
            org.assertj.core.groups.Tuple.tuple("bob", 3.0));
    assertThat(all(Happening.WorkReviewed.class))
        .containsExactly(new Happening.WorkReviewed(1, "change", "bob", 12, 3, 0));
    assertThat(item.value().state()).isEqualTo(WorkState.DONE);
    assertThat(SimTime.text(item.value().finishedAt())).isEqualTo("week 1, day 1, 15:00:00");
  }

  @Test
  void whereNobodyElseHasTheSkillTheMakerLooksItOver() {
    var team = staff(TeamHabits.plain(), 1, labeler.person("ann", 1));
    var item = team.request(work("change", 1).reviewedBy(LABELING, 4));
    simulation.runUntil(SimTime.DAY);
    assertThat(item.isKept()).isTrue();
    assertThat(all(Happening.Worked.class)).extracting(w -> w.person()).containsOnly("ann");
  }

  @Test
  void thePeerAndNotTheMakerReviewsWhereBothHaveTheSkill() {
    var team = staff(TeamHabits.plain(), 1, labeler.person("ann", 1), labeler.person("bob", 1));
    for (int i = 0; i < 20; i++) {
      team.request(work("change " + i, 2).reviewedBy(LABELING, 4));
    }
    simulation.runUntil(4 * SimTime.WEEK);
    var makers = new java.util.TreeMap<String, String>();
    for (var worked : all(Happening.Worked.class)) {
      String title = title(worked.item());
      if (title.startsWith("review of")) {
        assertThat(worked.person()).isNotEqualTo(makers.get(title));
      } else {
        makers.put("review of '" + title + "'", worked.person());
      }
    }
    assertThat(all(Happening.WorkReviewed.class)).hasSize(20);
  }

  private String title(long item) {
    return all(Happening.WorkRequested.class).stream()
        .filter(asked -> asked.item() == item)
        .findFirst()
        .orElseThrow()
        .title();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void slipsAreMadeByTheHourAndSixInTenOfThemAreFoundAtTheUsualPace(long seed) {
    var habits = TeamHabits.plain().human(0, 0, 0.1);
    var team = staff(habits, seed, labeler.person("ann", 1), checker.person("bob", 1));
    var asked = new ArrayList<Promise<WorkItem>>();
    for (int i = 0; i < 500; i++) {
      asked.add(team.request(work("change", 8).reviewedBy(VALIDATION, 4)));
    }
    simulation.runUntil(400 * SimTime.WEEK);
    int left = asked.stream().mapToInt(item -> item.value().defects()).sum();
    int found = all(Happening.WorkReviewed.class).stream().mapToInt(w -> w.found()).sum();
    int back = all(Happening.WorkBounced.class).stream().mapToInt(w -> w.slips()).sum();
    double making =
        all(Happening.Worked.class).stream()
            .filter(worked -> worked.person().equals("ann"))
            .mapToDouble(Happening.Worked::hours)
            .sum();
    double mending =
        all(Happening.Worked.class).stream()
            .filter(w -> w.person().equals("ann") && w.nature().equals("rework"))
            .mapToDouble(Happening.Worked::hours)
            .sum();
    assertThat(found).as("seed %d: what is found goes back", seed).isEqualTo(back);
    assertThat(mending).as("an hour for each slip").isCloseTo(found, within(1e-6));
    assertThat(making - mending).isCloseTo(4000, within(1e-6));
    double mean = 0.1 * making;
    assertThat((double) found + left)
        .as("seed %d: slips made, within 4 standard deviations", seed)
        .isCloseTo(mean, within(4 * Math.sqrt(mean)));
    // each slip meets at least one review, so at least six in ten are found
    assertThat((double) found / (found + left)).as("seed %d", seed).isBetween(0.55, 0.85);
  }

  @Test
  void aMoreThoroughReviewFindsMore() {
    assertThat(new Review(VALIDATION, 1, 0.05).chanceOfFinding()).isCloseTo(0.6, within(1e-12));
    assertThat(new Review(VALIDATION, 1, 0.1).chanceOfFinding()).isCloseTo(0.84, within(1e-12));
    assertThat(new Review(VALIDATION, 1, 1e-9).chanceOfFinding()).isCloseTo(0, within(1e-7));
  }

  @Test
  void everyHourOfReworkIsCausedByTheReviewThatSentItBack() {
    var habits = TeamHabits.plain().human(0, 0, 1);
    var team = staff(habits, 7, labeler.person("ann", 1), checker.person("bob", 1));
    team.request(work("change", 8).reviewedBy(VALIDATION, 4));
    simulation.runUntil(SimTime.WEEK);
    var rework =
        trace.events().stream()
            .filter(e -> e.what() instanceof Happening.Worked w && w.nature().equals("rework"))
            .filter(e -> ((Happening.Worked) e.what()).person().equals("ann"))
            .findFirst()
            .orElseThrow();
    assertThat(trace.event(rework.cause()).what()).isInstanceOf(Happening.WorkBounced.class);
    assertThat(trace.chain(rework.id()).getLast().what()).isInstanceOf(Happening.Began.class);
  }

  @Test
  void whatNobodyBeginsInTimeIsGivenUpAndWhatIsBegunIsNot() {
    var team = staff(TeamHabits.plain(), 1, labeler.person("ann", 1));
    var begun = team.request(work("long", 30).droppedAfter(20));
    var late = team.request(work("late", 1).droppedAfter(20));
    simulation.runUntil(2 * SimTime.WEEK);
    assertThat(begun.value().state()).isEqualTo(WorkState.DONE);
    assertThat(late.value().isDropped()).isTrue();
    assertThat(late.value().hoursBooked()).isZero();
    assertThat(all(Happening.WorkDropped.class))
        .containsExactly(new Happening.WorkDropped(2, "late", "nobody began it within 20 h"));
  }

  @Test
  void aFullBoardTurnsAwayOnlyWhatHasAPatience() {
    var team = staff(TeamHabits.plain().on(new Board(0, 2)), 1, labeler.person("ann", 1));
    var kept = team.request(work("one", 1));
    team.request(work("two", 1));
    var turnedAway = team.request(work("three", 1).droppedAfter(1000));
    var patient = team.request(work("four", 1));
    simulation.runUntil(SimTime.WEEK);
    assertThat(turnedAway.value().isDropped()).isTrue();
    assertThat(List.of(kept, patient)).allMatch(Promise::isKept);
  }

  @Test
  void neverMoreItemsAreBegunInAStageThanItsBoardTakes() {
    var people = List.of("ann", "bob", "eve").stream().map(n -> labeler.person(n, 1)).toList();
    var team = staff(TeamHabits.plain().on(new Board(2, 0)), 1, people.toArray(Person[]::new));
    for (int i = 0; i < 30; i++) {
      team.request(work("item", 6));
    }
    simulation.runUntil(10 * SimTime.WEEK);
    int open = 0;
    var seen = new java.util.TreeSet<Long>();
    for (var event : trace.events()) {
      if (event.what() instanceof Happening.Worked worked && seen.add(worked.item())) {
        open++;
      } else if (event.what() instanceof Happening.WorkFinished) {
        open--;
      }
      assertThat(open).isLessThanOrEqualTo(2);
    }
    assertThat(all(Happening.WorkFinished.class)).hasSize(30);
    assertThat(team.people()).hasSize(3);
  }

  @Test
  void theOriginIsWhatLedToIt() {
    var team = staff(TeamHabits.plain(), 1, labeler.person("ann", 1));
    var scheduled = team.request(work("a", 1)).isKept();
    assertThat(scheduled).isFalse();
    trace.record(new Happening.AlarmRaised("drift", "camera", 3, 2), 1);
    team.request(work("b", 1));
    trace.record(new Happening.GateDecided("recall", "model-1", false, "low"), 1);
    team.request(work("c", 1));
    trace.record(new Happening.SignalReleased("camera", 2, 1), 1);
    team.request(work("d", 1));
    trace.record(new Happening.Decided("owner", "go"), 1);
    team.request(work("e", 1));
    assertThat(team.backlog())
        .extracting(WorkItem::origin)
        .containsExactly(
            WorkOrigin.SCHEDULE,
            WorkOrigin.ALERT,
            WorkOrigin.FAILED_GATE,
            WorkOrigin.UPSTREAM_CHANGE,
            WorkOrigin.SCHEDULE);
  }

  @Test
  void nothingComesAfterTheEnd() {
    for (WorkState state : WorkState.values()) {
      assertThat(WorkState.DONE.mayBecome(state)).isFalse();
      assertThat(WorkState.DROPPED.mayBecome(state)).isFalse();
      assertThat(state.mayBecome(state)).isFalse();
    }
    var item = new WorkItem(1, work("w", 1), WorkOrigin.REQUEST, 0, 1, Optional.empty());
    assertThatIllegalStateException()
        .isThrownBy(() -> item.become(WorkState.BOUNCED))
        .withMessage("'w' is waiting and cannot become bounced");
  }
}
