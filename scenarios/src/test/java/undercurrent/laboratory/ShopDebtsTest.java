package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Plan;
import undercurrent.scenario.reading.Reading;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Debts of the shop against the shop without them, on the same luck.
///
/// Oracle: a debt that is set to do nothing leaves the trace equal; otherwise what the paper says of
/// the direction, and what must not be there in one of the arms at all.
class ShopDebtsTest {
  private static final Planner PLANNER = new Planner(Catalogue.load(), Optional.empty());
  private static final int SEED = 3;

  private static Plan plan(int weeks) {
    return PLANNER.plan(
        ((Reading.Valid) new ShortRun("retail", weeks, 1, SEED).read("{}")).scenario());
  }

  /// Returns the arms without and with a debt that begins in the first week.
  private static List<RunResult> twin(int weeks, String debt, Map<String, String> settings) {
    var type = PLANNER.use(debt, "retail", 24).type();
    Plan clean = plan(weeks).in(type.circumstances("retail")).clean();
    var use = new Plan.DebtUse(debt, type, Settings.of(type.knobs("retail"), settings), 24);
    return Experiment.of(SEED, 1)
        .run(List.of(clean, clean.with(List.of(use), List.of(), List.of())));
  }

  private static long works(RunResult run, String words) {
    return ShortRun.all(run, Happening.WorkRequested.class)
        .filter(work -> work.title().contains(words))
        .count();
  }

  @ParameterizedTest
  @CsvSource({
    "undeclared-consumers, access, declared",
    "fixed-thresholds, renewal, learnt",
    "direct-feedback-loop, exploration, 10%",
    "reproducibility-debt, record, kept"
  })
  void aDebtThatLeavesThePracticeAsItIsLeavesTheTraceEqual(String debt, String knob, String text) {
    var arms = twin(12, debt, Map.of(knob, text));
    assertThat(arms.getLast().resultHash()).isEqualTo(arms.getFirst().resultHash());
  }

  @Test
  void strangersWriteTicketsAndThoseWithAContractAreToldBefore() {
    var arms = twin(26, "undeclared-consumers", Map.of());
    assertThat(works(arms.getFirst(), "ticket of")).isZero();
    assertThat(works(arms.getFirst(), "contract of")).isPositive();
    assertThat(works(arms.getFirst(), "onboarding of")).isEqualTo(3);
    assertThat(works(arms.getLast(), "ticket of")).isPositive();
    assertThat(works(arms.getLast(), "contract of")).isZero();
    assertThat(works(arms.getLast(), "onboarding of")).isZero();
  }

  @Test
  void theHoursOfATicketLeadBackToTheDebt() {
    RunResult indebted = twin(26, "undeclared-consumers", Map.of()).getLast();
    List<TraceEvent> events = ShortRun.trace(indebted);
    var tickets =
        events.stream()
            .filter(
                event ->
                    event.what() instanceof Happening.WorkRequested work
                        && work.title().startsWith("negotiation of the ticket"))
            .toList();
    assertThat(tickets).isNotEmpty();
    assertThat(tickets).allMatch(ticket -> chain(events, ticket).anyMatch(ShopDebtsTest::isDebt));
  }

  private static boolean isDebt(TraceEvent event) {
    return event.what() instanceof Happening.DebtBegan;
  }

  private static Stream<TraceEvent> chain(List<TraceEvent> events, TraceEvent last) {
    return Stream.iterate(
        last, event -> event.cause() > 0, event -> events.get((int) event.cause() - 1));
  }

  @Test
  void theShareThatPassesStaysWhereTheThresholdIsLearntAndMovesWhereItIsNot() {
    var arms = twin(26, "fixed-thresholds", Map.of());
    assertThat(offTheMark(arms.getLast())).isGreaterThan(1.5 * offTheMark(arms.getFirst()));
  }

  private static double offTheMark(RunResult run) {
    return acted(run).mapToDouble(share -> Math.abs(share - 0.6)).average().orElseThrow();
  }

  private static Stream<Double> acted(RunResult run) {
    return ShortRun.all(run, Happening.QualityRead.class)
        .filter(read -> read.view().equals("acted"))
        .map(Happening.QualityRead::value);
  }

  @Test
  void lessOfTheRangeIsShownWhereNothingIsLeftToChance() {
    var arms = twin(20, "direct-feedback-loop", Map.of());
    assertThat(ShortRun.mean(arms.getLast(), "value.coverage"))
        .isLessThan(ShortRun.mean(arms.getFirst(), "value.coverage"));
  }

  @Test
  void onlyWhatCannotBeMadeAgainIsTrainedOnceMore() {
    var arms = twin(20, "reproducibility-debt", Map.of());
    assertThat(works(arms.getFirst(), "training once more")).isZero();
    assertThat(trainings(arms.getLast())).isGreaterThan(trainings(arms.getFirst()));
  }

  /// What is built for release is trained again, beside the candidate.
  private static long trainings(RunResult run) {
    return ShortRun.all(run, Happening.MachineUsed.class)
        .filter(use -> use.what().equals("training"))
        .count();
  }
}
