package undercurrent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.laboratory.Overload;
import undercurrent.laboratory.Planner;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.GithubDiagnostics;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.diagnostic.JsonDiagnostics;
import undercurrent.scenario.diagnostic.SarifDiagnostics;
import undercurrent.scenario.reading.Reading;

/// Checks scenario files, and tells for each error where it is and how it is mended.
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks scenario files; every error has its place and its fix.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent validate my.yaml",
      "  undercurrent validate lessons/*.yaml --format sarif",
      "  undercurrent explain S104"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:valid, perhaps with warnings",
      "2:the command line is wrong",
      "3:a file is not valid, or is not there",
    })
final class ValidateCommand implements Callable<Integer> {
  enum Format {
    HUMAN,
    JSON,
    SARIF,
    GITHUB
  }

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "files, or names of the library")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "human, json, sarif or github")
  private Format format = Format.HUMAN;

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    var diagnostics = new ArrayList<Diagnostic>();
    boolean invalid = false;
    for (String file : files) {
      Reading reading = laboratory.reading(file);
      diagnostics.addAll(reading.diagnostics());
      switch (reading) {
        case Reading.Valid valid -> diagnostics.addAll(overload(laboratory, valid));
        case Reading.Invalid _ -> invalid = true;
      }
    }
    print(diagnostics);
    if (diagnostics.isEmpty() && format == Format.HUMAN) {
      Output.data().println(files.size() == 1 ? "The file is valid." : "All files are valid.");
    }
    return invalid ? ExitCode.INVALID_SCENARIO : ExitCode.OK;
  }

  /// What a short pilot in the embedded world says, so that no data set is needed to check a file.
  private static List<Diagnostic> overload(Laboratory laboratory, Reading.Valid reading) {
    var scenario = reading.scenario();
    var planner = new Planner(laboratory.catalogue(), Optional.empty());
    return new Overload(laboratory.catalogue())
        .warnings(scenario, () -> planner.plan(scenario), reading.origins());
  }

  private void print(List<Diagnostic> diagnostics) {
    switch (format) {
      case HUMAN -> Output.data().print(HumanDiagnostics.render(diagnostics));
      case JSON -> Output.document(JsonDiagnostics.render(diagnostics));
      case SARIF -> Output.document(SarifDiagnostics.render(diagnostics));
      case GITHUB -> Output.data().print(GithubDiagnostics.render(diagnostics));
    }
  }
}
