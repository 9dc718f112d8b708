package undercurrent.incident;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Person;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;
import undercurrent.organisation.WorkCalendar;

/// A role with one skill, for a team on call.
record OnCall(String id, Skill skill) implements Role {
  static final OnCall SRE = new OnCall("sre", Skill.RELIABILITY);
  static final OnCall ML = new OnCall("ml-engineer", Skill.ML_ENGINEERING);
  static final OnCall DATA = new OnCall("data-engineer", Skill.DATA_ENGINEERING);

  /// Returns somebody who works from nine to five, Monday to Friday.
  Person person(int number) {
    return new Person(id + " " + number, this, new WorkCalendar(0, 8), 1, 100);
  }

  @Override
  public String title() {
    return id;
  }

  @Override
  public String description() {
    return "Answers.";
  }

  @Override
  public String source() {
    return "assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(skill, 1.0);
  }

  @Override
  public double costPerHour() {
    return 100;
  }

  static List<Person> three() {
    return List.of(SRE.person(1), ML.person(1), DATA.person(1));
  }
}
