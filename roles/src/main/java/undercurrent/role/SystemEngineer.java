package undercurrent.role;

import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;

/// Builds the model into the product: interfaces, latency and memory budgets, services.
public final class SystemEngineer implements Role {
  @Override
  public String id() {
    return "system-engineer";
  }

  @Override
  public String title() {
    return "System engineer";
  }

  @Override
  public String description() {
    return "Builds the model into the product: interfaces, latency and memory budgets, services.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(
        Skill.SYSTEM_ENGINEERING, 1.0,
        Skill.PLATFORM_ENGINEERING, 0.5);
  }

  @Override
  public double costPerHour() {
    return 85;
  }
}
