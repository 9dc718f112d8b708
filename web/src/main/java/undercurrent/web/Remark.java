package undercurrent.web;

import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.Severity;

/// A remark about the text of a scenario, as the page receives it.
///
/// @param severity `error` or `warning`
/// @param code the code that `undercurrent explain` knows
/// @param message what is wrong
/// @param fix what to write instead; may be empty
/// @param note what is accepted; may be empty
/// @param line the line, from 1
/// @param column the column, from 1
public record Remark(
    String severity, String code, String message, String fix, String note, int line, int column) {

  /// Checks the severity and the place.
  public Remark {
    if (!severity.equals("error") && !severity.equals("warning")) {
      throw new IllegalArgumentException(
          "a severity is 'error' or 'warning', not '" + severity + "'");
    }
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "lines and columns count from 1, not " + line + ":" + column);
    }
  }

  /// Returns a diagnostic of the reader as a remark.
  static Remark of(Diagnostic diagnostic) {
    return new Remark(
        diagnostic.severity() == Severity.ERROR ? "error" : "warning",
        diagnostic.code(),
        diagnostic.message(),
        diagnostic.fix(),
        diagnostic.note(),
        diagnostic.place().line(),
        diagnostic.place().column());
  }

  boolean isError() {
    return severity.equals("error");
  }
}
