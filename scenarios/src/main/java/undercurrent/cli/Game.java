package undercurrent.cli;

import java.util.Optional;
import undercurrent.decision.DecisionPoint;
import undercurrent.play.Pending;
import undercurrent.play.Session;

/// A game in conversation: asks, listens, goes back and forth in time, and keeps the log.
final class Game {
  /// How a game ends.
  enum Ending {
    /// The run is at its end.
    FINISHED,
    /// The player stopped, or the answers did.
    STOPPED
  }

  private final GameVoice voice;
  private final SpokenLines lines;
  private DecisionLogFile file;
  private Session session;

  Game(Session session, GameVoice voice, SpokenLines lines, DecisionLogFile file) {
    this.session = session;
    this.voice = voice;
    this.lines = lines;
    this.file = file;
  }

  Session session() {
    return session;
  }

  /// Returns the file in which the game is kept now.
  DecisionLogFile file() {
    return file;
  }

  Ending play() {
    Optional<Pending> asked = session.next();
    file.write(session.log());
    while (asked.isPresent()) {
      voice.ask(asked.get());
      if (!hear(asked.get())) {
        return Ending.STOPPED;
      }
      asked = session.next();
    }
    return Ending.FINISHED;
  }

  /// Listens until something was said that moves the game on; returns false when it ends here.
  private boolean hear(Pending asked) {
    while (true) {
      Optional<SpokenLines.Line> line = lines.next();
      if (line.isEmpty()) {
        voice.say("");
        return false;
      }
      String said = line.get().text();
      switch (said) {
        case "" -> voice.prompt();
        case "?", "help" -> voice.help(asked.point());
        case "save" -> saved();
        case "quit", "exit" -> {
          return false;
        }
        case "rest" -> {
          session.rest();
          file.write(session.log());
          return true;
        }
        case "back", "undo" -> {
          return movesTo(session.back());
        }
        default -> {
          if (said.startsWith("week ") ? goesTo(line.get()) : answers(asked.point(), line.get())) {
            return true;
          }
        }
      }
    }
  }

  private void saved() {
    voice.say(session.log().entries().size() + " answers are kept in " + file.path());
    voice.prompt();
  }

  private boolean movesTo(Session other) {
    session.close();
    session = other;
    session.next();
    file.write(session.log());
    return true;
  }

  private boolean goesTo(SpokenLines.Line line) {
    String number = line.text().substring("week ".length()).strip();
    try {
      Session fork = session.fork(number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : -1);
      file = file.branch();
      voice.say("What was played so far stays as it is; the game goes on in " + file.path() + ".");
      return movesTo(fork);
    } catch (IllegalArgumentException outside) {
      return refuse(line, "week " + number + ": " + outside.getMessage());
    }
  }

  private boolean answers(DecisionPoint point, SpokenLines.Line line) {
    Optional<String> answer = answer(point, line.text());
    if (answer.isEmpty()) {
      return refuse(line, GameVoice.notOnOffer(point, line.text()));
    }
    session.answer(answer.get());
    file.write(session.log());
    return true;
  }

  private static Optional<String> answer(DecisionPoint point, String said) {
    if (said.equals("usual")) {
      return Optional.of(point.usual());
    }
    if (point.answers().contains(said)) {
      return Optional.of(said);
    }
    boolean isNumber = said.matches("[1-9]") && Integer.parseInt(said) <= point.answers().size();
    return isNumber
        ? Optional.of(point.answers().get(Integer.parseInt(said) - 1))
        : Optional.empty();
  }

  /// Says what is wrong and goes on listening; a file of answers has nobody who could mend it now.
  private boolean refuse(SpokenLines.Line line, String what) {
    lines.refuse(line, what);
    voice.say(what);
    voice.prompt();
    return false;
  }
}
