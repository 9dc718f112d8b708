package undercurrent.decision;

import java.util.List;
import java.util.function.LongSupplier;

/// Answers as it was told beforehand, and as usual where it was told nothing or where what it was told
/// is not on offer.
///
/// @param name who it is, as the trace names it
/// @param answers what it was told; of several that hold the last one counts
/// @param now the simulated time, in nanoseconds
public record FixedAnswers(String name, List<Answer> answers, LongSupplier now)
    implements DecisionMaker {
  private static final double NANOS_PER_HOUR = 3.6e12;

  /// What to answer from a time on.
  ///
  /// @param decide the id of the decision
  /// @param answer what is answered
  /// @param fromHours since when, in hours after the start
  public record Answer(String decide, String answer, double fromHours) {}

  /// Copies the answers.
  public FixedAnswers {
    answers = List.copyOf(answers);
  }

  /// Returns the appointment of such a maker to a role.
  public static Appointment appointment(String role, String name, List<Answer> answers) {
    return decisions -> decisions.let(role, new FixedAnswers(name, answers, decisions::now));
  }

  @Override
  public String decide(DecisionPoint point) {
    double hours = now.getAsLong() / NANOS_PER_HOUR;
    String told = point.usual();
    for (Answer answer : answers) {
      if (answer.decide().equals(point.id())
          && answer.fromHours() <= hours
          && point.answers().contains(answer.answer())) {
        told = answer.answer();
      }
    }
    return told;
  }
}
