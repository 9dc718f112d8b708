package undercurrent.role;

import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;

/// Sets slice targets, mines for rare data, tries ideas, reads experiments.
public final class DataScientist implements Role {
  @Override
  public String id() {
    return "data-scientist";
  }

  @Override
  public String title() {
    return "Data scientist";
  }

  @Override
  public String description() {
    return "Sets slice targets, mines for rare data, tries ideas, reads experiments.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(
        Skill.DATA_SCIENCE, 1.0,
        Skill.ML_ENGINEERING, 0.5,
        Skill.DATA_ENGINEERING, 0.4);
  }

  @Override
  public double costPerHour() {
    return 85;
  }
}
