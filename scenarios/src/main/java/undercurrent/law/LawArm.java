package undercurrent.law;

import java.util.List;

/// A run of a lifecycle that differs from the library's in some lines of its scenario.
///
/// @param lifecycle `av` or `retail`
/// @param weeks how long it runs
/// @param parameters lines such as `labeling.seconds-per-box: 7s`
public record LawArm(String lifecycle, int weeks, List<String> parameters) {
  private static final int YEAR = 52;

  /// Copies the lines.
  public LawArm {
    parameters = List.copyOf(parameters);
  }

  /// Returns a year of a lifecycle with other parameters.
  static LawArm year(String lifecycle, String... parameters) {
    return new LawArm(lifecycle, YEAR, List.of(parameters));
  }

  /// Returns it as a scenario.
  String yaml() {
    var text = new StringBuilder("undercurrent: 1\nextends: builtin:" + lifecycle + "\n");
    text.append("title: an arm of a law\nrun: { for: ").append(weeks).append("w }\n");
    if (!parameters.isEmpty()) {
      text.append("parameters:\n");
      parameters.forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.toString();
  }
}
