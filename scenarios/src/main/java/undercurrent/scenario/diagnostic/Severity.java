package undercurrent.scenario.diagnostic;

/// How serious a diagnostic is.
public enum Severity {
  /// The scenario cannot be run.
  ERROR("error"),
  /// The scenario runs, but probably not as it was meant.
  WARNING("warning");

  private final String title;

  Severity(String title) {
    this.title = title;
  }

  /// Returns the word that messages use.
  public String title() {
    return title;
  }
}
