package undercurrent.role;

import static undercurrent.organisation.RoleTask.Part.ADVISES;
import static undercurrent.organisation.RoleTask.Part.LEADS;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
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

  @Override
  public List<RoleTask> tasks() {
    return List.of(
        new RoleTask(
            "av",
            "curation",
            ADVISES,
            "say which slices release depends on",
            Skill.VALIDATION,
            "candidate set and targets of each slice",
            "duplicates, a rare slice that is not filled"),
        new RoleTask(
            "av",
            "labeling",
            ADVISES,
            "audit labels of safety slices",
            Skill.VALIDATION,
            "labels and the version of the guideline",
            "disagreement, a new guideline and labels done anew"),
        new RoleTask(
            "av",
            "model-validation",
            LEADS,
            "hold models against the release criteria",
            Skill.VALIDATION,
            "report by slice",
            "a slice below the bar: back to curation"),
        new RoleTask(
            "av",
            "system-development",
            ADVISES,
            "say what the rig must show",
            Skill.VALIDATION,
            "integrated build",
            "a broken latency budget, a mismatch of interfaces or units"),
        new RoleTask(
            "av",
            "system-validation",
            LEADS,
            "run replay, simulation and shadow mode, write the safety case",
            Skill.VALIDATION,
            "evidence of replay, simulation and shadow mode",
            "a new scenario: back to labeling"),
        new RoleTask(
            "av",
            "deployment",
            ADVISES,
            "veto what has no evidence",
            Skill.VALIDATION,
            "staged release over the air",
            "a release that is rolled back"),
        new RoleTask(
            "retail",
            "ordering",
            ADVISES,
            "review fairness, privacy and rules",
            Skill.VALIDATION,
            "weights of diversity and business",
            "gains of scoring undone in silence"));
  }
}
