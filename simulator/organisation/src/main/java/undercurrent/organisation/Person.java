package undercurrent.organisation;

import java.util.List;

/// Somebody who works: one or several roles, a name that is only a number, and hours.
///
/// @param name such as `labeler 3`
/// @param role what the person does first of all, and how they choose
/// @param calendar when the person works
/// @param proficiency a factor on the roles' skills, above 0
/// @param costPerHour in the currency of the report
/// @param hats the roles of the person, the first of them `role`
/// @param choice how the person picks among items
/// @param tenure from when to when the person works here
public record Person(
    String name,
    Role role,
    WorkCalendar calendar,
    double proficiency,
    double costPerHour,
    List<Role> hats,
    WorkChoice choice,
    Tenure tenure) {

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
    if (hats.isEmpty() || hats.getFirst() != role) {
      throw new IllegalArgumentException(name + " needs " + role.id() + " as the first hat");
    }
    hats = List.copyOf(hats);
  }

  /// Makes somebody with one role who is here all the time.
  public Person(
      String name, Role role, WorkCalendar calendar, double proficiency, double costPerHour) {
    this(
        name,
        role,
        calendar,
        proficiency,
        costPerHour,
        List.of(role),
        WorkChoice.OF_THE_ROLE,
        Tenure.ALWAYS);
  }

  /// Returns the same person with other roles besides the first.
  public Person alsoAs(List<Role> others) {
    var all = new java.util.ArrayList<>(List.of(role));
    all.addAll(others);
    return new Person(name, role, calendar, proficiency, costPerHour, all, choice, tenure);
  }

  /// Returns the same person who picks otherwise.
  public Person picking(WorkChoice other) {
    return new Person(name, role, calendar, proficiency, costPerHour, hats, other, tenure);
  }

  /// Returns the same person with another tenure.
  public Person during(Tenure other) {
    return new Person(name, role, calendar, proficiency, costPerHour, hats, choice, other);
  }

  /// Returns the same person with another calendar.
  public Person on(WorkCalendar other) {
    return new Person(name, role, other, proficiency, costPerHour, hats, choice, tenure);
  }

  /// Returns the same person under another name.
  public Person called(String other) {
    return new Person(other, role, calendar, proficiency, costPerHour, hats, choice, tenure);
  }

  /// Returns how many hours of an expert's work the person does in an hour; 0 for none.
  public double proficiency(Skill skill) {
    return level(hat(skill), skill) * proficiency;
  }

  /// Returns the role under which the person works with a skill: the one that masters it best.
  public Role hat(Skill skill) {
    Role best = role;
    for (Role hat : hats) {
      if (level(hat, skill) > level(best, skill)) {
        best = hat;
      }
    }
    return best;
  }

  /// Tells whether one of the roles masters a skill fully.
  public boolean masters(Skill skill) {
    return level(hat(skill), skill) >= 1;
  }

  private static double level(Role hat, Skill skill) {
    return hat.skills().getOrDefault(skill, 0.0);
  }
}
