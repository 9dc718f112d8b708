package undercurrent.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undercurrent.decision.DecisionPoint;
import undercurrent.decision.DecisionType;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.play.Pending;
import undercurrent.settings.NearMatch;

/// What a game says to its player.
///
/// @param out where it says so
/// @param types the decisions of the lifecycle, for the meaning of answers
/// @param hints whether the usual answer is marked
record GameVoice(PrintStream out, List<DecisionType> types, boolean hints) {
  private static final int MOST = 48;

  /// The words that a player may say besides answers.
  static final List<String> WORDS = List.of("?", "back", "week N", "usual", "rest", "save", "quit");

  static GameVoice of(Lifecycle lifecycle, boolean hints) {
    return new GameVoice(Output.data(), lifecycle.decisions(), hints);
  }

  void ask(Pending pending) {
    DecisionPoint point = pending.point();
    out.printf(
        Locale.ROOT,
        "%nWeek %d, day %d · %s decides: %s%n%s%n",
        pending.week(),
        pending.day(),
        point.role(),
        point.id(),
        point.question());
    int width =
        point.seen().keySet().stream()
            .mapToInt(String::length)
            .filter(n -> n <= MOST)
            .max()
            .orElse(1);
    point
        .seen()
        .forEach((name, text) -> out.printf(Locale.ROOT, "  %-" + width + "s  %s%n", name, text));
    options(point);
    prompt();
  }

  private void options(DecisionPoint point) {
    int width = point.answers().stream().mapToInt(String::length).max().orElse(1);
    int number = 1;
    for (String answer : point.answers()) {
      String usual = hints && answer.equals(point.usual()) ? "  (usual)" : "";
      String line =
          String.format(
              Locale.ROOT,
              "  %d) %-" + width + "s  %s%s",
              number++,
              answer,
              meaning(point, answer),
              usual);
      out.println(line.stripTrailing());
    }
  }

  private String meaning(DecisionPoint point, String answer) {
    return types.stream()
        .filter(type -> type.id().equals(point.id()))
        .flatMap(type -> type.meaning(answer).stream())
        .findFirst()
        .orElse("");
  }

  void prompt() {
    out.print("> ");
    out.flush();
  }

  void say(String sentence) {
    out.println(sentence);
  }

  void help(DecisionPoint point) {
    out.println("Say the name or the number of an answer:");
    options(point);
    out.println(
        """
        or one of these words:
          ?        this help
          back     take the last answer back (also: undo)
          week N   go back to the beginning of week N
          usual    answer as the process usually does
          rest     answer everything that is left as usual, and end the game
          save     say where the game is kept; it is written after each answer
          quit     end the game here and keep it\
        """);
    prompt();
  }

  /// Returns the sentence about something that is neither an answer on offer nor a word of the game.
  static String notOnOffer(DecisionPoint point, String said) {
    var known = new ArrayList<>(point.answers());
    known.addAll(List.of("back", "undo", "usual", "rest", "save", "quit"));
    String hint = NearMatch.hint(said, known);
    return '"'
        + said
        + "\" is no answer to "
        + point.id()
        + (hint.isEmpty() ? "" : "; " + hint)
        + " (on offer: "
        + String.join(", ", point.answers())
        + "; or "
        + String.join(", ", WORDS)
        + ")";
  }
}
