package undercurrent.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import undercurrent.catalogue.Catalogue.UnknownNameException;
import undercurrent.data.DataException;
import undercurrent.report.OutputException;

/// The command line. Data goes to standard output, everything else to standard error.
@Command(
    name = "undercurrent",
    version = "undercurrent 0.1.0",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "A flight simulator for machine-learning systems.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent run av",
      "  undercurrent twin unstable-data-dependency --in retail",
      "  undercurrent init av > my.yaml",
      "  undercurrent validate my.yaml"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:goals of the scenario are missed",
      "2:the command line is wrong",
      "3:a scenario is not valid",
      "4:a limit is hit",
      "5:a file cannot be read or written",
      "6:a result differs from the one that was kept",
      "70:a bug of the program",
      "130:interrupted",
    },
    subcommands = {
      RunCommand.class,
      CompareCommand.class,
      TwinCommand.class,
      DebtsCommand.class,
      CapabilitiesCommand.class,
      ValidateCommand.class,
      ListCommand.class,
      ExplainCommand.class,
      DataCommand.class,
      SqlCommand.class,
      CalibrateCommand.class,
      CapacityCommand.class,
      GraphCommand.class,
      RulesCommand.class,
      VerifyCommand.class,
      InitCommand.class,
      WhyCommand.class,
      PlayCommand.class,
      LawsCommand.class,
      ScoreCommand.class,
      CaseCommand.class,
      AnswerCommand.class,
      InteractionCommand.class,
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String... arguments) {
    int code = execute(arguments);
    Interruption.ended();
    System.exit(code);
  }

  static int execute(String... arguments) {
    var line = new CommandLine(new Main());
    ServiceLoader.load(Extension.class).forEach(e -> line.addSubcommand(e.command()));
    var out = new PrintWriter(Output.data(), true);
    var err = new PrintWriter(Output.messages(), true);
    line.setOut(out).setErr(err);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(Output.isColourful() ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Main::misused);
    line.setExecutionExceptionHandler(
        (failure, command, result) -> failed(failure, err, arguments));
    int code = line.execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int misused(ParameterException failure, String... arguments) {
    PrintWriter err = failure.getCommandLine().getErr();
    err.println("undercurrent: " + UsageMessage.of(failure, arguments));
    err.println("Try '" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int failed(Exception failure, PrintWriter err, String... arguments) {
    return switch (failure) {
      case Failure ours -> say(err, ours, ours.exitCode());
      case UnknownNameException unknown -> say(err, unknown, ExitCode.USAGE);
      case DataException data -> say(err, data, ExitCode.INPUT_OUTPUT);
      case OutputException output -> say(err, output, ExitCode.INPUT_OUTPUT);
      case UncheckedIOException io -> say(err, io, ExitCode.INPUT_OUTPUT);
      case UnsupportedOperationException not -> say(err, not, ExitCode.INVALID_SCENARIO);
      default -> bug(failure, err, arguments);
    };
  }

  private static int say(PrintWriter err, Exception failure, int code) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    String message = cause == null ? "" : Objects.toString(cause.getMessage(), "");
    err.println(message.startsWith("error") ? message : "undercurrent: " + message);
    return code;
  }

  private static int bug(Exception failure, PrintWriter err, String... arguments) {
    err.println("undercurrent: this is a bug: " + failure);
    err.println("  " + Bugs.place(failure));
    err.println("Repeat it with: undercurrent " + String.join(" ", arguments));
    return ExitCode.BUG;
  }
}
