package undercurrent.role;

import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;

/// Builds what the others stand on: orchestration, registry, scheduler, feature store.
public final class PlatformEngineer implements Role {
  @Override
  public String id() {
    return "platform-engineer";
  }

  @Override
  public String title() {
    return "Platform engineer";
  }

  @Override
  public String description() {
    return "Builds what the others stand on: orchestration, registry, scheduler, feature store.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(
        Skill.PLATFORM_ENGINEERING, 1.0,
        Skill.RELIABILITY, 0.6,
        Skill.DATA_ENGINEERING, 0.6);
  }

  @Override
  public double costPerHour() {
    return 90;
  }
}
