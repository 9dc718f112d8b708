package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import undercurrent.catalogue.Catalogue;
import undercurrent.debt.DebtType;
import undercurrent.experiment.DebtBalance;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.Interaction;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.experiment.TwinResult;
import undercurrent.experiment.TwinSeries;
import undercurrent.lifecycle.Plan;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;

/// Theorems about what debts cost, on runs of some weeks.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebtArithmeticTest {
  private static final double WEEK = 7 * 24;
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());

  private static Plan.DebtUse use(String id, Map<String, String> settings, double fromHours) {
    DebtType type = CATALOGUE.debt(id);
    return new Plan.DebtUse(id, type, Settings.of(type.knobs("av"), settings), fromHours);
  }

  /// A debt that skips nothing is no debt: whatever another costs, the pair costs the same.
  @Test
  void aDebtThatDoesNothingAddsNothingToAnother() {
    Plan.DebtUse idle = use("data-testing-debt", Map.of("skipped", "0%"), 0);
    Plan.DebtUse jungle = use("pipeline-jungle", Map.of("every", "1w"), 0);
    Interaction both =
        Interaction.run(Experiment.of(5, 1), IndebtedPlan.plan("av", 6), idle, jungle);
    assertThat(both.rows()).hasSizeGreaterThan(50);
    for (Interaction.Row row : both.rows()) {
      String name = row.measure().name();
      assertThat(row.first().mean()).as(name).isZero();
      assertThat(row.more().mean()).as(name).isCloseTo(0, within(1e-9)); // sums round
      assertThat(row.pair()).as(name).isEqualTo(row.second());
    }
    assertThat(both.rows()).anyMatch(row -> row.second().mean() != 0);
  }

  @Test
  void aDebtThatDoesNothingIsOwedAndCostsNothing() {
    Plan.DebtUse idle = use("data-testing-debt", Map.of("skipped", "0%"), 2 * WEEK);
    var detector = PLANNER.detectorOf(idle.type(), "av");
    TwinResult twin =
        new TwinSeries(Experiment.of(5, 1), IndebtedPlan.plan("av", 6)).run(idle, detector);
    DebtBalance balance = DebtBalance.of(twin);
    double principal =
        idle.type().remedy("av", idle.settings()).work().stream().mapToDouble(Work::hours).sum();
    assertThat(means(balance.interest())).containsOnly(0.0);
    assertThat(means(balance.owed()))
        .containsExactly(0.0, 0.0, principal, principal, principal, principal);
    List<Double> known = means(balance.owedAsKnown());
    for (int week = 0; week < known.size(); week++) {
      assertThat(known.get(week)).isLessThanOrEqualTo(means(balance.owed()).get(week));
    }
  }

  private static List<Double> means(List<WeekPoint> points) {
    return points.stream().map(point -> point.estimate().mean()).toList();
  }
}
