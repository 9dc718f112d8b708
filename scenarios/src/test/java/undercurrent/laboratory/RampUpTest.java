package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.experiment.Measures;
import undercurrent.experiment.Stretch;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Plan;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// How quickly somebody new is brought up to speed. Oracle: traces written by hand; and runs that
/// differ in who can be asked, of which the one with fewer owners asks for more reading.
class RampUpTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final String HIRE =
      "staff: { ml-engineer: { count: 1, hires: [{ at: 1w, lead: 1w, count: 1 }] } }\n";

  private final List<TraceEvent> events = new ArrayList<>();

  private void happens(double hours, Happening what) {
    long id = events.size() + 1;
    events.add(new TraceEvent(id, SimTime.hours(hours), id - 1, what));
  }

  private static Happening worked(long item, String person) {
    return new Happening.Worked(item, person, "ml-engineer", "s", "ml-code", "new", 1, 60);
  }

  private static Happening reviewed(long item, int found) {
    return new Happening.WorkReviewed(item, "change", "ann", 5, 0.25, found);
  }

  private static double measure(String name, List<TraceEvent> events) {
    return Measures.of(CATALOGUE.lifecycle("av")).stream()
        .filter(measure -> measure.name().equals(name))
        .findFirst()
        .orElseThrow()
        .fold()
        .over(new Stretch(events, 52));
  }

  @Test
  void theFirstChangeThatWasRightAtOnceEndsTheRampUp() {
    happens(100, new Happening.PersonJoined("bob", "ml-engineer"));
    happens(110, worked(1, "bob"));
    happens(111, reviewed(1, 1));
    happens(111, new Happening.WorkBounced(1, "change", "bob", 1));
    happens(120, worked(1, "bob"));
    happens(121, reviewed(1, 0)); // right, but not at once
    happens(130, worked(2, "ann"));
    happens(131, reviewed(2, 0)); // right, but by somebody else
    happens(150, worked(3, "bob"));
    happens(160, reviewed(3, 0));
    assertThat(measure("questions.ramp-up", events)).isCloseTo(50, within(1e-9));
  }

  @Test
  void aChangeThatWasDeliveredCountsWhenNoStepSentItBack() {
    happens(100, new Happening.PersonJoined("bob", "ml-engineer"));
    for (long change : new long[] {1, 2}) {
      String title = "making of change " + change;
      happens(104 + change, new Happening.WorkRequested(change, title, "s", "ml", 4));
      happens(110 + 10 * change, worked(change, "bob"));
    }
    happens(200, new Happening.ChangeStepped(1, "review", false));
    happens(210, new Happening.ChangeReleased(1, "code", 100));
    assertThat(measure("questions.ramp-up", events)).isNaN();
    happens(220, new Happening.ChangeReleased(2, "code", 100));
    assertThat(measure("questions.ramp-up", events)).isCloseTo(30, within(1e-9));
  }

  @Test
  void whereNobodyJoinsThereIsNoRampUpButWhatWouldHaveToBeReadIsKnown() {
    List<TraceEvent> run = events(plan("staff: { ml-engineer: 1 }\n"));
    assertThat(measure("questions.joined", run)).isZero();
    assertThat(measure("questions.ramp-up", run)).isNaN();
    assertThat(measure("questions.newcomer-reading", run)).isGreaterThan(1);
    assertThat(measure("questions.unowned-share", run)).isBetween(0.0, 1.0);
  }

  @Test
  void aHireMakesACorrectChangeAndReadsMoreWhereNobodyCanBeAsked() {
    List<TraceEvent> owned = events(plan(HIRE));
    List<TraceEvent> orphaned =
        events(
            plan(
                HIRE
                    + "owners: { candidate-model: nobody, model-validation: nobody, build: nobody,"
                    + " cars: nobody, training: nobody }\n"));
    assertThat(measure("questions.joined", owned)).isEqualTo(1);
    assertThat(measure("questions.ramp-up", owned)).isPositive();
    assertThat(reading(orphaned)).isGreaterThan(reading(owned));
  }

  /// The longest that a newcomer reads at a time, on a part of somebody's change.
  private static double reading(List<TraceEvent> events) {
    return events.stream()
        .map(TraceEvent::what)
        .filter(what -> what instanceof Happening.Worked)
        .map(Happening.Worked.class::cast)
        .filter(work -> work.person().equals("ml-engineer 2"))
        .filter(work -> work.subsystem().equals("process-management-tools"))
        .mapToDouble(Happening.Worked::hours)
        .max()
        .orElse(0);
  }

  private static List<TraceEvent> events(Plan plan) {
    return plan.run(1, 0).trace().events();
  }

  private static Plan plan(String more) {
    var reader = new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
    String text =
        "undercurrent: 1\nextends: builtin:av\nteam: { meetings: 0% }\nrun: { for: 16w }\n" + more;
    Reading reading = reader.readText("test", text, Map.of());
    assertThat(reading).as(reading.diagnostics().toString()).isInstanceOf(Reading.Valid.class);
    return new Planner(CATALOGUE, Optional.empty()).plan(((Reading.Valid) reading).scenario());
  }
}
