package undercurrent.settings;

/// A setting that was refused, where the caller did not ask for an [Answer].
public final class SettingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /// Wraps the problem; the message is its sentence.
  public SettingException(Problem problem) {
    super(problem.sentence());
    this.problem = problem;
  }

  /// Returns what was wrong.
  public Problem problem() {
    return problem;
  }
}
