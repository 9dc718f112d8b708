package undercurrent.catalogue;

import java.util.List;
import java.util.Optional;
import undercurrent.debt.DebtType;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.scenario.Scenario;
import undercurrent.settings.Knob;

/// The text of a scenario to begin with: every setting of a lifecycle with the value that it has
/// anyway and what it means. As it stands it gives the same result as the scenario of the library.
public final class ScenarioTemplate {
  private static final int COMMENT_COLUMN = 42;

  private final StringBuilder text = new StringBuilder();

  private ScenarioTemplate() {}

  /// Returns the template of a lifecycle.
  ///
  /// @param library the scenario of the library that it begins from
  /// @param debt a debt that it injects, with its detector and, as a comment, its remedy
  public static String of(Lifecycle lifecycle, Scenario library, Optional<DebtType> debt) {
    var template = new ScenarioTemplate();
    template
        .line("# yaml-language-server: $schema=./undercurrent-1.schema.json")
        .line("# Change a line and run again: undercurrent run my.yaml")
        .line("undercurrent: 1")
        .line("extends: builtin:" + lifecycle.id())
        .line("title: My own " + lifecycle.id())
        .line("seed: " + library.seed())
        .line("run: { for: 52w, replications: " + library.run().replications() + " }")
        .line("")
        .line("parameters:");
    for (Knob knob : lifecycle.parameters()) {
      String value = library.parameters().text(knob.name());
      template.line("  " + knob.name() + ": " + value, knob.meaning());
    }
    template.line("").line("staff:", "how many of each; a map also sets hours, cost and skill");
    for (var staffing : library.staff()) {
      template.line("  " + staffing.role() + ": " + staffing.count());
    }
    debt.ifPresent(type -> template.inject(type, lifecycle.id()));
    return template.text.toString();
  }

  private void inject(DebtType debt, String lifecycle) {
    line("").line("debts:").line("  - debt: " + debt.id(), debt.source());
    line("    from: 10w", "when it begins");
    List<Knob> knobs = debt.knobs(lifecycle);
    knobs.forEach(knob -> line("    " + knob.name() + ": " + knob.fallback(), knob.meaning()));
    line("").line("detectors:").line("  - detector: " + debt.detector());
    line("").line("# remedies:", "how it is paid back: at a time, or at the first alarm");
    line("#   - remedy: " + debt.id()).line("#     at: 26w");
  }

  private ScenarioTemplate line(String line) {
    text.append(line).append('\n');
    return this;
  }

  private ScenarioTemplate line(String line, String comment) {
    String gap = " ".repeat(Math.max(2, COMMENT_COLUMN - line.length()));
    return line(line + gap + "# " + comment);
  }
}
