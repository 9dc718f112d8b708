package undercurrent.role;

import static undercurrent.organisation.RoleTask.Part.ADVISES;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
import undercurrent.organisation.RotaKind;
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

  @Override
  public List<RoleTask> tasks() {
    return List.of(
        new RoleTask(
            "av",
            "ingestion",
            ADVISES,
            "offer storage and its access rights",
            Skill.PLATFORM_ENGINEERING,
            "raw drives and their manifest",
            "missing synchronisation, another calibration version"),
        new RoleTask(
            "av",
            "training",
            ADVISES,
            "schedule the cluster",
            Skill.PLATFORM_ENGINEERING,
            "runs and their provenance",
            "a run that does not repeat, a quota that is used up"),
        new RoleTask(
            "retail",
            "production-training",
            ADVISES,
            "run the orchestrator and the registry",
            Skill.PLATFORM_ENGINEERING,
            "registered model",
            "a gate that says no"),
        new RoleTask(
            "retail",
            "retrieval",
            ADVISES,
            "move artefacts between stages",
            Skill.PLATFORM_ENGINEERING,
            "built index",
            "an embedding and an index of different versions"));
  }

  @Override
  public List<RotaKind> rotas() {
    return List.of(RotaKind.SYSTEMS);
  }
}
