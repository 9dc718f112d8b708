package undercurrent.organisation;

import java.util.Map;

/// A role that is only its skills.
record TestRole(String id, Map<Skill, Double> skills, boolean isOnCall) implements Role {
  static TestRole of(String id, Skill skill) {
    return new TestRole(id, Map.of(skill, 1.0), false);
  }

  Person person(String name, double proficiency) {
    return new Person(name, this, new WorkCalendar(0, 8), proficiency, 50);
  }

  @Override
  public String title() {
    return id;
  }

  @Override
  public String description() {
    return id;
  }

  @Override
  public String source() {
    return "test";
  }

  @Override
  public double costPerHour() {
    return 50;
  }
}
