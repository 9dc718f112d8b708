package undercurrent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import undercurrent.catalogue.Catalogue;
import undercurrent.debt.DebtType;
import undercurrent.experiment.Measures;
import undercurrent.scenario.diagnostic.Explanations;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.writing.ScenarioSchema;
import undercurrent.scenario.writing.ScenarioYaml;
import undercurrent.settings.Knob;
import undercurrent.settings.NearMatch;

/// Explains a message code, a name of the catalogue, or a scenario with the origin of each value; or
/// prints the JSON Schema of scenario files.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains a message code, a name of the catalogue or a scenario file.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent explain S104",
      "  undercurrent explain pipeline-jungle",
      "  undercurrent explain my.yaml",
      "  undercurrent explain schema"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "a code, a name or a file")
  private String name = "";

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    String plain = name.replaceFirst("^(debt|detector|role|measure|lifecycle):", "");
    var code = Explanations.of(plain.toUpperCase(Locale.ROOT));
    if (code.isPresent()) {
      Output.data().print(code.get().text());
      return ExitCode.OK;
    }
    if (plain.equals("schema")) {
      Output.document(new ScenarioSchema(laboratory.vocabulary()).json());
      return ExitCode.OK;
    }
    boolean isScenario =
        laboratory.vocabulary().builtins().containsKey(plain) || Files.exists(Path.of(plain));
    if (isScenario) {
      return explainScenario(laboratory, plain);
    }
    Output.data().print(fromCatalogue(laboratory.catalogue(), plain));
    return ExitCode.OK;
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
    var known = new ArrayList<String>();
    for (var debt : catalogue.debts()) {
      known.add(debt.id());
      if (debt.id().equals(name)) {
        return explain(debt);
      }
    }
    for (var detector : catalogue.detectors()) {
      known.add(detector.id());
      if (detector.id().equals(name)) {
        return detector.title()
            + " ("
            + detector.source()
            + ")\n\n"
            + detector.description()
            + "\n\n"
            + knobs(detector.knobs());
      }
    }
    for (var role : catalogue.roles()) {
      known.add(role.id());
      if (role.id().equals(name)) {
        return role.title() + " (" + role.source() + ")\n\n" + role.description() + "\n";
      }
    }
    for (var lifecycle : catalogue.lifecycles()) {
      for (var measure : Measures.of(lifecycle)) {
        known.add(measure.name());
        if (measure.name().equals(name)) {
          return measure.name() + " [" + measure.unit() + "]: " + measure.meaning() + "\n";
        }
      }
    }
    throw new Failure(
        ExitCode.USAGE,
        "nothing is called \""
            + name
            + "\""
            + NearMatch.of(name, known).map(n -> "; did you mean \"" + n + "\"?").orElse("")
            + " (undercurrent list shows what there is)");
  }

  private static String explain(DebtType debt) {
    return debt.title()
        + " ("
        + debt.source()
        + ")\n\n"
        + "Mechanism. "
        + debt.mechanism()
        + "\n\n"
        + "Symptom. "
        + debt.symptom()
        + "\n\n"
        + "Detector. "
        + debt.detector()
        + "\n\n"
        + knobs(debt.knobs(debt.lifecycles().getFirst()))
        + "\nTry: undercurrent twin "
        + debt.id()
        + " --in "
        + debt.lifecycles().getFirst()
        + "\n";
  }

  private static String knobs(List<Knob> knobs) {
    var text = new StringBuilder("A scenario may set:\n");
    for (Knob knob : knobs) {
      text.append(
          String.format(
              Locale.ROOT, "  %-10s %s (%s)%n", knob.name(), knob.meaning(), knob.fallback()));
    }
    return text.toString();
  }
}
