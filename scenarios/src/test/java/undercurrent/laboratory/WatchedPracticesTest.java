package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.IndebtedPlan.plan;
import static undercurrent.laboratory.IndebtedPlan.repaid;
import static undercurrent.laboratory.IndebtedPlan.with;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.system.ActionDay;
import undercurrent.system.LabelSource;
import undercurrent.system.MadeTwice;
import undercurrent.system.PredictionDay;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// Debts of what is watched and what is left, through the books of the team and the trace.
///
/// Oracle: a practice that stays as it was leaves the trace equal; the same number computed by two right
/// programs is equal.
class WatchedPracticesTest {
  private static final double WEEK_HOURS = 7 * 24;

  private static List<Happening> happened(Replication run, Predicate<Happening> wanted) {
    return run.trace().events().stream().map(event -> event.what()).filter(wanted).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "no-prediction-bias-monitor, retail, watch, watched",
    "no-action-limits, retail, limit, six-deviations",
    "training-serving-skew, retail, every, 500w",
    "training-serving-skew, av, every, 500w",
    "direct-feedback-loop, av, sure-clips, people",
    "data-testing-debt, retail, tests, tested",
    "staleness, av, every, 4w",
    "privacy-debt, retail, by, lineage",
    "label-quality-debt, av, in-doubt, name-what-it-is-like",
    "staleness, retail, every, 4w",
    "slice-debt, av, slices, each"
  })
  void aDebtWhosePracticeStaysLeavesTheTraceEqual(
      String debt, String lifecycle, String knob, String text) {
    Plan idle = with(debt, plan(lifecycle, 6), Map.of(knob, text));
    assertThat(timed(idle.run(3, 0))).isEqualTo(timed(idle.clean().run(3, 0)));
  }

  /// Returns what happened, when, and because of what, but for the beginning of a debt.
  private static List<String> timed(Replication run) {
    List<TraceEvent> events = run.trace().events();
    return events.stream()
        .filter(event -> !(event.what() instanceof Happening.DebtBegan))
        .map(event -> event.time() + " " + event.what() + " <- " + cause(events, event))
        .toList();
  }

  private static String cause(List<TraceEvent> events, TraceEvent event) {
    return event.cause() == 0 ? "" : events.get((int) event.cause() - 1).what().toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void oneProgramComputesAllCellsAlikeAndTwoDoNot(String lifecycle) {
    Plan indebted = with("training-serving-skew", plan(lifecycle, 10), Map.of("every", "2w"));
    assertThat(differing(indebted.clean().run(3, 0))).isZero();
    assertThat(differing(indebted.run(3, 0)))
        .as("the first column differs everywhere")
        .isPositive();
  }

  @Test
  void oneProgramIsLeftWhenTheSecondWasTakenOut() {
    Plan indebted = with("training-serving-skew", plan("retail", 14), Map.of("every", "2w"));
    Replication run = repaid(indebted, 5 * WEEK_HOURS).run(3, 0);
    assertThat(happened(run, Happening.DebtRepaid.class::isInstance)).hasSize(1);
    assertThat(differing(run)).isZero();
  }

  @Test
  void whatAModelIsSureOfItLabelsItselfAndPeopleLabelTheRest() {
    Plan indebted = with("direct-feedback-loop", plan("av", 9), Map.of());
    Replication run = indebted.run(3, 0);
    List<LabelSource> book = run.log().book(LabelSource.class);
    assertThat(book).hasSizeGreaterThan(1).allMatch(batch -> batch.byModel() > 0);
    LabelSource last = book.getLast();
    int byPeople = last.labels() - last.byModel();
    assertThat(worked(run, "labels of " + byPeople + " clips")).isNotEmpty();
    assertThat(indebted.clean().run(3, 0).log().book(LabelSource.class))
        .isNotEmpty()
        .allMatch(batch -> batch.byModel() == 0);
  }

  @Test
  void valuesOfAnotherUnitAreStoppedAndTheirSendersToldWhereTheyAreTested() {
    Plan indebted = with("data-testing-debt", plan("retail", 21), Map.of());
    Replication tested = indebted.clean().run(3, 0);
    Replication untested = indebted.run(3, 0);
    double usual = largest(tested, 7 * 12, 7 * 16);
    assertThat(largest(tested, 7 * 16, 7 * 21)).isBetween(usual / 3, 3 * usual);
    assertThat(largest(untested, 7 * 16, 7 * 21)).as("a hundredfold").isGreaterThan(30 * usual);
    Predicate<Happening> mended = what -> what.toString().contains("is right again");
    assertThat(happened(tested, mended)).hasSize(1);
    assertThat(happened(untested, mended)).as("nine weeks have not passed").isEmpty();
    assertThat(worked(tested, "call about values of search_interest"))
        .as("in the week of the failure, and in that in which it was mended")
        .hasSizeBetween(1, 2);
    assertThat(worked(untested, "call about values")).isEmpty();
    TraceEvent end = event(tested, mended);
    assertThat(chain(tested, end)).anyMatch(what -> what.contains("call about values"));
    Predicate<Happening> unstopped =
        what -> what.toString().contains("nothing stops what it sends");
    assertThat(chain(untested, event(untested, unstopped)))
        .as("because of whoever left the tests out")
        .anyMatch(what -> what.contains("data-testing-debt"));
  }

  private static TraceEvent event(Replication run, Predicate<Happening> wanted) {
    return run.trace().events().stream()
        .filter(event -> wanted.test(event.what()))
        .findFirst()
        .orElseThrow();
  }

  /// Returns what led to an event, back to the beginning, in words.
  private static List<String> chain(Replication run, TraceEvent event) {
    return Trace.chain(run.trace().events(), event.id()).stream()
        .map(each -> each.what().toString())
        .toList();
  }

  /// Returns the largest size of what another team sends, which stands last in a row.
  private static double largest(Replication run, int fromDay, int beforeDay) {
    return run.log().served(fromDay, beforeDay).stream()
        .mapToDouble(row -> Math.abs(row.features()[row.features().length - 1]))
        .max()
        .orElseThrow();
  }

  private static long differing(Replication run) {
    List<MadeTwice> book = run.log().book(MadeTwice.class);
    assertThat(book).isNotEmpty();
    MadeTwice last = book.getLast();
    long differing = 0;
    for (int i = 0; i < last.logged().size(); i++) {
      differing += Arrays.equals(last.logged().row(i), last.made().row(i)) ? 0 : 1;
    }
    return differing;
  }

  @Test
  void aCustomerWhoAsksToGoIsGoneAtOnceByLineageAndAfterASearchWithoutIt() {
    Plan indebted = with("privacy-debt", plan("retail", 10), Map.of());
    Replication byLineage = indebted.clean().run(3, 0);
    Replication bySearch = indebted.run(3, 0);
    assertThat(worked(byLineage, "search for customer")).isEmpty();
    assertThat(worked(byLineage, "deletion that reaches derived data")).isNotEmpty();
    assertThat(worked(bySearch, "search for customer ")).isNotEmpty();
    assertThat(worked(bySearch, "deletion that reaches derived data")).isEmpty();
    for (Replication run : List.of(byLineage, bySearch)) {
      List<Happening> moved =
          happened(
              run,
              what ->
                  what instanceof Happening.DataMoved(String stage, double _, long _)
                      && stage.equals("deleted"));
      assertThat(moved).isNotEmpty();
      assertThat(moved.stream().mapToLong(what -> ((Happening.DataMoved) what).items()).sum())
          .as("impressions that are gone")
          .isPositive();
    }
  }

  @Test
  void whoWritesNothingDownTrainsAgainAndBuildsAnotherModel() {
    Plan indebted = with("reproducibility-debt", plan("av", 20), Map.of());
    List<String> again = worked(indebted.run(3, 0), "once more");
    assertThat(again).isNotEmpty().allMatch(title -> title.startsWith("training of model-"));
    assertThat(worked(indebted.clean().run(3, 0), "once more")).isEmpty();
  }

  @Test
  void strangersWriteTicketsAndThoseWhoSignedAreHeldAgainstCandidates() {
    Plan indebted = with("undeclared-consumers", plan("av", 36), Map.of());
    Replication open = indebted.run(3, 0);
    Replication declared = indebted.clean().run(3, 0);
    assertThat(worked(open, "triage of the ticket of ")).isNotEmpty();
    assertThat(worked(open, "contract of ")).isEmpty();
    assertThat(worked(declared, "triage of the ticket of ")).isEmpty();
    assertThat(worked(declared, "onboarding of ")).hasSize(3);
    assertThat(worked(declared, "contract of ")).isNotEmpty();
  }

  /// Returns the titles of the finished work that have some words in them.
  private static List<String> worked(Replication run, String words) {
    return happened(run, Happening.WorkFinished.class::isInstance).stream()
        .map(what -> ((Happening.WorkFinished) what).title())
        .filter(title -> title.contains(words))
        .toList();
  }

  @Test
  void predictionsAreHeldAgainstClicksEveryWeekWhereSomebodyWatches() {
    Plan indebted = with("no-prediction-bias-monitor", plan("retail", 8), Map.of());
    Replication watched = indebted.clean().run(3, 0);
    assertThat(looks(watched)).isBetween(6L, 8L);
    assertThat(looks(indebted.run(3, 0))).as("none after the first day").isZero();
    List<PredictionDay> book = watched.log().book(PredictionDay.class);
    for (PredictionDay whole : book.stream().filter(line -> line.slice().equals("all")).toList()) {
      long parts =
          book.stream()
              .filter(line -> line.day() == whole.day() && line != whole)
              .mapToLong(PredictionDay::rows)
              .sum();
      assertThat(parts).as("rows of the slices on day %d", whole.day()).isEqualTo(whole.rows());
    }
  }

  private static long looks(Replication run) {
    return happened(run, what -> what.toString().contains("predictions against what came")).stream()
        .filter(Happening.WorkFinished.class::isInstance)
        .count();
  }

  @Test
  void aRuleThatSlippedHidesForWeeksOrFromSomePages() {
    Plan indebted = with("no-action-limits", plan("retail", 15), Map.of());
    long limited = badDays(indebted.clean().run(3, 0));
    long unlimited = badDays(indebted.run(3, 0));
    assertThat(limited).as("the day it went out").isBetween(0L, 3L);
    assertThat(unlimited).as("weeks of it").isGreaterThan(14);
  }

  /// Days after the slip of the twelfth week on which a tenth of what was found was hidden.
  private static long badDays(Replication run) {
    return run.log().book(ActionDay.class).stream()
        .filter(line -> line.day() >= 84 && line.count() > 0.1 * line.of())
        .count();
  }
}
