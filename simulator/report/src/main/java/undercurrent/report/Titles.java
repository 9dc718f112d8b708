package undercurrent.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import undercurrent.experiment.Measure;
import undercurrent.ledger.Root;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Person;
import undercurrent.organisation.Subsystem;

/// The names of measures in words.
final class Titles {
  private static final String VALUE_OF_A_SLICE = "value.slice.";

  private Titles() {}

  /// Returns the last part of a measure's name in words, such as `Model validation`.
  static String of(Plan plan, Measure measure) {
    String name = measure.name();
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (name.startsWith("effort.stage.")) {
      return sentence(stage(plan.lifecycle(), last));
    }
    if (name.startsWith("effort.role.")) {
      return sentence(role(plan, last));
    }
    if (name.startsWith("effort.subsystem.")) {
      return subsystem(last);
    }
    if (name.startsWith("flow.wait.")) {
      return sentence(stage(plan.lifecycle(), last));
    }
    if (name.startsWith("utilisation.")) {
      return sentence(role(plan, last));
    }
    if (name.startsWith("effort.root.")) {
      return sentence(Root.valueOf(last.toUpperCase(Locale.ROOT)).title());
    }
    if (name.equals("work.unfinished")) {
      return "work not finished";
    }
    if (name.matches("(pages|error-budget|releases)\\..*")) {
      return name.replace('.', ' ').replace('-', ' ');
    }
    if (name.equals("toil.sre")) {
      return "operations, of SREs' time";
    }
    if (name.startsWith("effort.share.")) {
      return "share of " + last.replace('-', ' ');
    }
    String words = name.substring(name.indexOf('.') + 1);
    return shortForms(words.replace('.', ' ').replace('-', ' '));
  }

  /// Returns a measure's whole name in words, such as `latency serving p99`.
  static String whole(Plan plan, Measure measure) {
    String name = measure.name();
    for (var part : List.of("stage", "role", "subsystem")) {
      if (name.startsWith("effort." + part + ".")) {
        return (part.equals("subsystem") ? "box" : part) + ": " + of(plan, measure);
      }
    }
    if (name.startsWith("flow.wait.")) {
      return "waiting in " + of(plan, measure);
    }
    if (name.startsWith("utilisation.")) {
      return "utilisation: " + of(plan, measure);
    }
    if (name.startsWith(VALUE_OF_A_SLICE)) { // a slice and a measure fill the width by themselves
      name = name.substring(VALUE_OF_A_SLICE.length());
    }
    return shortForms(name.replace('.', ' '));
  }

  /// Returns words in which what is an abbreviation is written in capitals.
  static String shortForms(String words) {
    return words.replace("ndcg", "NDCG").replace("mrr", "MRR").replaceAll("\\bml\\b", "ML");
  }

  /// Returns a measure's whole name in words with its unit, such as `latency serving p99, ms`.
  static String withUnit(Plan plan, Measure measure) {
    String unit = measure.unit().equals("ratio") ? "" : ", " + measure.unit();
    return whole(plan, measure) + unit;
  }

  /// Returns the title of a stage.
  static String stage(Lifecycle lifecycle, String id) {
    return lifecycle.stages().stream()
        .filter(stage -> stage.id().equals(id))
        .map(Stage::title)
        .findFirst()
        .orElse(id.replace('-', ' '));
  }

  /// Returns the title of a role.
  static String role(Plan plan, String id) {
    return plan.people().stream()
        .map(Person::role)
        .filter(role -> role.id().equals(id))
        .map(role -> role.title())
        .findFirst()
        .orElse(person(id));
  }

  /// Returns a role, a person or a rota as people write it, such as `ML engineer 1` for
  /// `ml-engineer 1`, where no title is at hand.
  static String person(String id) {
    return id.replace('-', ' ').replaceAll("\\bml\\b", "ML").replaceAll("\\bsre\\b", "SRE");
  }

  /// Returns the title of a box of Sculley's figure 1.
  static String subsystem(String id) {
    return Arrays.stream(Subsystem.values())
        .filter(box -> box.id().equals(id))
        .map(Subsystem::title)
        .findFirst()
        .orElse(id.replace('-', ' '));
  }

  /// Returns a text with its first letter large.
  static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
