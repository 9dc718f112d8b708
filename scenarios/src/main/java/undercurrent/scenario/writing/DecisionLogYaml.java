package undercurrent.scenario.writing;

import undercurrent.play.DecisionLog;

/// Writes the log of a player as the reader reads it: a line an answer.
public final class DecisionLogYaml {
  private DecisionLogYaml() {}

  /// Returns the text of a log.
  public static String write(DecisionLog log) {
    var text = new StringBuilder("undercurrent-play: 1\n");
    text.append("scenario: ").append(quoted(log.scenario())).append('\n');
    text.append("identity: \"").append(log.identity()).append("\"\n");
    text.append("seed: ").append(log.seed()).append('\n');
    text.append("roles: [").append(String.join(", ", log.roles())).append("]\n");
    text.append(log.entries().isEmpty() ? "decisions: []\n" : "decisions:\n");
    for (DecisionLog.Entry entry : log.entries()) {
      text.append("  - { week: ").append(entry.week());
      text.append(", at: ").append(entry.at());
      text.append(", decide: ").append(entry.decide());
      text.append(", role: ").append(entry.role());
      text.append(", answer: ").append(entry.answer()).append(" }\n");
    }
    return text.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
