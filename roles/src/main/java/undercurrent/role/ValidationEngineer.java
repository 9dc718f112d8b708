package undercurrent.role;

import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;

/// Keeps scenarios and release criteria, reads slices and suites, may say no.
public final class ValidationEngineer implements Role {
  @Override
  public String id() {
    return "validation-engineer";
  }

  @Override
  public String title() {
    return "Validation and safety engineer";
  }

  @Override
  public String description() {
    return "Keeps scenarios and release criteria, reads slices and suites, may say no.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(
        Skill.VALIDATION, 1.0,
        Skill.DATA_SCIENCE, 0.4);
  }

  @Override
  public double costPerHour() {
    return 80;
  }
}
