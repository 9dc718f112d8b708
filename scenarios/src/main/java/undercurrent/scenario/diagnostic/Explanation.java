package undercurrent.scenario.diagnostic;

/// What a code means, with an example of each kind.
///
/// @param bad an example that gives the code; empty when it would be too long to show
/// @param good an example that does not; empty when there is nothing to show
public record Explanation(String code, String title, String meaning, String bad, String good) {

  /// Returns whether the code is one of rule files, and so are its examples.
  public boolean isOfRuleFiles() {
    return code.startsWith("R");
  }

  /// Returns the explanation as people read it.
  public String text() {
    return code
        + ": "
        + title
        + "\n\n"
        + meaning
        + "\n"
        + example("Instead of", bad)
        + example("write", good);
  }

  private static String example(String before, String example) {
    return example.isEmpty() ? "" : "\n" + before + "\n\n" + example.indent(4);
  }
}
