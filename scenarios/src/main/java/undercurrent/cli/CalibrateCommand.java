package undercurrent.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import undercurrent.lifecycle.Calibration;

/// Measures how long the services of a lifecycle take on this machine.
///
/// A run replays times that were measured once and are kept with the program; this command made
/// them.
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = "Measures the service times of a lifecycle's components on this machine.",
    footerHeading = "%nExamples:%n",
    footer = {"  undercurrent calibrate av", "  undercurrent calibrate retail > retail.csv"})
final class CalibrateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "LIFECYCLE", description = "av or retail")
  private String lifecycle = "";

  @Override
  public Integer call() {
    var opened = new Laboratory().catalogue().lifecycle(lifecycle).open(Optional.empty());
    Output.document(Calibration.measure(opened.operations()));
    return ExitCode.OK;
  }
}
