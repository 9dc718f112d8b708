package undercurrent.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import undercurrent.debt.DebtType;
import undercurrent.decision.DecisionType;
import undercurrent.experiment.Measures;
import undercurrent.incident.Attention;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
import undercurrent.organisation.RotaKind;
import undercurrent.organisation.Subsystem;
import undercurrent.settings.Kind;
import undercurrent.settings.Knob;

/// What every name of the catalogue means: lifecycles, stages, parameters, decisions, roles,
/// boxes, debts, detectors, capabilities, presets and measures.
///
/// @param entries the explanations; several may have one name, such as a stage in two lifecycles
public record Glossary(List<Entry> entries) {
  private static final int MOST_LISTED = 6; // accepted values that fit beside a setting

  /// The explanation of a name.
  ///
  /// @param kind what is called so, such as `stage`
  /// @param name the name in files
  /// @param text what it means, in a few lines
  public record Entry(String kind, String name, String text) {}

  /// Returns the glossary of a catalogue.
  public static Glossary of(Catalogue catalogue) {
    var entries = new LinkedHashSet<Entry>();
    catalogue.debts().forEach(debt -> entries.add(new Entry("debt", debt.id(), text(debt))));
    for (var detector : catalogue.detectors()) {
      String head = detector.title() + " (" + detector.source() + ")\n\n";
      String text = head + detector.description() + "\n\n" + knobs(detector.knobs());
      entries.add(new Entry("detector", detector.id(), text));
    }
    entries.addAll(CapabilityGlossary.of(catalogue));
    catalogue.roles().forEach(role -> entries.add(new Entry("role", role.id(), text(role))));
    for (Lifecycle lifecycle : catalogue.lifecycles()) {
      entries.add(new Entry("lifecycle", lifecycle.id(), text(lifecycle)));
      for (Stage stage : lifecycle.stages()) {
        entries.add(new Entry("stage", stage.id(), text(lifecycle, stage, catalogue.roles())));
      }
      for (Knob knob : lifecycle.parameters()) {
        entries.add(new Entry("parameter", knob.name(), text(lifecycle, knob)));
      }
      for (DecisionType type : lifecycle.decisions()) {
        entries.add(new Entry("decision", type.id(), text(lifecycle, type)));
      }
      for (var measure : Measures.of(lifecycle)) {
        String text = measure.name() + " [" + measure.unit() + "]: " + measure.meaning() + ".\n";
        entries.add(new Entry("measure", measure.name(), text));
      }
    }
    for (Subsystem box : Subsystem.values()) {
      String text = box.title() + ", one of the ten boxes (Sculley et al. 2015, figure 1).\n";
      entries.add(new Entry("box", box.id(), text));
    }
    entries.add(new Entry("assumption", "attention", Attention.inWords()));
    return new Glossary(List.copyOf(entries));
  }

  /// Returns everything that is called by a name, such as `labeling` or `stage:labeling`.
  public List<Entry> find(String name) {
    return entries.stream()
        .filter(each -> each.name().equals(name) || (each.kind() + ":" + each.name()).equals(name))
        .toList();
  }

  /// Returns all names, each once.
  public List<String> names() {
    return entries.stream().map(Entry::name).distinct().toList();
  }

