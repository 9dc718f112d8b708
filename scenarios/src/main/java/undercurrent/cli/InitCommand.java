package undercurrent.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.catalogue.ScenarioTemplate;
import undercurrent.debt.DebtType;
import undercurrent.lifecycle.Lifecycle;

/// Prints the beginning of a scenario of one's own, with everything that it may set.
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Prints a scenario to begin with: its settings with the values that hold anyway.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent init av > my.yaml",
      "  undercurrent init retail --debt unstable-data-dependency > my.yaml"
    })
final class InitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "LIFECYCLE", description = "av or retail")
  private String name = "";

  @Option(names = "--debt", paramLabel = "DEBT", description = "a debt that the scenario injects")
  private Optional<String> debt = Optional.empty();

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    Lifecycle lifecycle = laboratory.catalogue().lifecycle(name);
    Optional<DebtType> injected = debt.map(laboratory.catalogue()::debt);
    injected.ifPresent(type -> checkSuits(type, lifecycle.id()));
    Output.document(ScenarioTemplate.of(lifecycle, laboratory.scenario(lifecycle.id()), injected));
    return ExitCode.OK;
  }

  /// Refuses a debt that does not occur in a lifecycle.
  static void checkSuits(DebtType type, String lifecycle) {
    List<String> suits = type.lifecycles();
    if (!suits.contains(lifecycle)) {
      throw new Failure(
          ExitCode.USAGE,
          "debt \""
              + type.id()
              + "\" does not occur in "
              + lifecycle
              + ", but in "
              + String.join(", ", suits));
    }
  }
}
