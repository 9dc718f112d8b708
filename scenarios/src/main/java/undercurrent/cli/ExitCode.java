package undercurrent.cli;

/// What the program says to whoever started it.
public final class ExitCode {
  public static final int OK = 0;
  public static final int GOALS_MISSED = 1;
  public static final int USAGE = 2;
  public static final int INVALID_SCENARIO = 3;
  public static final int LIMIT_HIT = 4;
  public static final int INPUT_OUTPUT = 5;
  public static final int RESULT_DIFFERS = 6;
  public static final int BUG = 70;
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