  private static String detectors(DebtType debt) {
    return debt.lifecycles().stream()
        .map(debt::detector)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String text(DebtType debt) {
    var parts = new ArrayList<String>();
    parts.add(debt.title() + " (" + debt.source() + ")");
    parts.add("Mechanism. " + debt.mechanism());
    parts.add("Symptom. " + debt.symptom());
    parts.add("Detector. " + detectors(debt));
    debt.lifecycles().forEach(lifecycle -> parts.add(inLifecycle(debt, lifecycle)));
    return String.join("\n\n", parts) + "\n";
  }

  /// Returns what a debt is in a lifecycle: what its twin begins with, and what may be set.
  private static String inLifecycle(DebtType debt, String lifecycle) {
    List<String> met = debt.circumstances(lifecycle).inWords();
    return "In "
        + lifecycle
        + (met.isEmpty()
            ? "."
            : ", where every arm of its twin begins with " + String.join("; ", met))
        + (met.isEmpty() ? "" : ".")
        + "\n"
        + knobs(debt.knobs(lifecycle))
        + "Try: undercurrent twin "
        + debt.id()
        + " --in "
        + lifecycle;
  }

  private static String text(Role role) {
    var skills = new ArrayList<String>();
    role.skills().forEach((skill, level) -> skills.add(skill.id() + " " + level));
    skills.sort(String::compareTo);
    return String.join(
        "\n\n",
        role.title() + " (" + role.source() + ")",
        role.description(),
        "Skills, 1 does an hour's work in an hour: " + String.join(", ", skills) + ".",
        "Rota: "
            + (role.rotas().isEmpty()
                ? "none"
                : String.join(", ", role.rotas().stream().map(RotaKind::id).toList()))
            + (role.isOnCall() ? "; takes urgent work at any hour." : "."),
        tasks(role));
  }

  private static String tasks(Role role) {
    var text = new StringBuilder("Tasks, hand-offs and what comes back:\n");
    for (RoleTask task : role.tasks()) {
      text.append("  ").append(task.inWords()).append('\n');
    }
    return text.toString();
  }

  private static String text(Lifecycle lifecycle) {
    var stages = lifecycle.stages().stream().map(Stage::id).toList();
    return String.join(
        "\n\n",
        lifecycle.title(),
        lifecycle.description(),
        "Stages. " + String.join(" → ", stages),
        "Try: undercurrent run " + lifecycle.id() + "\n");
  }

  private static String text(Lifecycle lifecycle, Stage stage, List<Role> roles) {
    String skill = stage.skill().id().replace('-', ' ');
    var able = roles.stream().filter(r -> r.skills().containsKey(stage.skill())).map(Role::id);
    String kind =
        switch (stage.kind()) {
          case DATA -> "Its hours count as work on data.";
          case VALIDATION -> "Its hours count as validation.";
          case OTHER -> "Its hours count neither as data nor as validation.";
        };
    var knobs =
        lifecycle.parameters().stream()
            .filter(knob -> knob.name().startsWith(stage.id() + "."))
            .toList();
    return String.join(
        "\n\n",
        "Stage " + stage.title() + " of " + lifecycle.id(),
        stage.purpose() + " " + kind,
        "Takes: "
            + listed(stage.inputs())
            + "\nGives: "
            + listed(stage.outputs())
            + "\nGate: "
            + (stage.gate().isEmpty() ? "none" : stage.gate())
            + "\nSource: "
            + stage.source(),
        "Asks mostly for " + skill + ": " + String.join(", ", able.toList()) + ".",
        knobs.isEmpty() ? "No parameter begins with its name.\n" : knobs(knobs));
  }

  private static String text(Lifecycle lifecycle, DecisionType type) {
    int width = type.answers().stream().mapToInt(String::length).max().orElse(1);
    var answers = new StringBuilder("Answers:\n");
    for (var choice : type.choices()) {
      String name = String.format(Locale.ROOT, "  %-" + width + "s  ", choice.answer());
      answers.append(name).append(choice.meaning()).append('\n');
    }
    return String.join(
        "\n\n",
        "Decision of the " + type.role() + " in " + lifecycle.id() + ": " + type.question(),
        "Comes up: "
            + type.when()
            + ". Cautious: "
            + type.cautious()
            + ", bold: "
            + type.bold()
            + ".",
        answers + "\nTry: undercurrent play " + lifecycle.id() + " --role " + type.role() + "\n");
  }

  private static String listed(List<String> things) {
    return things.isEmpty() ? "nothing that is named" : String.join(", ", things);
  }

  private static String text(Lifecycle lifecycle, Knob knob) {
    return "Parameter of "
        + lifecycle.id()
        + ": "
        + knob.meaning()
        + ". It is "
        + knob.fallback()
        + " unless a scenario says otherwise.\n\nparameters:\n  "
        + knob.name()
        + ": "
        + knob.fallback()
        + "\n\n"
        + accepted(knob)
        + "\n";
  }

  private static String accepted(Knob knob) {
    if (!knob.accepted().isEmpty()) {
      String all = String.join(", ", knob.accepted());
      return knob.kind() == Kind.NAMES
          ? "Accepted, with commas between them: " + all + "."
          : "Accepted: " + all + ".";
    }
    if (knob.kind() == Kind.FILE) {
      return "Accepted: the name of a file beside the scenario, or below its folder.";
    }
    return "Accepted, for example: " + String.join(", ", knob.examples()) + ".";
  }

  private static String knobs(List<Knob> knobs) {
    int width = knobs.stream().mapToInt(knob -> knob.name().length()).max().orElse(1);
    var text = new StringBuilder("A scenario may set:\n");
    for (Knob knob : knobs) {
      String name = String.format(Locale.ROOT, "  %-" + width + "s  ", knob.name());
      String fallback = knob.fallback().isEmpty() ? "the lifecycle's own" : knob.fallback();
      text.append(name).append(knob.meaning()).append(" (").append(fallback).append(")\n");
      if (!knob.accepted().isEmpty() && knob.accepted().size() <= MOST_LISTED) {
        text.append(" ".repeat(width + 4)).append("one of ");
        text.append(String.join(", ", knob.accepted())).append("\n");
      }
    }
    return text.toString();
  }
}
