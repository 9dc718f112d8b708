package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.Workload;
import undercurrent.organisation.Person;
import undercurrent.organisation.Skill;
import undercurrent.organisation.StandardChoice;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// What a scenario says about its staff comes true. Oracle: the lines of the scenario, calendars
/// counted by hand, and the partitions of hours, which sum to the same total.
class StaffedRunTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final String MOVING =
      """
      staff:
        labeler:
          count: 3
          picks: shortest-first
          also: data-engineer
          hires: [{ at: 1w, lead: 2w, count: 1 }]
          leavers: [{ at: 5w, count: 1 }]
          leave: [{ at: 2w, for: 1w, count: 2 }]
      """;

  private static Scenario scenario(String lines) {
    var reader = new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
    String text = "undercurrent: 1\nextends: builtin:av\nrun: { for: 8w }\n" + lines;
    Reading reading = reader.readText("staffed.yaml", text, Map.of());
    assertThat(reading.diagnostics()).isEmpty();
    return ((Reading.Valid) reading).scenario();
  }

  private static Plan plan(String lines) {
    return new Planner(CATALOGUE, Optional.empty()).plan(scenario(lines));
  }

  private static TreeMap<String, TreeSet<Integer>> daysOfWork(Replication replication) {
    var days = new TreeMap<String, TreeSet<Integer>>();
    for (TraceEvent event : replication.trace().events()) {
      if (event.what() instanceof Happening.Worked worked) {
        days.computeIfAbsent(worked.person(), name -> new TreeSet<>())
            .add(SimTime.day(event.time()));
      }
    }
    return days;
  }

  @Test
  void peopleAreMadeAsTheLinesSay() {
    List<Person> labelers =
        plan(MOVING).people().stream().filter(p -> p.name().startsWith("labeler")).toList();
    assertThat(labelers).hasSize(4);
    assertThat(labelers).allMatch(p -> p.choice() == StandardChoice.SHORTEST_FIRST);
    assertThat(labelers).allMatch(p -> p.masters(Skill.DATA_ENGINEERING));
    assertThat(labelers.getLast().tenure().joinsAt()).isEqualTo(3 * SimTime.WEEK);
    assertThat(labelers.getFirst().tenure().leavesAt()).isEqualTo(5 * SimTime.WEEK);
  }

  @Test
  void theyComeAndGoAndRestWhenTheScenarioSays() {
    var days = daysOfWork(plan(MOVING).run(1, 0));
    for (String away : List.of("labeler 1", "labeler 2")) {
      assertThat(days.get(away)).as("%s, on leave in the third week", away).isNotEmpty();
      assertThat(days.get(away)).noneMatch(day -> day >= 14 && day < 21);
    }
    assertThat(days.get("labeler 1").last()).as("left at the end of week 5").isLessThan(36);
    assertThat(days.get("labeler 4").first()).as("the first day").isGreaterThanOrEqualTo(21);
    assertThat(days.values()).as("the first of ten holidays").noneMatch(d -> d.contains(18));
  }

  @Test
  void everyHourHasACauseThatEndsInTheBeginningAndEveryPartitionHasTheSameSum() {
    var replication = plan(MOVING).run(1, 0);
    var events = replication.trace().events();
    double total = 0;
    var byPerson = new TreeMap<String, Double>();
    var byItem = new TreeMap<Long, Double>();
    for (TraceEvent event : events) {
      if (event.what() instanceof Happening.Worked worked) {
        total += worked.hours();
        byPerson.merge(worked.person(), worked.hours(), Double::sum);
        byItem.merge(worked.item(), worked.hours(), Double::sum);
        assertThat(events.get((int) event.cause() - 1).what())
            .isInstanceOfAny(Happening.WorkRequested.class, Happening.WorkBounced.class);
        assertThat(Trace.chain(events, event.id()).getLast().what())
            .isInstanceOf(Happening.Began.class);
      }
    }
    double people = byPerson.values().stream().mapToDouble(hours -> hours).sum();
    double items = byItem.values().stream().mapToDouble(hours -> hours).sum();
    assertThat(people).isCloseTo(total, within(1e-6));
    assertThat(items).isCloseTo(total, within(1e-6));
  }

  @Test
  void theSameSeedGivesTheSamePeopleAndAnotherSeedOthers() {
    String lines = "team: { turnover: 60%, replacement: 2w, leave: 5w }\n";
    var first = plan(lines).run(1, 0).trace().events();
    assertThat(plan(lines).run(1, 0).trace().events()).isEqualTo(first);
    assertThat(leavers(first)).isNotEqualTo(leavers(plan(lines).run(2, 0).trace().events()));
  }

  private static List<Happening> leavers(List<TraceEvent> events) {
    return events.stream()
        .map(TraceEvent::what)
        .filter(Happening.PersonLeft.class::isInstance)
        .toList();
  }

  @Test
  void aPilotTellsWhatTheStaffCanNeverDo() {
    var starved = scenario("staff: { labeler: { count: 1, hours: 2h/w } }\n");
    var pilot = new Pilot(CATALOGUE);
    var planner = new Planner(CATALOGUE, Optional.empty());
    assertThat(pilot.isWorthwhile(starved)).isTrue();
    assertThat(pilot.hopeless(planner.plan(starved), 1))
        .extracting(Workload::skill)
        .containsExactly(Skill.LABELING);
    var usual = scenario("");
    assertThat(pilot.isWorthwhile(usual)).isFalse();
    assertThat(pilot.hopeless(planner.plan(usual), 1)).isEmpty();
  }

  @Test
  void aWorkloadIsTheHoursAskedForOverThoseOfWhoCan() {
    var plan = plan("staff: { labeler: 2 }\nteam: { holidays: 0 }\n");
    var asked =
        List.of(
            new TraceEvent(1, 0, 0, new Happening.Began("av")),
            new TraceEvent(2, 0, 1, new Happening.WorkRequested(1, "a", "s", "labeling", 700)),
            new TraceEvent(3, 0, 1, new Happening.WorkRequested(2, "b", "s", "labeling", 500)));
    var load = Workload.of(asked, plan.people(), 4 * 7 * 24);
    assertThat(load).containsExactly(new Workload(Skill.LABELING, 1200, 4 * 2 * 40));
    assertThat(load.getFirst().isHopeless()).isTrue();
    assertThat(load.getFirst().inWords())
        .isEqualTo(
            "Of labeling 1200 hours are asked for, 3.8 times the 320 hours that the staff has.");
  }
}
