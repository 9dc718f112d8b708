package undercurrent.cli;

/// What the launcher runs once after a build, to let the JVM keep the classes that a start needs.
///
/// Each line is a command line that should start fast.
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String... arguments) {
    Main.execute("--help");
    Main.execute("list", "debts");
    Main.execute("validate", "av");
    Main.execute("explain", "S104");
    Main.execute("run", "av", "--for", "2w", "--replications", "1", "--embedded", "--json");
  }
}
