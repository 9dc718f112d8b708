package undercurrent.scenario;

/// The people of one role.
///
/// @param count how many
/// @param hoursPerWeek what each works in a week
/// @param costPerHour what an hour of each costs
/// @param skill how well they do it, from 0 to 1
public record Staffing(
    String role, int count, double hoursPerWeek, double costPerHour, double skill) {
  public Staffing {
    if (count < 0 || !(hoursPerWeek >= 0) || !(costPerHour >= 0) || !(skill >= 0 && skill <= 1)) {
      throw new IllegalArgumentException("a staffing of " + role + " has a value out of range");
    }
  }
}
