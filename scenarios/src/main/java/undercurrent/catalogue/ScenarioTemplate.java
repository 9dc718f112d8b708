package undercurrent.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import undercurrent.debt.Circumstances;
import undercurrent.debt.DebtType;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.scenario.Scenario;
import undercurrent.settings.DurationText;
import undercurrent.settings.Knob;

/// The text of a scenario to begin with: what a lifecycle lets it set, with the values that hold
/// anyway; the first of each group with what they mean, and some of the others. As it stands it
/// gives the same result as the scenario of the library.
public final class ScenarioTemplate {
  private static final int COMMENT_COLUMN = 42;
  private static final int WIDTH = 125;
  private static final Set<String> ORGANISATION =
      Set.of("on-call", "incidents", "toil", "error-budget", "outages", "changes");
  private static final Set<String> PRACTICES =
      Set.of(
          "predictions",
          "prototypes",
          "dispatch",
          "upgrade",
          "corrections",
          "contexts",
          "further",
          "monitoring",
          "serving",
          "gate");

  private final List<Knob> single = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private ScenarioTemplate() {}

  /// Returns the template of a lifecycle.
  ///
  /// @param library the scenario of the library that it begins from
  /// @param debt a debt that it injects, with its detector and, as a comment, its remedy
  public static String of(Lifecycle lifecycle, Scenario library, Optional<DebtType> debt) {
    var template = new ScenarioTemplate();
    String length = DurationText.write(library.run().hours());
    template
        .line("# yaml-language-server: $schema=./undercurrent-1.schema.json")
        .line("# Change a line and run again: undercurrent run my.yaml")
        .line("# All settings, and what they mean: undercurrent explain " + lifecycle.id())
        .line("undercurrent: 1")
        .line("lifecycle: " + lifecycle.id())
        .line("title: My own " + lifecycle.id())
        .line("seed: " + library.seed())
        .line("run: { for: " + length + ", replications: " + library.run().replications() + " }")
        .line("")
        .line("parameters:");
    var met = debt.map(type -> type.circumstances(lifecycle.id())).orElse(Circumstances.USUAL);
    groups(lifecycle).values().forEach(group -> template.parameters(group, library, met));
    template.others(template.single, library);
    template.meet(met);
    template.line("").line("staff:", "how many of each; a map also sets hours, cost and skill");
    for (var staffing : library.staff()) {
      template.line("  " + staffing.role() + ": " + staffing.count());
    }
    debt.ifPresentOrElse(
        type -> template.inject(type, lifecycle.id()),
        () ->
            template
                .line("")
                .line(
                    "# capabilities: { preset: google-1 }",
                    "usual unless said: undercurrent list presets"));
    return template.text.toString();
  }

  /// What belongs together: parameters whose names begin alike.
  private static SequencedMap<String, List<Knob>> groups(Lifecycle lifecycle) {
    var groups = new LinkedHashMap<String, List<Knob>>();
    for (Knob knob : lifecycle.parameters()) {
      String group = knob.name().substring(0, knob.name().indexOf('.'));
      String together = together(group);
      groups.computeIfAbsent(together, name -> new ArrayList<>()).add(knob);
    }
    return groups;
  }

  private static String together(String group) {
    if (ORGANISATION.contains(group)) {
      return "organisation";
    }
    if (PRACTICES.contains(group)) {
      return "practices";
    }
    return group.startsWith("system-") ? "system" : group;
  }

  /// The first parameter of a group has a line of its own, the others only their names and values;
  /// where there is only one other, it stands with those of its kind at the end.
  private void parameters(List<Knob> group, Scenario library, Circumstances met) {
    Knob first = group.getFirst();
    if (!met.settings().containsKey(first.name())) { // else it has a line below
      line("  " + first.name() + ": " + library.parameters().text(first.name()), first.meaning());
    }
    List<Knob> others = group.subList(1, group.size());
    if (others.size() == 1) {
      single.addAll(others);
    } else {
      others(others, library);
    }
  }

  /// Names as many others as a line holds, and says how many more there are.
  private void others(List<Knob> knobs, Scenario library) {
    var others = new StringBuilder();
    int named = 0;
    for (Knob knob : knobs) {
      String word = knob.name() + ": " + library.parameters().text(knob.name());
      if (named == 0 || others.length() + word.length() <= WIDTH) {
        others.append(others.isEmpty() ? "" : ", ").append(word);
        named++;
      } else {
        break;
      }
    }
    int left = knobs.size() - named;
    if (!others.isEmpty()) {
      line("  # " + others + (left == 0 ? "" : " … " + left + " more"));
    }
  }

  /// Sets what a debt needs to meet, so that it has something that it can hurt.
  private void meet(Circumstances met) {
    met.settings().forEach((key, text) -> line("  " + key + ": " + text, "what the debt meets"));
  }

  private void inject(DebtType debt, String lifecycle) {
    line("").line("debts:").line("  - debt: " + debt.id(), debt.source());
    line("    from: 10w", "when it begins");
    List<Knob> knobs = debt.knobs(lifecycle);
    knobs.forEach(knob -> line("    " + knob.name() + ": " + knob.fallback(), knob.meaning()));
    line("detectors:").line("  - detector: " + debt.detector(lifecycle));
    line(
        "# remedies: [ { remedy: " + debt.id() + ", at: 26w } ]",
        "without a time: at the first alarm");
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
