package undercurrent.testscore;

/// How a check ends that is run now on what the team has; the score does not count it.
///
/// @param outcome how it ends
/// @param why with what figures
public record Passing(Outcome outcome, String why) {
  static final String UNKNOWABLE = "cannot be checked here: ";

  /// How a check can end.
  public enum Outcome {
    /// All is as it should be.
    PASSES,
    /// Something is not as it should be.
    FAILS,
    /// There is nothing to check it on.
    UNKNOWN;

    /// Returns its name in words.
    public String inWords() {
      return switch (this) {
        case PASSES -> "passes";
        case FAILS -> "fails";
        case UNKNOWN -> "not told";
      };
    }
  }

  /// Returns that all is as it should be.
  public static Passing passes(String why) {
    return new Passing(Outcome.PASSES, why);
  }

  /// Returns that something is not.
  public static Passing fails(String why) {
    return new Passing(Outcome.FAILS, why);
  }

  /// Returns how a check ends.
  public static Passing when(boolean isGood, String why) {
    return isGood ? passes(why) : fails(why);
  }

  /// Returns that it cannot be told.
  public static Passing unknowable(String why) {
    return new Passing(Outcome.UNKNOWN, UNKNOWABLE + why);
  }
}
