package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.capabilities.Presets;
import undercurrent.capability.Adoption;
import undercurrent.capability.Capability;
import undercurrent.capability.CapabilityPlan;
import undercurrent.capability.GivingUp;
import undercurrent.capability.LearningCurve;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DeliveryStep;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.settings.Knob;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What must hold of capabilities and of runs with and without them.
///
/// Oracle: the settings that lifecycles declare; sets that hold one another; equality of traces
/// (all taken out and put in again is as before; nothing happens before what is bought is begun);
/// hours that each capability states; Wright's learning curve.
class CapabilityLawsTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ScenarioReader READER =
      new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());
  private static final long WEEK = SimTime.WEEK;

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void whatPeopleDoWithoutOneAreSettingsOfTheLifecycleEachOfOneCapability(String lifecycle) {
    var knobs = CATALOGUE.lifecycle(lifecycle).parameters();
    var governed = new ArrayList<String>();
    for (Capability each : CATALOGUE.capabilitiesOf(lifecycle)) {
      each.without(lifecycle)
          .forEach(
              (name, text) -> {
                governed.add(name);
                Knob knob =
                    knobs.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
                assertThat(knob.read(text).orThrow()).as(each.id() + " " + name).isNotNull();
              });
    }
    assertThat(governed).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void thereAreTwentyAndEachSaysWhatItIsAndWhatItTakes() {
    assertThat(CATALOGUE.capabilities()).hasSize(20);
    for (Capability each : CATALOGUE.capabilities()) {
      assertThat(List.of(each.mechanism(), each.source())).noneMatch(String::isBlank);
      assertThat(each.serves()).isNotEmpty();
      assertThat(each.hours()).isPositive();
      assertThat(each.leadWeeks()).isPositive();
    }
  }

  @Test
  void whatTheyStandOnGoesRoundInNoCircle() {
    for (Capability each : CATALOGUE.capabilities()) {
      assertThat(beneath(each.id(), new HashSet<>())).as(each.id()).doesNotContain(each.id());
    }
  }

  private static Set<String> beneath(String id, Set<String> seen) {
    var all = new LinkedHashSet<String>();
    for (String need : CATALOGUE.capability(id).needs()) {
      all.add(need);
      if (seen.add(need)) {
        all.addAll(beneath(need, seen));
      }
    }
    return all;
  }

  @Test
  void everyBundleHoldsWhatItStandsOnAndTheBundleBelow() {
    List<String> below = List.of();
    for (Presets.Preset each : Presets.all()) {
      for (String id : each.capabilities()) {
        assertThat(each.capabilities()).as(each.id()).containsAll(CATALOGUE.capability(id).needs());
      }
      if (!each.id().endsWith("-0")) {
        assertThat(each.capabilities()).as(each.id()).containsAll(below);
      }
      below = each.capabilities();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void allTakenOutAndPutInAgainIsAsBefore(String lifecycle) {
    Plan plan = plan(lifecycle, "5w", "");
    CapabilityPlan none = plan.arrangement().capabilities();
    for (String id : plan.arrangement().capabilities().have()) {
      none = none.without(id);
    }
    CapabilityPlan again = none;
    for (String id : plan.arrangement().capabilities().have().reversed()) {
      again = again.with(id);
    }
    assertThat(hash(plan.with(again))).isEqualTo(hash(plan));
    assertThat(hash(plan.with(none))).isNotEqualTo(hash(plan));
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void nothingIsOtherBeforeWhatIsBoughtIsBegun(String lifecycle) {
    Plan without = plan(lifecycle, "8w", "capabilities: { without: [continuous-training] }");
    Plan bought =
        without.with(
            without
                .arrangement()
                .capabilities()
                .adopting(Adoption.at("continuous-training", 3 * 168)));
    List<TraceEvent> first = before(without.run(1, 0), 3 * WEEK);
    List<TraceEvent> second = before(bought.run(1, 0), 3 * WEEK);
    assertThat(first).isNotEmpty();
    assertThat(CanonicalTrace.hash(second)).isEqualTo(CanonicalTrace.hash(first));
  }

  @Test
  void untilItIsInUseOnlyItsBuildingIsOther() {
    Plan without = plan("retail", "8w", "capabilities: { without: [continuous-training] }");
    Plan bought =
        without.with(
            without
                .arrangement()
                .capabilities()
                .adopting(Adoption.at("continuous-training", 3 * 168)));
    List<TraceEvent> events = bought.run(1, 0).trace().events();
    long used = timeOf(events, "continuous-training", "in-use");
    assertThat(used - 3 * WEEK).isGreaterThanOrEqualTo(3 * WEEK); // its three weeks at least
    assertThat(requested(events, used).stream().filter(t -> t.startsWith("building of")).toList())
        .isNotEmpty();
    assertThat(
            requested(events, used).stream()
                .map(title -> title.replaceAll(", part.*|[0-9]+", ""))
                .filter(title -> !title.startsWith("building of"))
                .distinct()
                .toList())
        .isSubsetOf(
            requested(without.run(1, 0).trace().events(), Long.MAX_VALUE).stream()
                .map(title -> title.replaceAll(", part.*|[0-9]+", ""))
                .toList());
  }

  @Test
  void buildingTakesTheHoursThatItStates() {
    Plan plan =
        plan(
            "retail",
            "10w",
            """
            staff: { platform-engineer: 1 }
            team: { refocus: 0m }
            capabilities:
              without: [lineage-store]
              adopt: [ { capability: lineage-store, at: 1w, by: platform-engineer } ]
            """);
    List<TraceEvent> events = plan.run(1, 0).trace().events();
    assertThat(hoursOf(events, "building of store of lineage"))
        .isCloseTo(CATALOGUE.capability("lineage-store").hours(), within(1e-6));
  }

  @Test
  void whoeverBuildsItByAnotherTradeTakesLonger() {
    Plan plan =
        plan(
            "retail",
            "12w",
            """
            team: { refocus: 0m }
            capabilities:
              without: [lineage-store]
              adopt: [ { capability: lineage-store, at: 1w, by: data-engineer } ]
            """);
    List<TraceEvent> events = plan.run(1, 0).trace().events();
    assertThat(hoursOf(events, "building of store of lineage"))
        .isCloseTo(80 / 0.5, within(1e-6)); // data engineers know half of a platform engineer's
  }

  @Test
  void eachDoublingOfTheWeeksLeavesFourFifthsOfTheExtraHours() {
    var curve = LearningCurve.USUAL;
    assertThat(curve.hours(100, 1)).isCloseTo(10, within(1e-12));
    assertThat(curve.hours(100, 2)).isCloseTo(8, within(1e-12));
    assertThat(curve.hours(100, 4)).isCloseTo(6.4, within(1e-12));
    assertThat(curve.hours(100, 8)).isCloseTo(5.12, within(1e-12));
  }

  @Test
  void forFourWeeksTheOldStepsAreDoneBesideTheNew() {
    Plan plan =
        plan(
            "retail",
            "1w",
            "capabilities: { preset: none, adopt: [ { capability: feature-store } ] }");
    String old = "implement-for-serving";
    assertThat(steps(plan, 8.5)).contains(old); // eight weeks of lead time at least
    assertThat(steps(plan, 25)).doesNotContain(old);
  }

  @Test
  void whatIsGivenUpIsDoneByHandAgain() {
    Plan plan = plan("retail", "1w", "capabilities: { preset: none, have: [feature-store] }");
    CapabilityPlan had = plan.arrangement().capabilities();
    Plan givenUp =
        plan.with(
            new CapabilityPlan(
                had.known(), had.have(), List.of(), List.of(new GivingUp("feature-store", 168))));
    assertThat(steps(givenUp, 0.5)).doesNotContain("implement-for-serving");
    assertThat(steps(givenUp, 2)).contains("implement-for-serving");
  }

  @Test
  void aRefreshByHandTakesAtLeastTheWaitsOfItsSteps() {
    Plan byHand = plan("retail", "39w", "capabilities: { preset: google-0 }");
    var leads =
        byHand.run(1, 0).trace().events().stream()
            .map(TraceEvent::what)
            .filter(Happening.Released.class::isInstance)
            .map(what -> ((Happening.Released) what).leadHours())
            .toList();
    double days = 24;
    double weeks = 7 * days;
    double waits = weeks + 2 * days + days + 3 * weeks + days; // from the table of steps
    double holdout = 7 * 24;
    assertThat(leads).isNotEmpty().allMatch(hours -> hours >= waits + holdout);
  }

  @ParameterizedTest
  @CsvSource({
    "process-management-debt, release-step-1, lineage-store",
    "process-management-debt, release-step-1, feature-store",
    "cultural-debt, throw-over-the-wall, feature-store",
  })
  void aHabitStaysWhereToolsChange(String debt, String step, String givenUp) {
    Plan plan = plan("retail", "2w", "debts: [ { debt: " + debt + ", from: 1d } ]\n");
    CapabilityPlan had = plan.arrangement().capabilities();
    Plan changed =
        plan.with(
            new CapabilityPlan(
                had.known(), had.have(), List.of(), List.of(new GivingUp(givenUp, 168))));
    assertThat(stepsWithDebt(changed, 0.5)).contains(step);
    assertThat(stepsWithDebt(changed, 2)).as("after %s is given up", givenUp).contains(step);
    assertThat(steps(changed, 2)).doesNotContain(step);
  }

  private static List<String> steps(Plan plan, double weeks) {
    return stepsWithDebt(plan.clean(), weeks);
  }

  private static List<String> stepsWithDebt(Plan plan, double weeks) {
    return plan.lasting(weeks * 168).run(1, 0).paths().of(ChangeType.DATA).steps().stream()
        .map(DeliveryStep::id)
        .toList();
  }

  private static double hoursOf(List<TraceEvent> events, String title) {
    var items = new HashSet<Long>();
    double hours = 0;
    for (TraceEvent event : events) {
      if (event.what() instanceof Happening.WorkRequested asked
          && asked.title().startsWith(title)) {
        items.add(asked.item());
      }
      if (event.what() instanceof Happening.Worked worked && items.contains(worked.item())) {
        hours += worked.hours();
      }
    }
    return hours;
  }

  private static List<String> requested(List<TraceEvent> events, long until) {
    return events.stream()
        .filter(event -> event.time() < until)
        .map(TraceEvent::what)
        .filter(Happening.WorkRequested.class::isInstance)
        .map(what -> ((Happening.WorkRequested) what).title())
        .toList();
  }

  private static long timeOf(List<TraceEvent> events, String capability, String state) {
    return events.stream()
        .filter(e -> e.what().equals(new Happening.CapabilityChanged(capability, state)))
        .mapToLong(TraceEvent::time)
        .findFirst()
        .orElseThrow();
  }

  private static List<TraceEvent> before(Replication run, long time) {
    return run.trace().events().stream().filter(event -> event.time() < time).toList();
  }

  private static String hash(Plan plan) {
    return CanonicalTrace.hash(plan.run(1, 0).trace().events());
  }

  private static Plan plan(String lifecycle, String time, String more) {
    String text =
        "undercurrent: 1\nextends: builtin:" + lifecycle + "\nrun: { for: " + time + " }\n" + more;
    Reading reading = READER.readText("test", text, Map.of());
    assertThat(reading).as(reading.diagnostics().toString()).isInstanceOf(Reading.Valid.class);
    return PLANNER.plan(((Reading.Valid) reading).scenario());
  }
}
