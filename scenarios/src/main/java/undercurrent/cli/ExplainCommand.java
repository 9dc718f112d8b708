package undercurrent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.Glossary;
import undercurrent.law.Law;
import undercurrent.law.Laws;
import undercurrent.scenario.diagnostic.Explanations;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.writing.RuleFileSchema;
import undercurrent.scenario.writing.ScenarioSchema;
import undercurrent.scenario.writing.ScenarioYaml;
import undercurrent.settings.NearMatch;

/// Explains a message code, a name of the catalogue, or a scenario with the origin of each value; or
/// prints the JSON Schema of scenario files or of rule files.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains a message code, a name of the catalogue or a scenario file.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent explain S104",
      "  undercurrent explain pipeline-jungle",
      "  undercurrent explain labeling",
      "  undercurrent explain labeling.votes",
      "  undercurrent explain L3",
      "  undercurrent explain av          (the scenario; lifecycle:av tells what it is about)",
      "  undercurrent explain my.yaml",
      "  undercurrent explain schema",
      "  undercurrent explain rules-schema"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "a code, a name or a file")
  private String name = "";

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    var code = Explanations.of(name.toUpperCase(Locale.ROOT));
    if (code.isPresent()) {
      Output.data().print(code.get().text());
      return ExitCode.OK;
    }
    if (name.equals("schema")) {
      Output.document(new ScenarioSchema(laboratory.vocabulary()).json());
      return ExitCode.OK;
    }
    if (name.equals("rules-schema")) {
      Output.document(RuleFileSchema.json());
      return ExitCode.OK;
    }
    var law = Laws.load().find(name);
    if (law.isPresent()) {
      Output.data().print(text(law.get()));
      return ExitCode.OK;
    }
    if (isScenario(laboratory)) {
      return explainScenario(laboratory, name);
    }
    Output.data().print(fromCatalogue(laboratory.catalogue(), name));
    return ExitCode.OK;
  }

  private static String text(Law law) {
    String contrary = law.contrary().isEmpty() ? "" : "\n\nContested. " + law.contrary();
    String assumed = law.assumed().isEmpty() ? "" : "\n\nAssumed. " + law.assumed();
    return String.join(
            "\n\n",
            law.id() + " " + law.title() + " (" + law.source() + ")",
            "Expected. " + law.expected(),
            "Try: undercurrent laws " + law.id())
        + contrary
        + assumed
        + "\n";
  }

  /// Tells whether the name is a scenario of the library, a file, or looks like a file.
  private boolean isScenario(Laboratory laboratory) {
    return laboratory.vocabulary().builtins().containsKey(name)
        || name.matches(".*/.*|.*\\.ya?ml")
        || Files.exists(Path.of(name));
  }

  private static int explainScenario(Laboratory laboratory, String name) {
    return switch (laboratory.reading(name)) {
      case Reading.Valid valid -> {
        Output.data().print(ScenarioYaml.explain(valid.scenario(), valid.origins()));
        yield ExitCode.OK;
      }
      case Reading.Invalid invalid -> {
        Output.messages().print(HumanDiagnostics.render(invalid.diagnostics()));
        yield ExitCode.INVALID_SCENARIO;
      }
    };
  }

  private static String fromCatalogue(Catalogue catalogue, String name) {
    var glossary = Glossary.of(catalogue);
    var found = glossary.find(name);
    if (found.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "nothing is called \""
              + name
              + "\""
              + NearMatch.of(name, glossary.names())
                  .map(near -> "; did you mean \"" + near + "\"?")
                  .orElse("")
              + " (undercurrent list shows what there is)");
    }
    return found.stream().map(Glossary.Entry::text).collect(Collectors.joining("\n"));
  }
}
