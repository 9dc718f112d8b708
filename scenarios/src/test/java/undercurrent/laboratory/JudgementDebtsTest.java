package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.IndebtedPlan.plan;
import static undercurrent.laboratory.IndebtedPlan.with;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.system.DeletionLine;
import undercurrent.system.EqualCandidates;
import undercurrent.system.HoldoutLook;
import undercurrent.system.KeptSubjects;
import undercurrent.system.PageLine;
import undercurrent.system.SliceReading;
import undercurrent.system.SteeredWeek;
import undercurrent.trace.Happening;

/// Debts of how people judge what they have: by rows that were asked too often, by pages without end,
/// by one figure for all.
///
/// Oracle: a practice that stays as it was leaves the trace equal; candidates, rows and pages counted by
/// hand.
class JudgementDebtsTest {

  private static List<Happening> happened(Replication run, Predicate<Happening> wanted) {
    return run.trace().events().stream().map(event -> event.what()).filter(wanted).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "evaluation-overuse, av, candidates=2 ranked-on=own-rows held-back=renewed",
    "evaluation-overuse, retail, candidates=3 ranked-on=own-rows held-back=renewed",
    "alert-fatigue, retail, page-after=3",
    "underspecification, av, chosen-by=stress",
    "underspecification, retail, chosen-by=stress",
    "privacy-debt, av, by=lineage",
    "hidden-feedback-loop, retail, learns-from=control",
    "hidden-feedback-loop, av, learns-from=control",
    "slice-debt, retail, customers=all",
    "target-leakage, retail, split=held-back"
  })
  void aDebtWhosePracticeStaysLeavesTheTraceEqual(String debt, String lifecycle, String knobs) {
    var settings = new LinkedHashMap<String, String>();
    for (String knob : knobs.split(" ")) {
      settings.put(knob.split("=")[0], knob.split("=")[1]);
    }
    Plan idle = with(debt, plan(lifecycle, 5), settings);
    Predicate<Happening> begun = Happening.DebtBegan.class::isInstance;
    assertThat(happened(idle.run(3, 0), begun.negate()))
        .isEqualTo(happened(idle.clean().run(3, 0), begun.negate()));
  }

  @Test
  void theSameRowsRankEverMoreCandidatesAndTheWinnerIsReadTooHigh() {
    Plan indebted = with("evaluation-overuse", plan("av", 14), Map.of("candidates", "12"));
    List<HoldoutLook> debt = indebted.run(3, 0).log().book(HoldoutLook.class);
    List<HoldoutLook> clean = indebted.clean().run(3, 0).log().book(HoldoutLook.class);
    assertThat(clean).hasSizeGreaterThan(2).allMatch(look -> look.ranked() == 0);
    // the first look is that of the past, with two candidates; then twelve more each time
    var ranked = debt.stream().skip(1).map(HoldoutLook::ranked).toList();
    assertThat(ranked).hasSizeGreaterThan(1).startsWith(12, 24);
    assertThat(debt.stream().skip(1).map(look -> look.heldBack().length).distinct())
        .as("never renewed")
        .hasSize(1);
    assertThat(debt.stream().skip(1).allMatch(look -> mean(look.heldBack()) >= 0))
        .as("the winner is no worse than the mean of those that it was chosen among")
        .isTrue();
  }

  @Test
  void inTheShopTheRowsThatJudgeAreKeptAndTheirWinnersFallBehind() {
    Plan indebted = with("evaluation-overuse", plan("retail", 34), Map.of());
    List<HoldoutLook> debt = indebted.run(3, 0).log().book(HoldoutLook.class);
    List<HoldoutLook> clean = indebted.clean().run(3, 0).log().book(HoldoutLook.class);
    assertThat(clean).hasSizeGreaterThan(2).allMatch(look -> look.ranked() == 0);
    assertThat(debt).extracting(HoldoutLook::ranked).startsWith(12, 24, 36);
    assertThat(debt.stream().map(look -> look.heldBack().length).distinct()).hasSize(1);
    // the greatest of readings with luck is above what it stands for
    assertThat(optimism(debt)).isPositive();
  }

  private static double optimism(List<HoldoutLook> looks) {
    return looks.stream().flatMapToDouble(look -> look.optimism().stream()).average().orElseThrow();
  }

  @Test
  void whoseRowsAreTakenOutNobodyJudgesFor() {
    Plan indebted = with("slice-debt", plan("retail", 14), Map.of());
    List<SliceReading> debt = indebted.run(3, 0).log().book(SliceReading.class);
    List<SliceReading> clean = indebted.clean().run(3, 0).log().book(SliceReading.class);
    assertThat(clean).hasSizeGreaterThan(4).allMatch(line -> line.hits() <= line.rows());
    assertThat(clean)
        .filteredOn(line -> line.slice().equals("new-customers"))
        .allMatch(line -> line.rows() > 0);
    assertThat(debt)
        .filteredOn(line -> line.slice().equals("new-customers"))
        .isNotEmpty()
        .allMatch(line -> line.rows() == 0);
    assertThat(debt)
        .filteredOn(line -> line.slice().equals("returning-customers"))
        .allMatch(line -> line.rows() > 0);
  }

  @Test
  void seedsOfAScorerAreApartOnNewGoodsAndWhoLooksChoosesThere() {
    Plan indebted = with("underspecification", plan("retail", 24), Map.of());
    var debt = indebted.run(3, 0).log().book(EqualCandidates.class);
    var clean = indebted.clean().run(3, 0).log().book(EqualCandidates.class);
    assertThat(debt).extracting(EqualCandidates::choice).containsOnly("held-back");
    assertThat(clean).extracting(EqualCandidates::choice).containsOnly("stress");
    assertThat(debt.getFirst().whole())
        .as("trained on the same rows")
        .isEqualTo(clean.getFirst().whole());
    var several = debt.stream().filter(sweep -> sweep.whole().length > 1).toList();
    assertThat(several).isNotEmpty();
    for (EqualCandidates sweep : several) {
      assertThat(range(sweep.stress())).isGreaterThan(range(sweep.whole()));
    }
  }

  @Test
  void threeRidesInFourAreThoseOfDispatchAndAreLearntFrom() {
    Plan indebted = with("hidden-feedback-loop", plan("av", 10), Map.of());
    List<SteeredWeek> debt = indebted.run(3, 0).log().book(SteeredWeek.class);
    List<SteeredWeek> clean = indebted.clean().run(3, 0).log().book(SteeredWeek.class);
    assertThat(clean).hasSize(10).allMatch(week -> week.learnsFromOwn() == 0);
    // three of four rides are where it sends the cars
    assertThat(debt.getLast().learnsFromOwn()).isBetween(0.7, 0.76);
    for (SteeredWeek week : debt) {
      assertThat(week.controlExposures() / (week.exposures() + week.controlExposures()))
          .isBetween(0.25, 0.30);
    }
  }

  @Test
  void aMonitorWithoutAWindowPagesAboutNothing() {
    Plan indebted = with("alert-fatigue", plan("retail", 6), Map.of());
    Replication run = indebted.run(3, 0);
    long debt = unfounded(run);
    long clean = unfounded(indebted.clean().run(3, 0));
    // 280 readings an hour, each beyond three deviations with chance 0.00135: 381 in six weeks, of
    // which
    // some follow another
    assertThat(debt).isBetween(240L, 381L);
    assertThat(clean).isLessThan(debt / 20);
    assertThat(looks(run)).as("somebody looks each time").isEqualTo(debt);
  }

  private static long unfounded(Replication run) {
    return run.log().book(PageLine.class).stream().filter(page -> !page.isFounded()).count();
  }

  private static long looks(Replication run) {
    return happened(run, what -> what.toString().contains("look at reading")).stream()
        .filter(Happening.WorkRequested.class::isInstance)
        .count();
  }

  @Test
  void equalCandidatesDifferUnderStressAndWhoLooksTakesTheBest() {
    Plan indebted = with("underspecification", plan("av", 12), Map.of());
    var debt = indebted.run(3, 0).log().book(EqualCandidates.class);
    var clean = indebted.clean().run(3, 0).log().book(EqualCandidates.class);
    assertThat(debt).hasSizeGreaterThan(1);
    assertThat(debt).last().extracting(EqualCandidates::choice).isEqualTo("held-back");
    assertThat(clean).extracting(EqualCandidates::choice).containsOnly("stress");
    for (EqualCandidates sweep : clean) {
      // within one standard error on a hundred rows or more
      assertThat(range(sweep.whole())).isLessThan(0.05);
    }
    assertThat(clean.stream().mapToDouble(sweep -> range(sweep.stress())).max().orElseThrow())
        .as("apart under stress")
        .isGreaterThan(0.03);
  }

  @Test
  void whoAsksToGoStaysInTheLabelsUntilSomebodyHasLookedThroughEveryStore() {
    Plan indebted = with("privacy-debt", plan("av", 8), Map.of());
    Replication debt = indebted.run(3, 0);
    Replication clean = indebted.clean().run(3, 0);
    assertThat(clean.log().book(DeletionLine.class)).hasSizeGreaterThan(20);
    assertThat(stillThere(clean)).as("two hours each").isEmpty();
    assertThat(stillThere(debt)).as("queued").isNotEmpty();
    assertThat(happened(clean, what -> what.toString().contains("search for drive"))).isEmpty();
    assertThat(happened(debt, what -> what.toString().contains("search for drive"))).isNotEmpty();
  }

  @Test
  void marksBringTheClicksThatTheyAreChosenBy() {
    Plan indebted = with("hidden-feedback-loop", plan("retail", 8), Map.of());
    List<SteeredWeek> debt = indebted.run(3, 0).log().book(SteeredWeek.class);
    List<SteeredWeek> clean = indebted.clean().run(3, 0).log().book(SteeredWeek.class);
    assertThat(clean).hasSize(8).allMatch(week -> week.learnsFromOwn() == 0);
    // four of five customers see marks
    assertThat(debt.getLast().learnsFromOwn()).isBetween(0.7, 0.95);
    // a mark adds 1 to the log-odds of a click: the rate at most doubles and a bit, 2.7 times
    double with = debt.stream().mapToDouble(SteeredWeek::events).sum();
    double looks = debt.stream().mapToDouble(SteeredWeek::exposures).sum();
    double without = debt.stream().mapToDouble(SteeredWeek::controlEvents).sum();
    double controlLooks = debt.stream().mapToDouble(SteeredWeek::controlExposures).sum();
    assertThat((with / looks) / (without / controlLooks)).isBetween(1.0, 2.72);
  }

  @Test
  void aWeekThatIsHeldBackIsLearntFromWhereRowsAreReadUpToToday() {
    Plan indebted = with("target-leakage", plan("retail", 9), Map.of());
    Replication debt = indebted.run(3, 0);
    Replication clean = indebted.clean().run(3, 0);
    assertThat(clean.log().splits()).hasSize(2).allMatch(split -> split.inBoth() == 0);
    assertThat(debt.log().splits()).hasSize(2).allMatch(split -> split.inBoth() == 7);
    assertThat(offline(debt)).isGreaterThan(offline(clean));
  }

  private static double offline(Replication run) {
    return happened(run, Happening.QualityRead.class::isInstance).stream()
        .map(Happening.QualityRead.class::cast)
        .filter(read -> read.view().equals("offline"))
        .mapToDouble(Happening.QualityRead::value)
        .average()
        .orElseThrow();
  }

  private static List<Integer> stillThere(Replication run) {
    var labels =
        run.log().book(KeptSubjects.class).stream()
            .filter(store -> store.store().equals("labels"))
            .findFirst()
            .orElseThrow();
    return run.log().book(DeletionLine.class).stream()
        .map(DeletionLine::subject)
        .filter(labels.subjects().get()::contains)
        .toList();
  }

  private static double range(double[] values) {
    var all = Arrays.stream(values).summaryStatistics();
    return all.getMax() - all.getMin();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }
}
