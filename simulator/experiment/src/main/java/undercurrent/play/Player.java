package undercurrent.play;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import undercurrent.decision.Appointment;
import undercurrent.decision.DecisionMaker;
import undercurrent.decision.DecisionPoint;
import undercurrent.decision.Decisions;
import undercurrent.kernel.Resumable;

/// Answers from a script while it lasts; then leaves the run until somebody answers.
final class Player {
  private final List<DecisionLog.Entry> script;
  private final Resumable code;
  private int position;
  private @Nullable Pending pending;
  private @Nullable String given;
  private @Nullable LogMismatchException mismatch;
  private boolean abandoned;

  Player(List<DecisionLog.Entry> script, Resumable code) {
    this.script = script;
    this.code = code;
  }

  Appointment appointment(String role) {
    return decisions ->
        decisions.let(role, DecisionMaker.named("player", point -> decide(decisions, point)));
  }

  private String decide(Decisions decisions, DecisionPoint point) {
    if (position < script.size()) {
      return scripted(decisions.now(), point);
    }
    pending = new Pending(decisions.now(), point);
    code.leave();
    pending = null;
    String answer = given;
    given = null;
    if (abandoned || answer == null) {
      throw new IllegalStateException(
          "the game was ended before '" + point.id() + "' was answered");
    }
    return answer;
  }

  private String scripted(long now, DecisionPoint point) {
    DecisionLog.Entry entry = script.get(position);
    entry
        .differenceFrom(now, point)
        .or(
            () ->
                point.answers().contains(entry.answer())
                    ? Optional.empty()
                    : Optional.of(
                        "'"
                            + entry.answer()
                            + "' is not on offer at '"
                            + point.id()
                            + "'; on offer are "
                            + String.join(", ", point.answers())))
        .ifPresent(
            what -> {
              mismatch = new LogMismatchException(position, what);
              throw mismatch;
            });
    position++;
    return entry.answer();
  }

  Optional<Pending> pending() {
    return given == null ? Optional.ofNullable(pending) : Optional.empty();
  }

  /// Tells whether the run was left and has to be taken up.
  boolean isLeft() {
    return pending != null;
  }

  /// Refuses a script of which the run did not ask for everything.
  void checkAllAsked() {
    if (position < script.size()) {
      throw new LogMismatchException(
          position,
          "the log is longer than the run, which ends after "
              + position
              + " decisions; the log has "
              + script.size());
    }
  }

  Optional<LogMismatchException> mismatch() {
    return Optional.ofNullable(mismatch);
  }

  void answer(String answer) {
    given = answer;
  }

  void abandon() {
    abandoned = true;
  }
}
