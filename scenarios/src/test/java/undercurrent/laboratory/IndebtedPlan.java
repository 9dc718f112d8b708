package undercurrent.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.debt.DebtType;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Plan.DebtUse;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.settings.Settings;

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
}
