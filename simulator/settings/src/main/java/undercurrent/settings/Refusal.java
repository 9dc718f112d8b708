package undercurrent.settings;

/// A problem on its way from the place that found it to the border of this package.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  /// Refuses a whole text.
  static Refusal of(String code, String text, String message, String hint) {
    return new Refusal(new Problem(code, 0, text.length(), message, hint));
  }

  Refusal shifted(int by) {
    return new Refusal(problem.shifted(by));
  }

  Problem problem() {
    return problem;
  }
}
