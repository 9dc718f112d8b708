package undercurrent.role;

import static undercurrent.organisation.RoleTask.Part.ADVISES;
import static undercurrent.organisation.RoleTask.Part.DOES;
import static undercurrent.organisation.RoleTask.Part.LEADS;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
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

  @Override
  public List<RoleTask> tasks() {
    return List.of(
        new RoleTask(
            "av",
            "system-development",
            LEADS,
            "integrate models into the stack within latency and memory",
            Skill.SYSTEM_ENGINEERING,
            "integrated build",
            "a broken latency budget, a mismatch of interfaces or units"),
        new RoleTask(
            "av",
            "system-validation",
            ADVISES,
            "keep the rig running",
            Skill.SYSTEM_ENGINEERING,
            "evidence of replay, simulation and shadow mode",
            "a new scenario: back to labeling"),
        new RoleTask(
            "av",
            "deployment",
            DOES,
            "package the release",
            Skill.SYSTEM_ENGINEERING,
            "staged release over the air",
            "a release that is rolled back"),
        new RoleTask(
            "retail",
            "live-data",
            DOES,
            "log events in the services",
            Skill.SYSTEM_ENGINEERING,
            "events and feature views",
            "missing impressions, traffic of bots, skew, a late feed"),
        new RoleTask(
            "retail",
            "retrieval",
            DOES,
            "run the retrieval service",
            Skill.SYSTEM_ENGINEERING,
            "built index",
            "an embedding and an index of different versions"),
        new RoleTask(
            "retail",
            "filtering",
            ADVISES,
            "run the rule engine",
            Skill.SYSTEM_ENGINEERING,
            "rules",
            "a rule that removes all candidates, stale stock"));
  }
}
