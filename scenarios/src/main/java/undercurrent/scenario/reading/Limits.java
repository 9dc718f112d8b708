package undercurrent.scenario.reading;

/// What a reader allows.
///
/// @param maxReplications the greatest number of replications
/// @param maxRuns the greatest number of runs of a sweep
/// @param files whether `extends` may name files
public record Limits(int maxReplications, long maxRuns, boolean files) {
  /// The limits of the command line.
  public static final Limits LOCAL = new Limits(1000, 5000, true);

  /// The limits of a server that strangers use.
  public static final Limits SERVER = new Limits(200, 5000, false);
}
