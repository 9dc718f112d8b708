package undercurrent.role;

import static undercurrent.organisation.RoleTask.Part.ADVISES;
import static undercurrent.organisation.RoleTask.Part.DOES;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
import undercurrent.organisation.Skill;

/// Draws boxes, names what is in them, audits the labels of others.
public final class Labeler implements Role {
  @Override
  public String id() {
    return "labeler";
  }

  @Override
  public String title() {
    return "Labeler";
  }

  @Override
  public String description() {
    return "Draws boxes, names what is in them, audits the labels of others.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(Skill.LABELING, 1.0);
  }

  @Override
  public double costPerHour() {
    return 25;
  }

  @Override
  public List<RoleTask> tasks() {
    return List.of(
        new RoleTask(
            "av",
            "labeling",
            DOES,
            "label, adjudicate and audit",
            Skill.LABELING,
            "labels and the version of the guideline",
            "disagreement, a new guideline and labels done anew"),
        new RoleTask(
            "retail",
            "metrics-database",
            ADVISES,
            "judge relevance",
            Skill.LABELING,
            "verdict",
            "a test without power, tests that disturb each other"));
  }
}
