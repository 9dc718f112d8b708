package undercurrent.scenario;

import java.util.List;

/// The people of one role.
///
/// @param count how many at the start
/// @param hoursPerWeek what each works in a week
/// @param costPerHour what an hour of each costs
/// @param skill how well they do it, above 0 and at most 1
/// @param picks how they pick among items that wait
/// @param also the roles that each has besides
/// @param moves who comes, goes and is away for a while
public record Staffing(
    String role,
    int count,
    double hoursPerWeek,
    double costPerHour,
    double skill,
    String picks,
    List<String> also,
    List<Move> moves) {
  /// The choice of those for whom a scenario names none: their role's own.
  public static final String AS_THE_ROLE = "as-the-role";

  /// A change among the people of a role.
  public sealed interface Move {
    /// Returns the hours after the start when it begins.
    double atHours();

    /// Returns how many people it is about.
    int count();
  }

  /// People who are hired.
  ///
  /// @param atHours when that is decided
  /// @param leadHours how long it takes from there to the first day
  public record Hire(double atHours, double leadHours, int count) implements Move {}

  /// People who leave for good; those who are here longest go first.
  public record Leaver(double atHours, int count) implements Move {}

  /// People who are away for a while.
  ///
  /// @param forHours how long
  public record Absence(double atHours, double forHours, int count) implements Move {}

  public Staffing {
    if (count < 0 || !(hoursPerWeek > 0) || !(costPerHour >= 0) || !(skill > 0 && skill <= 1)) {
      throw new IllegalArgumentException("a staffing of " + role + " has a value out of range");
    }
    also = List.copyOf(also);
    moves = List.copyOf(moves);
  }

  /// Makes people of one role who stay and choose as their role does.
  public Staffing(String role, int count, double hoursPerWeek, double costPerHour, double skill) {
    this(role, count, hoursPerWeek, costPerHour, skill, AS_THE_ROLE, List.of(), List.of());
  }

  /// Returns the moves of one kind.
  public <T extends Move> List<T> moves(Class<T> kind) {
    return moves.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Returns whether somebody of the role is here at some time.
  public boolean isFilled() {
    return count > 0 || !moves(Hire.class).isEmpty();
  }
}
