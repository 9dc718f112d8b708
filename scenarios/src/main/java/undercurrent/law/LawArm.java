package undercurrent.law;

import java.util.List;

/// A run that differs from a scenario of the library in some lines.
///
/// @param base the scenario of the library, such as `av`
/// @param weeks how long it runs
/// @param parameters lines such as `labeling.seconds-per-box: 7s`
/// @param preset the bundle of capabilities that there is; empty for what the scenario has
public record LawArm(String base, int weeks, List<String> parameters, String preset) {
  private static final int YEAR = 52;

  /// Copies the lines.
  public LawArm {
    parameters = List.copyOf(parameters);
  }

  /// Makes an arm with the capabilities that the scenario has.
  public LawArm(String base, int weeks, List<String> parameters) {
    this(base, weeks, parameters, "");
  }

  /// Returns the same with a bundle of capabilities.
  LawArm able(String bundle) {
    return new LawArm(base, weeks, parameters, bundle);
  }

  /// Returns a year of a lifecycle with other parameters.
  static LawArm year(String lifecycle, String... parameters) {
    return new LawArm(lifecycle, YEAR, List.of(parameters));
  }

  /// Returns it as a scenario.
  String yaml() {
    var text = new StringBuilder("undercurrent: 1\nextends: builtin:" + base + "\n");
    text.append("title: an arm of a law\nrun: { for: ").append(weeks).append("w }\n");
    if (!parameters.isEmpty()) {
      text.append("parameters:\n");
      parameters.forEach(line -> text.append("  ").append(line).append('\n'));
    }
    if (!preset.isEmpty()) {
      text.append("capabilities: { preset: ").append(preset).append(" }\n");
    }
    return text.toString();
  }
}
