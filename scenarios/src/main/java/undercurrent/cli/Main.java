package undercurrent.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. A placeholder that only prints its help.
@Command(
    name = "undercurrent",
    version = "0.1.0",
    description = "A flight simulator for machine-learning systems.",
    mixinStandardHelpOptions = true)
public final class Main implements Runnable {
  public static void main(String... arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    return new CommandLine(new Main()).execute(arguments);
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
