package undercurrent.testscore;

/// How far a team has a test: what the score counts.
///
/// @param degree how far
/// @param why what it was read off
/// @param raise what would raise it; empty where nothing can
public record Having(Degree degree, String why, String raise) {

  /// The steps of the paper's rule.
  public enum Degree {
    /// Nobody does it.
    NONE(0),
    /// Somebody does it by hand, and the results are documented and distributed.
    BY_HAND(0.5),
    /// A machine does it, again and again.
    AUTOMATIC(1);

    private final double points;

    Degree(double points) {
      this.points = points;
    }

    /// Returns what it counts: 0, 0.5 or 1.
    public double points() {
      return points;
    }

    /// Returns its name in words.
    public String inWords() {
      return switch (this) {
        case NONE -> "no";
        case BY_HAND -> "by hand";
        case AUTOMATIC -> "automatic";
      };
    }
  }

  /// Returns that nobody does it.
  public static Having none(String why, String raise) {
    return new Having(Degree.NONE, why, raise);
  }

  /// Returns that somebody does it and writes it down.
  public static Having byHand(String why, String raise) {
    return new Having(Degree.BY_HAND, why, raise);
  }

  /// Returns that a machine does it.
  public static Having automatic(String why) {
    return new Having(Degree.AUTOMATIC, why, "");
  }

  /// Returns that nothing in this system could show it, which scores as if nobody did it.
  public static Having unknowable(String why) {
    return new Having(Degree.NONE, Passing.UNKNOWABLE + why, "");
  }

  /// Returns what it counts: 0, 0.5 or 1.
  public double points() {
    return degree.points();
  }
}
