package undercurrent.role;

import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;

/// Rolls out, watches, answers pages at any hour, writes post-mortems.
public final class SiteReliabilityEngineer implements Role {
  @Override
  public String id() {
    return "sre";
  }

  @Override
  public String title() {
    return "Site reliability engineer";
  }

  @Override
  public String description() {
    return "Rolls out, watches, answers pages at any hour, writes post-mortems.";
  }

  @Override
  public String source() {
    return "Beyer et al. (2016), Site Reliability Engineering; cost is assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(
        Skill.RELIABILITY, 1.0,
        Skill.PLATFORM_ENGINEERING, 0.7);
  }

  @Override
  public double costPerHour() {
    return 90;
  }

  @Override
  public boolean isOnCall() {
    return true;
  }
}
