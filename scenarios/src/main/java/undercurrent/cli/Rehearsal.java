package undercurrent.cli;

/// What the launcher runs once after a build, to let the JVM keep the classes that a start needs.
///
/// Each line is a command line that should start fast.
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String... arguments) {
    Main.execute("--help");
  }
}
