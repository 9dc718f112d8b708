package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Plan.RemedyUse;
import undercurrent.organisation.Person;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// The hours of the default teams, with a debt, its detector and its remedy in the run.
///
/// Oracle: conservation. Nobody works what nobody asked for, nothing is worked on after it is done,
/// nobody works longer than the day, and a repayment is the hours that were booked for it.
class BookedHoursTest {
  private static final double LONGEST_DAY = 8 + 1e-9;

  private static Plan plan(String lifecycle) {
    var catalogue = Catalogue.load();
    var reader = new ScenarioReader(new CatalogueVocabulary(catalogue));
    var planner = new Planner(catalogue, Optional.empty());
    String text = "undercurrent: 1\nextends: builtin:" + lifecycle + "\nrun: { for: 16w }\n";
    var reading = (Reading.Valid) reader.readText("test", text, Map.of());
    var use = planner.use("unstable-data-dependency", lifecycle, 24);
    var remedy = new RemedyUse(use.id(), Optional.of(4.0 * 7 * 24));
    return planner
        .plan(reading.scenario())
        .with(List.of(use), List.of(planner.detectorOf(use.type(), lifecycle)), List.of(remedy));
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void hoursAreBookedOnlyForWorkThatWasAskedForAndIsNotDone(String lifecycle) {
    var open = new TreeMap<Long, Double>();
    var replication = plan(lifecycle).run(3, 0);
    for (TraceEvent event : replication.trace().events()) {
      switch (event.what()) {
        case Happening.WorkRequested request ->
            assertThat(open.put(request.item(), request.hours())).isNull();
        case Happening.Worked worked -> {
          assertThat(open).as("item %d", worked.item()).containsKey(worked.item());
          assertThat(worked.hours()).isPositive();
        }
        case Happening.WorkFinished finished ->
            assertThat(open.remove(finished.item())).as("item %d", finished.item()).isNotNull();
        default -> {}
      }
    }
    var organisation = replication.organisation();
    assertThat(open.size() - organisation.backlog().size())
        .as("items that are neither done nor waiting are in somebody's hands")
        .isBetween(0, organisation.people().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void nobodyWorksLongerThanTheDayUnlessOnCall(String lifecycle) {
    Plan plan = plan(lifecycle);
    var onCall =
        plan.people().stream()
            .filter(person -> person.role().isOnCall())
            .map(Person::name)
            .collect(Collectors.toCollection(TreeSet::new));
    var hours = new TreeMap<String, Double>();
    for (TraceEvent event : plan.run(3, 0).trace().events()) {
      if (event.what() instanceof Happening.Worked worked && !onCall.contains(worked.person())) {
        hours.merge(worked.person() + SimTime.day(event.time()), worked.hours(), Double::sum);
      }
    }
    assertThat(hours).isNotEmpty();
    assertThat(hours.values()).allMatch(ofDay -> ofDay <= LONGEST_DAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void aRepaymentIsTheHoursThatWereBookedForIt(String lifecycle) {
    double service = 0;
    double repaid = 0;
    for (TraceEvent event : plan(lifecycle).run(3, 0).trace().events()) {
      if (event.what() instanceof Happening.Worked worked
          && worked.nature().equals("debt-service")) {
        service += worked.hours();
      } else if (event.what() instanceof Happening.DebtRepaid debt) {
        repaid += debt.hours();
      }
    }
    assertThat(repaid).isPositive().isCloseTo(service, within(1e-6));
  }
}
