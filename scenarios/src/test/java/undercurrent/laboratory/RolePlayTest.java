package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.decision.Appointment;
import undercurrent.decision.DecisionMaker;
import undercurrent.decision.NotOnOfferException;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Plan;
import undercurrent.play.DecisionLog;
import undercurrent.play.LogMismatchException;
import undercurrent.play.Session;
import undercurrent.random.RandomStreams;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// A run that stops for a player.
///
/// Oracle: equality. A player who answers as usual gets the usual run, the same log the same hash, and a
/// fork the same past.
class RolePlayTest {
  private static final int WEEKS = 5;
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());

  private static Plan plan(String lifecycle) {
    String text =
        "undercurrent: 1\nextends: builtin:%s\nrun: { for: %dw }\n".formatted(lifecycle, WEEKS);
    var reader = new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
    return PLANNER.plan(((Reading.Valid) reader.readText("play.yaml", text, Map.of())).scenario());
  }

  private static List<String> staff(Plan plan) {
    return plan.people().stream().map(person -> person.role().id()).distinct().sorted().toList();
  }

  /// Answers by chance; returns the session at its end.
  private static Session byChance(Plan plan, long seed) {
    var stream = new RandomStreams(seed, 0).stream("player");
    Session session = Session.begin(plan, 1, staff(plan));
    for (var asked = session.next(); asked.isPresent(); asked = session.next()) {
      var answers = asked.get().point().answers();
      session.answer(answers.get(stream.nextInt(answers.size())));
    }
    return session;
  }

  private static List<TraceEvent> byNobody(List<TraceEvent> events) {
    var plain = new ArrayList<TraceEvent>();
    for (TraceEvent event : events) {
      Happening what =
          event.what() instanceof Happening.DecisionTaken taken
              ? new Happening.DecisionTaken(taken.point(), taken.role(), taken.answer(), "")
              : event.what();
      plain.add(new TraceEvent(event.id(), event.time(), event.cause(), what));
    }
    return plain;
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void aPlayerWhoAnswersAsUsualGetsTheUsualRun(String lifecycle) {
    Plan plan = plan(lifecycle);
    List<TraceEvent> usual = plan.run(1, 0).trace().events();
    try (Session session = Session.begin(plan, 1, staff(plan))) {
      session.rest();
      assertThat(byNobody(session.trace())).isEqualTo(byNobody(usual));
      assertThat(session.log().entries()).hasSizeGreaterThan(5);
    }
    var explicit =
        staff(plan).stream().map(role -> Appointment.of(role, DecisionMaker.usual())).toList();
    assertThat(plan.deciding(explicit).run(1, 0).trace().events()).isEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource({"av,1", "av,2", "retail,1", "retail,2"})
  void whateverIsAnsweredTheRunComesToItsEndAndItsLogGivesTheSameHash(String lifecycle, long seed) {
    Plan plan = plan(lifecycle);
    try (Session session = byChance(plan, seed);
        Session again = Session.replay(plan, session.log())) {
      assertThat(again.next()).as("player of seed %d", seed).isEmpty();
      assertThat(again.hash()).as("player of seed %d", seed).isEqualTo(session.hash());
      var runs = session.result();
      assertThat(runs.getLast().replications().getFirst().hash())
          .as("player of seed %d", seed)
          .isEqualTo(session.hash());
      assertThat(session.trace().getLast().time()).isGreaterThan((WEEKS - 1) * SimTime.WEEK);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void aForkHasTheSamePastAndAFutureOfItsOwn(String lifecycle) {
    Plan plan = plan(lifecycle);
    int week = 3;
    try (Session session = byChance(plan, 4);
        Session fork = session.fork(week)) {
      assertThat(fork.log()).isEqualTo(session.log().before(week));
      fork.rest();
      assertThat(before(week, fork.trace())).isEqualTo(before(week, session.trace()));
      assertThat(fork.trace()).isNotEqualTo(session.trace());
      assertThat(session.log().entries().size())
          .isGreaterThan(fork.log().before(week).entries().size());
    }
  }

  private static List<TraceEvent> before(int week, List<TraceEvent> events) {
    return events.stream().filter(event -> event.time() <= (week - 1) * SimTime.WEEK).toList();
  }

  @Test
  void whoGoesBackIsAskedTheSameAgain() {
    try (Session session = Session.begin(plan("av"), 1, List.of("data-engineer"))) {
      var first = session.next().orElseThrow();
      assertThat(session.next()).contains(first);
      session.answer("leave");
      var second = session.next().orElseThrow();
      session.answer("rebuild");
      try (Session back = session.back()) {
        assertThat(back.next()).contains(second);
        assertThat(back.log().entries()).hasSize(1);
      }
    }
  }

  @Test
  void anAnswerThatIsNotOnOfferLeavesTheDecisionOpen() {
    try (Session session = Session.begin(plan("av"), 1, List.of("data-engineer"))) {
      var asked = session.next();
      assertThatThrownBy(() -> session.answer("burn")).isInstanceOf(NotOnOfferException.class);
      assertThat(session.next()).isEqualTo(asked);
      assertThat(session.log().entries()).isEmpty();
      assertThatThrownBy(session::hash)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("has not ended");
    }
  }

  @Test
  void aLogThatDoesNotFitIsRefusedWithTheEntryAtFault() {
    Plan plan = plan("av");
    try (Session session = Session.begin(plan, 1, List.of("data-engineer"))) {
      session.next();
      session.answer("leave");
      DecisionLog log = session.log();
      var entry = log.entries().getFirst();
      assertThatThrownBy(() -> Session.replay(plan("retail"), log))
          .isInstanceOf(LogMismatchException.class)
          .hasMessageContaining("that of another scenario");
      refused(plan, with(log, entry.at(), "burn"), 1, "the log answers");
      refused(
          plan,
          new DecisionLog(
              log.scenario(),
              log.identity(),
              1,
              log.roles(),
              List.of(new DecisionLog.Entry(entry.at(), entry.decide(), entry.role(), "burn"))),
          0,
          "'burn' is not on offer at 'lost-drives'");
      session.rest();
      refused(
          plan,
          with(session.log(), WEEKS * SimTime.WEEK, "leave"),
          session.log().entries().size(),
          "the log is longer than the run");
    }
  }

  private static DecisionLog with(DecisionLog log, long at, String answer) {
    return log.with(new DecisionLog.Entry(at, "lost-drives", "data-engineer", answer));
  }

  private static void refused(Plan plan, DecisionLog log, int entry, String message) {
    try (Session session = Session.replay(plan, log)) {
      assertThatThrownBy(session::next)
          .isInstanceOfSatisfying(
              LogMismatchException.class, fault -> assertThat(fault.entry()).isEqualTo(entry))
          .hasMessageContaining(message);
    }
  }

  @Test
  void rolesThatNobodyHasAndWeeksThatAreNotAreRefused() {
    Plan plan = plan("av");
    assertThatThrownBy(() -> Session.begin(plan, 1, List.of("data-enginer")))
        .hasMessageContaining("did you mean \"data-engineer\"?");
    try (Session session = Session.begin(plan, 1, List.of("sre"))) {
      assertThatThrownBy(() -> session.fork(WEEKS + 1))
          .hasMessage("the run has the weeks 1 to 5, and no week 6");
    }
  }

  @Test
  void aPolicyIsALambdaInAPlan() {
    Plan plan = plan("av");
    var careful = plan.deciding(List.of(Appointment.of("validation-engineer", point -> "hold")));
    List<TraceEvent> events = careful.run(1, 0).trace().events();
    assertThat(CanonicalTrace.hash(events))
        .isNotEqualTo(CanonicalTrace.hash(plan.run(1, 0).trace().events()));
    assertThat(events)
        .extracting(TraceEvent::what)
        .filteredOn(Happening.DecisionTaken.class::isInstance)
        .map(Happening.DecisionTaken.class::cast)
        .filteredOn(taken -> taken.role().equals("validation-engineer"))
        .isNotEmpty()
        .allMatch(taken -> taken.answer().equals("hold") && taken.by().equals("policy"));
    assertThat(events).extracting(TraceEvent::what).noneMatch(Happening.Released.class::isInstance);
  }
}
