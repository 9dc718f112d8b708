package undercurrent.role;

import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;

/// Brings data in, keeps pipelines and feeds alive, versions data sets. On call for feeds.
public final class DataEngineer implements Role {
  @Override
  public String id() {
    return "data-engineer";
  }

  @Override
  public String title() {
    return "Data engineer";
  }

  @Override
  public String description() {
    return "Brings data in, keeps pipelines and feeds alive, versions data sets. On call for feeds.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(
        Skill.DATA_ENGINEERING, 1.0,
        Skill.PLATFORM_ENGINEERING, 0.5);
  }

  @Override
  public double costPerHour() {
    return 70;
  }
}
