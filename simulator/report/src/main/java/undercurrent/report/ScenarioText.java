package undercurrent.report;

import java.nio.charset.StandardCharsets;

/// The scenario behind a result: what the command line calls it, and its flattened text.
///
/// @param name a name of the library or a path, as `undercurrent run` takes it
/// @param yaml the flattened scenario file; empty when the plan was written in code
/// @param inputArguments what the command line said about the input, such as `--embedded`; or empty
public record ScenarioText(String name, String yaml, String inputArguments) {

  /// Makes one whose input is what is found.
  public ScenarioText(String name, String yaml) {
    this(name, yaml, "");
  }

  /// Checks that there is a name.
  public ScenarioText {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a scenario needs a name that the command line takes");
    }
  }

  /// Returns the scenario of a plan that was written in code.
  public static ScenarioText inCode(String name) {
    return new ScenarioText(name, "");
  }

  /// Returns the same beneath some lines of comment.
  ScenarioText beneath(String comments) {
    return new ScenarioText(name, comments + yaml, inputArguments);
  }

  /// Returns the SHA-256 of the text in UTF-8, as 64 hexadecimal digits.
  public String hash() {
    return Sha256.of(yaml.getBytes(StandardCharsets.UTF_8));
  }
}
