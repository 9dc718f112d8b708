package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.debt.DebtType;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Plan.DebtUse;
import undercurrent.lifecycle.Plan.RemedyUse;
import undercurrent.lifecycle.Replication;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Plans of the embedded worlds for tests of debts.
final class IndebtedPlan {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());

  private IndebtedPlan() {}

  /// Returns a usual plan of some weeks.
  static Plan plan(String lifecycle, int weeks) {
    String text =
        "undercurrent: 1\nextends: builtin:%s\nrun: { for: %dw }\n".formatted(lifecycle, weeks);
    var reading =
        new ScenarioReader(new CatalogueVocabulary(CATALOGUE)).readText("test", text, Map.of());
    return PLANNER.plan(((Reading.Valid) reading).scenario());
  }

  /// Returns a plan in the circumstances of a debt that begins on the second day.
  static Plan with(String debt, Plan plan, Map<String, String> settings) {
    return with(debt, plan, settings, 24);
  }

  /// Returns a plan in the circumstances of a debt that begins after some hours.
  static Plan with(String debt, Plan plan, Map<String, String> settings, double fromHours) {
    DebtType type = CATALOGUE.debt(debt);
    String lifecycle = plan.lifecycle().id();
    var use = new DebtUse(debt, type, Settings.of(type.knobs(lifecycle), settings), fromHours);
    return plan.in(type.circumstances(lifecycle)).with(List.of(use), List.of(), List.of());
  }

  /// Returns a plan in the circumstances of a debt that is not there yet, with other settings.
  ///
  /// @param remedies lines of a scenario; none for no remedy
  static Plan meeting(
      String debt, String lifecycle, int weeks, Map<String, String> settings, String remedies) {
    String text =
        "undercurrent: 1\nextends: builtin:%s\nrun: { for: %dw }\n%s"
            .formatted(lifecycle, weeks, remedies);
    var reading =
        new ScenarioReader(new CatalogueVocabulary(CATALOGUE)).readText("test", text, Map.of());
    assertThat(reading).as("%s", reading.diagnostics()).isInstanceOf(Reading.Valid.class);
    var circumstances = CATALOGUE.debt(debt).circumstances(lifecycle);
    for (Map.Entry<String, String> each : settings.entrySet()) {
      circumstances = circumstances.with(each.getKey(), each.getValue());
    }
    return PLANNER.plan(((Reading.Valid) reading).scenario()).in(circumstances);
  }

  /// Returns the same plan, with its remedies, and a debt that begins on the second day.
  static Plan indebted(String debt, Plan plan, Map<String, String> settings) {
    DebtType type = CATALOGUE.debt(debt);
    String lifecycle = plan.lifecycle().id();
    var use = new DebtUse(debt, type, Settings.of(type.knobs(lifecycle), settings), 24);
    return plan.with(List.of(use), List.of(), plan.remedies());
  }

  /// Returns the same plan with the remedy of its first debt after some hours.
  static Plan repaid(Plan indebted, double atHours) {
    var remedy = new RemedyUse(indebted.debts().getFirst().id(), Optional.of(atHours));
    return indebted.with(indebted.debts(), List.of(), List.of(remedy));
  }

  /// Returns what happened of a kind.
  static <H extends Happening> Stream<H> all(Replication run, Class<H> kind) {
    return run.trace().events().stream()
        .map(TraceEvent::what)
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /// Returns how often work was asked for whose title has some words.
  static long works(Replication run, String words) {
    return all(run, Happening.WorkRequested.class)
        .filter(work -> work.title().contains(words))
        .count();
  }
}
