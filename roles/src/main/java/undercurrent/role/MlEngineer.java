package undercurrent.role;

import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;

/// Owns the training pipeline, the gate and the model in production. On call for model alarms.
public final class MlEngineer implements Role {
  @Override
  public String id() {
    return "ml-engineer";
  }

  @Override
  public String title() {
    return "ML engineer";
  }

  @Override
  public String description() {
    return "Owns the training pipeline, the gate and the model in production. On call for model alarms.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(
        Skill.ML_ENGINEERING, 1.0,
        Skill.DATA_SCIENCE, 0.6,
        Skill.DATA_ENGINEERING, 0.6);
  }

  @Override
  public double costPerHour() {
    return 90;
  }
}
