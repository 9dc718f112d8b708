package undercurrent.web;

/// What a visitor asks to be run. Equal requests have equal answers.
///
/// @param scenario the name of a scenario of the library, or the text of one
/// @param seed the seed, 0 or more
/// @param replications how many times, 1 to 10
public record RunRequest(String scenario, long seed, int replications) {
  static final int MOST_REPLICATIONS = 10;

  /// The largest seed that a page can send without losing digits.
  static final long LARGEST_SEED = (1L << 53) - 1;

  /// Checks the numbers.
  public RunRequest {
    if (scenario.isBlank()) {
      throw new IllegalArgumentException("a run needs a scenario: a name or the text of one");
    }
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "a seed is a whole number from 0 to " + LARGEST_SEED + ", not " + seed);
    }
    if (replications < 1 || replications > MOST_REPLICATIONS) {
      throw new IllegalArgumentException(
          "the playground runs 1 to "
              + MOST_REPLICATIONS
              + " replications, not "
              + replications
              + "; the command line runs more");
    }
  }

  /// Tells whether the scenario is text rather than a name.
  public boolean isText() {
    return scenario.indexOf('\n') >= 0 || scenario.indexOf(':') >= 0;
  }
}
