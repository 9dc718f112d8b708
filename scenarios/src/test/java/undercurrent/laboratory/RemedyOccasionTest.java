package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.scenario.writing.ScenarioYaml;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// When debts are paid back, and what it costs to pay back what is not there.
///
/// Oracle: the hours that the remedy asks for, the order of events in the trace, and causes followed
/// back by hand.
class RemedyOccasionTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ScenarioReader READER =
      new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
  private static final String REDESIGN = "redesign of the pipeline";
  private static final String WATCHED_JUNGLE =
      """
      debts:
        - { debt: pipeline-jungle, from: 2d, every: 4d, repeated: 30% }
      detectors:
        - detector: row-conservation
      remedies:
        - { remedy: pipeline-jungle, when: detected }
      """;

  /// A debt that monitoring watches anyway.
  private static final String DRIFT =
      """
      debts:
        - { debt: unstable-data-dependency, from: 2d }
      remedies:
        - { remedy: unstable-data-dependency, when: detected }
      """;

  private static Reading.Valid read(String lines) {
    String head = "undercurrent: 1\nextends: builtin:av\nrun: { for: 16w }\n";
    Reading reading = READER.readText("remedy.yaml", head + lines, Map.of());
    assertThat(reading).as("%s", reading.diagnostics()).isInstanceOf(Reading.Valid.class);
    return (Reading.Valid) reading;
  }

  private static List<TraceEvent> trace(String lines) {
    var planner = new Planner(CATALOGUE, Optional.empty());
    return planner.plan(read(lines).scenario()).run(1, 0).trace().events();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remedies:\n  - { remedy: pipeline-jungle, at: 1w }\n",
        "debts:\n  - { debt: pipeline-jungle, from: 15w }\n"
            + "remedies:\n  - { remedy: pipeline-jungle, at: 1w }\n"
      })
  void aRemedyForADebtThatIsNotThereCostsItsHoursAndFindsNothing(String lines) {
    var events = trace(lines);
    double asked = 0;
    double worked = 0;
    for (TraceEvent event : events) {
      if (event.what() instanceof Happening.WorkRequested work
          && List.of(REDESIGN, "review of the redesign").contains(work.title())) {
        asked += work.hours();
      }
      if (event.what() instanceof Happening.Worked hours && hours.nature().equals("debt-service")) {
        worked += hours.hours();
      }
    }
    assertThat(asked).isEqualTo(90 + 20);
    assertThat(worked).isGreaterThanOrEqualTo(asked);
    assertThat(events)
        .extracting(TraceEvent::what)
        .noneMatch(Happening.DebtRepaid.class::isInstance)
        .noneMatch(
            what ->
                what instanceof Happening.PipelineChanged change
                    && change.change().contains("redesign"))
        .filteredOn(Happening.Decided.class::isInstance)
        .filteredOn(
            what ->
                ((Happening.Decided) what)
                    .what()
                    .contains("nothing of 'pipeline-jungle' was found"))
        .hasSize(1);
  }

  @Test
  void nothingIsSaidOfItBeforeTheRun() {
    assertThat(read("remedies:\n  - { remedy: pipeline-jungle, at: 1w }\n").diagnostics())
        .isEmpty();
  }

  @Test
  void whatIsRepaidOnDetectionWaitsUntilPeopleHaveReadTheFinding() {
    var events = trace(WATCHED_JUNGLE);
    TraceEvent alarm =
        first(
            events,
            what ->
                what instanceof Happening.AlarmRaised raised
                    && raised.detector().equals("row-conservation"));
    TraceEvent redesign =
        first(
            events,
            what -> what instanceof Happening.WorkRequested work && work.title().equals(REDESIGN));
    TraceEvent triage =
        first(
            events,
            what ->
                what instanceof Happening.WorkFinished work
                    && work.title().startsWith("triage of")
                    && alarmOf(events, work.title()).equals(Optional.of(alarm)));
    assertThat(triage.time()).isGreaterThan(alarm.time());
    assertThat(redesign.time()).isGreaterThanOrEqualTo(triage.time());
    assertThat(causes(events, redesign)).contains(alarm);
    assertThat(events)
        .extracting(TraceEvent::what)
        .filteredOn(Happening.DebtRepaid.class::isInstance)
        .hasSize(1);
  }

  @Test
  void whereNothingDetectsItNothingIsRepaidAndThatIsToldBefore() {
    String unwatched = WATCHED_JUNGLE.replace("row-conservation", "input-drift");
    assertThat(read(unwatched).diagnostics())
        .extracting(each -> each.code() + " " + each.place().line() + ":" + each.place().column())
        .containsExactly("W208 9:38");
    assertThat(read("capabilities: { have: [monitoring] }\n" + DRIFT).diagnostics())
        .extracting(Diagnostic::code)
        .doesNotContain("W208");
    assertThat(trace(unwatched))
        .extracting(TraceEvent::what)
        .noneMatch(Happening.DebtRepaid.class::isInstance);
  }

  @Test
  void theDetectorThatRepaymentWaitsForIsThatOfTheLifecycle() {
    String own =
        """
        debts:
          - { debt: direct-feedback-loop, from: 2d }
        detectors:
          - detector: label-origin
        remedies:
          - { remedy: direct-feedback-loop, when: detected }
        """;
    assertThat(read(own).diagnostics()).extracting(Diagnostic::code).doesNotContain("W208");
    assertThat(trace(own))
        .extracting(TraceEvent::what)
        .filteredOn(Happening.DebtRepaid.class::isInstance)
        .hasSize(1);
    assertThat(read(own.replace("label-origin", "exposure")).diagnostics())
        .as("that of the other lifecycle")
        .extracting(Diagnostic::code)
        .contains("W208");
  }

  @Test
  void theCanonicalFileReadsBackToTheSame() {
    var scenario = read(WATCHED_JUNGLE).scenario();
    Reading again = READER.readText("again.yaml", ScenarioYaml.write(scenario), Map.of());
    assertThat(((Reading.Valid) again).scenario().remedies()).isEqualTo(scenario.remedies());
  }

  private static TraceEvent first(List<TraceEvent> events, Predicate<Happening> which) {
    return events.stream().filter(event -> which.test(event.what())).findFirst().orElseThrow();
  }

  /// Returns the alarm that opened the incident of a title such as `triage of incident 3`.
  private static Optional<TraceEvent> alarmOf(List<TraceEvent> events, String title) {
    String incident = title.substring("triage of ".length());
    return events.stream()
        .filter(
            event ->
                event.what() instanceof Happening.IncidentOpened opened
                    && opened.incident().equals(incident))
        .findFirst()
        .map(event -> events.get((int) event.cause() - 1));
  }

  private static List<TraceEvent> causes(List<TraceEvent> events, TraceEvent last) {
    var chain = new ArrayList<TraceEvent>();
    for (TraceEvent here = last; here.cause() > 0; ) {
      here = events.get((int) here.cause() - 1);
      chain.add(here);
    }
    return chain;
  }
}
