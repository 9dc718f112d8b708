package undercurrent.organisation;

/// Somebody who works: a role, a name that is only a number, and hours.
///
/// @param name such as `labeler 3`
/// @param role what the person can do and how they choose
/// @param calendar when the person works
/// @param proficiency a factor on the role's skills, above 0
/// @param costPerHour in the currency of the report
public record Person(
    String name, Role role, WorkCalendar calendar, double proficiency, double costPerHour) {

  /// Checks the numbers.
  public Person {
    if (!(proficiency > 0) || !(costPerHour >= 0)) {
      throw new IllegalArgumentException(
          name
              + " needs a proficiency above 0 and a cost of 0 or more, not "
              + proficiency
              + " and "
              + costPerHour);
    }
  }

  /// Returns how many hours of an expert's work the person does in an hour; 0 for none.
  public double proficiency(Skill skill) {
    return role.skills().getOrDefault(skill, 0.0) * proficiency;
  }
}
