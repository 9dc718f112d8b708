package undercurrent.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Person;
import undercurrent.organisation.RotaKind;
import undercurrent.random.RandomStreams;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// Oracle: a clock by hand. An answer takes a quarter of an hour, a hand-over to the next rota a
/// quarter, a missed page waits half an hour; days run from nine to five, and the first is a
/// Monday.
class PagerTest {
  private static final IncidentRules USUAL = IncidentRules.usual();

  private final Simulation simulation = new Simulation();
  private final Trace trace = new Trace(simulation, "test");
  private final List<Optional<String>> came = new ArrayList<>();
  private final List<Double> endHours = new ArrayList<>();

  @AfterEach
  void close() {
    simulation.close();
  }

  private static Incident incident(String name) {
    return new Incident(name, RotaKind.SYSTEMS, Optional.of("part"), "it is down", true, 0, 1);
  }

  private Pager pager(List<Person> people, double loss) {
    var organisation = new Organisation(simulation, trace, people);
    var rules =
        new IncidentRules(
            USUAL.rotas(), new Attention(loss), 0.5, false, USUAL.toilCap(), 0.999, true);
    return new Pager(organisation, trace, rules, new RandomStreams(7, 0).stream("attention"));
  }

  private void page(Pager pager, double atHours, String name, List<String> course) {
    simulation.start(
        name,
        self -> {
          self.hold(SimTime.hours(atHours));
          came.add(pager.page(self, incident(name), course, "operations"));
          endHours.add(SimTime.inHours(simulation.now()));
        });
  }

  private <H extends Happening> List<H> all(Class<H> kind) {
    return trace.events().stream()
        .map(TraceEvent::what)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void atNightTheOneOnDutyComesAtOnceAndTheQuarterOfAnHourIsBooked() {
    page(pager(OnCall.three(), 0.05), 2, "incident 1", List.of("sre"));
    simulation.runUntil(SimTime.DAY);

    assertThat(came).containsExactly(Optional.of("sre 1"));
    assertThat(endHours.getFirst()).isCloseTo(2.25, within(1e-9));
    assertThat(all(Happening.Worked.class))
        .singleElement()
        .satisfies(work -> assertThat(work.person()).isEqualTo("sre 1"))
        .satisfies(work -> assertThat(work.hours()).isCloseTo(0.25, within(1e-9)));
  }

  @Test
  void aPageThatGoesRoundTakesAtLeastItsAnswersAndHandOvers() {
    var course = List.of("sre", "ml-engineer", "data-engineer", "sre");
    page(pager(OnCall.three(), 0), 30, "incident 1", course);
    simulation.runUntil(SimTime.WEEK);

    assertThat(endHours.getFirst() - 30)
        .as("four answers and three hand-overs")
        .isCloseTo(4 * 0.25 + 3 * 0.25, within(1e-9));
    assertThat(all(Happening.Paged.class))
        .extracting(Happening.Paged::outcome)
        .containsExactly("bounced", "bounced", "bounced", "answered");
    double hours = all(Happening.Worked.class).stream().mapToDouble(w -> w.hours()).sum();
    assertThat(hours).as("each interruption is booked").isCloseTo(1, within(1e-9));
  }

  @Test
  void aMissedPageGoesToTheSecondInLineAfterHalfAnHour() {
    var pager = pager(List.of(OnCall.SRE.person(1), OnCall.SRE.person(2)), 0.99);
    page(pager, 1, "incident 1", List.of("sre"));
    page(pager, 3, "incident 2", List.of("sre"));
    simulation.runUntil(SimTime.DAY);

    assertThat(all(Happening.Paged.class))
        .extracting(page -> page.incident() + " " + page.person() + " " + page.outcome())
        .containsExactly(
            "incident 1 sre 1 answered",
            "incident 2 sre 1 missed", // 99 % after one page
            "incident 2 sre 2 answered");
    assertThat(endHours.getLast()).isCloseTo(3.75, within(1e-9));
  }

  @Test
  void inARotaOfOneAnotherRotaIsTheSecondInLine() {
    var pager = pager(OnCall.three(), 0.99);
    page(pager, 1, "incident 1", List.of("sre"));
    page(pager, 3, "incident 2", List.of("sre"));
    simulation.runUntil(SimTime.DAY);

    assertThat(came.getLast()).contains("ml-engineer 1");
  }

  @Test
  void aNewShiftIsAttentiveAgain() {
    var pager = pager(OnCall.three(), 0.99);
    page(pager, 1, "incident 1", List.of("sre"));
    page(pager, 13, "incident 2", List.of("sre"));
    simulation.runUntil(2 * SimTime.DAY);

    assertThat(all(Happening.Paged.class))
        .extracting(Happening.Paged::outcome)
        .containsOnly("answered");
  }

  @Test
  void everyPageHasOneOutcomeAndManyOfAShiftAreMissedAsOftenAsTheFormulaSays() {
    var pager = pager(List.of(OnCall.SRE.person(1)), 0.2);
    int pages = 40;
    for (int i = 1; i <= pages; i++) {
      page(pager, 12 * 10 * i, "first of " + i, List.of("sre"));
      page(pager, 12 * 10 * i + 1, "second of " + i, List.of("sre"));
    }
    simulation.runUntil(60 * SimTime.WEEK);

    var paged = all(Happening.Paged.class);
    assertThat(came).hasSize(2 * pages).allMatch(Optional::isPresent);
    assertThat(paged)
        .extracting(Happening.Paged::outcome)
        .allMatch(outcome -> outcome.equals("answered") || outcome.equals("missed"));
    assertThat(paged.stream().filter(p -> p.outcome().equals("answered"))).hasSize(2 * pages);
    long firstTries =
        paged.stream()
            .filter(p -> p.incident().startsWith("second") && p.outcome().equals("missed"))
            .map(Happening.Paged::incident)
            .distinct()
            .count();
    assertThat(firstTries)
        .as("binomial(40, 0.2), within four deviations of 2.5, seed 7")
        .isBetween(0L, 18L);
  }

  @Test
  void whereNobodyIsOnCallNobodyComes() {
    page(pager(List.of(), 0), 1, "incident 1", List.of("sre"));
    simulation.runUntil(SimTime.DAY);

    assertThat(came).containsExactly(Optional.empty());
    assertThat(all(Happening.Paged.class)).isEmpty();
  }
}
