package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.ledger.Books;
import undercurrent.ledger.CostBook;
import undercurrent.ledger.EffortCube.Side;
import undercurrent.ledger.ItemCourse;
import undercurrent.ledger.Ledger;
import undercurrent.ledger.Millionths;
import undercurrent.ledger.Root;
import undercurrent.ledger.Utilisation;
import undercurrent.lifecycle.Plan;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// The books of whole runs of both lifecycles, with a debt, its detector and its remedy in them.
///
/// Oracle: conservation. What is booked lies in one cell, so that every margin is the total to the
/// last millionth; a piece of work is in somebody's hands or waits; and a chain of causes ends.
class LedgerTest {
  private static final int WEEKS = 26;
  private static final Map<String, RunResult> RUNS = new HashMap<>();

  private static RunResult run(String lifecycle) {
    return RUNS.computeIfAbsent(
        lifecycle, id -> new Experiment(1, 1, 0, 1, done -> {}, () -> false).run(plan(id)));
  }

  private static Plan plan(String lifecycle) {
    var catalogue = Catalogue.load();
    var reader = new ScenarioReader(new CatalogueVocabulary(catalogue));
    var planner = new Planner(catalogue, Optional.empty());
    String text =
        "undercurrent: 1\nextends: builtin:%s\nrun: { for: %dw, replications: 1 }\n"
            .formatted(lifecycle, WEEKS);
    var reading = (Reading.Valid) reader.readText("test", text, Map.of());
    var use = planner.use("unstable-data-dependency", lifecycle, 24);
    var remedy = new Plan.RemedyUse(use.id(), Optional.empty());
    return planner
        .plan(reading.scenario())
        .with(List.of(use), List.of(planner.detectorOf(use.type(), lifecycle)), List.of(remedy));
  }

  private static Ledger ledger(String lifecycle) {
    return run(lifecycle).replications().getFirst().ledger();
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void everyMarginOfTheEffortCubeIsTheTotalExactly(String lifecycle) {
    var cube = ledger(lifecycle).effort();

    assertThat(cube.total().hours()).isPositive();
    for (Side side : Side.values()) {
      var margin = cube.margin(side).values();
      assertThat(margin.stream().mapToLong(sum -> sum.hours()).sum())
          .as("hours by %s", side)
          .isEqualTo(cube.total().hours());
      assertThat(margin.stream().mapToLong(sum -> sum.money()).sum())
          .as("money by %s", side)
          .isEqualTo(cube.total().money());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void theCubeHoldsTheDecimalsThatTheCanonicalTraceHolds(String lifecycle) {
    BigDecimal hours = BigDecimal.ZERO;
    for (TraceEvent event : ShortRun.trace(run(lifecycle))) {
      if (event.what() instanceof Happening.Worked work) {
        hours = hours.add(new BigDecimal(CanonicalTrace.decimal(work.hours())));
      }
    }
    assertThat(Millionths.text(ledger(lifecycle).effort().total().hours()))
        .isEqualTo(hours.setScale(6).toPlainString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void everyHourHasAChainOfCausesThatEndsInARoot(String lifecycle) {
    var trace = ShortRun.trace(run(lifecycle));
    var books = Books.of(trace, run(lifecycle).plan().people());
    for (TraceEvent event : trace) {
      if (event.what() instanceof Happening.Worked) {
        assertThat(books.causes().chain(event.id()).getLast().what())
            .isInstanceOf(Happening.Began.class);
        assertThat(books.causes().root(event.id()))
            .as("%s, because of %s", event, books.causes().rootEvent(event.id()))
            .isNotEqualTo(Root.BEGINNING);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void theRepaymentAndTheAlarmOfADebtAreRootedInTheDebt(String lifecycle) {
    var cells = ledger(lifecycle).effort().cells();

    assertThat(cells.keySet()).anyMatch(cell -> cell.root() == Root.DEBT);
    assertThat(cells.keySet().stream().filter(cell -> cell.nature().equals("debt-service")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void theMeasuresOfTheHoursByRootAddUpToTheTotal(String lifecycle) {
    RunResult run = run(lifecycle);
    double sum = 0;
    for (Root root : Root.values()) {
      sum += ShortRun.mean(run, "effort.root." + root.id());
    }
    assertThat(sum).isCloseTo(ShortRun.mean(run, "effort.total"), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void aPieceOfWorkIsInSomebodysHandsOrWaits(String lifecycle) {
    var courses = ItemCourse.of(ShortRun.trace(run(lifecycle))).values();
    assertThat(courses).isNotEmpty();
    for (ItemCourse course : courses) {
      if (course.isFinished()) {
        assertThat(course.touchHours() + course.waitHours())
            .as("%s", course)
            .isCloseTo(course.elapsedHours(), within(1e-6));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void theCostsByStageAndKindAreTheCostsOfTheRun(String lifecycle) {
    RunResult run = run(lifecycle);
    var cost = ledger(lifecycle).cost();
    long sum = 0;
    for (CostBook.Kind kind : CostBook.Kind.values()) {
      sum += cost.total(kind);
    }
    assertThat(sum).isEqualTo(cost.total());
    assertThat(Millionths.number(cost.total()))
        .isCloseTo(ShortRun.mean(run, "cost.total"), within(1e-2));
    assertThat(cost.total(CostBook.Kind.PEOPLE))
        .isEqualTo(ledger(lifecycle).effort().total().money());
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void whoeverOffersFortyHoursAWeekOffersThemEachWeek(String lifecycle) {
    for (Utilisation use : ledger(lifecycle).use().values()) {
      double daysOff = (40.0 * WEEKS - use.offered()) / 8;
      assertThat(daysOff).isBetween(0.0, 15.0).isEqualTo(Math.rint(daysOff));
      assertThat(use.share()).isBetween(0.0, 1.2);
    }
    double booked = ledger(lifecycle).use().values().stream().mapToDouble(u -> u.booked()).sum();
    assertThat(booked).isCloseTo(ledger(lifecycle).effort().total().inHours(), within(1e-3));
  }
}
