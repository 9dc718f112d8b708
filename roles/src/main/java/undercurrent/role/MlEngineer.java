package undercurrent.role;

import static undercurrent.organisation.RoleTask.Part.ADVISES;
import static undercurrent.organisation.RoleTask.Part.DOES;
import static undercurrent.organisation.RoleTask.Part.LEADS;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
import undercurrent.organisation.RotaKind;
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
    return "Owns the training pipeline, the gate and the model in production. On call for model"
        + " alarms.";
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

  @Override
  public List<RoleTask> tasks() {
    return List.of(
        new RoleTask(
            "av",
            "preparation",
            DOES,
            "build features for training",
            Skill.ML_ENGINEERING,
            "versioned data set",
            "leakage, a wrong split"),
        new RoleTask(
            "av",
            "training",
            LEADS,
            "run training, export and quantise",
            Skill.ML_ENGINEERING,
            "runs and their provenance",
            "a run that does not repeat, a quota that is used up"),
        new RoleTask(
            "av",
            "system-development",
            ADVISES,
            "hand over the exported model",
            Skill.ML_ENGINEERING,
            "integrated build",
            "a broken latency budget, a mismatch of interfaces or units"),
        new RoleTask(
            "retail",
            "live-data",
            DOES,
            "check features for skew",
            Skill.ML_ENGINEERING,
            "events and feature views",
            "missing impressions, traffic of bots, skew, a late feed"),
        new RoleTask(
            "retail",
            "production-training",
            LEADS,
            "train for production and run the canary",
            Skill.ML_ENGINEERING,
            "registered model",
            "a gate that says no"),
        new RoleTask(
            "retail",
            "retrieval",
            LEADS,
            "build the index",
            Skill.ML_ENGINEERING,
            "built index",
            "an embedding and an index of different versions"),
        new RoleTask(
            "retail",
            "scoring",
            LEADS,
            "serve the model and watch its calibration",
            Skill.ML_ENGINEERING,
            "model service",
            "latency, calibration"),
        new RoleTask(
            "retail",
            "ordering",
            DOES,
            "build the ordering",
            Skill.ML_ENGINEERING,
            "weights of diversity and business",
            "gains of scoring undone in silence"),
        new RoleTask(
            "retail",
            "operations",
            ADVISES,
            "answer for models that misbehave",
            Skill.ML_ENGINEERING,
            "incident and its actions",
            "post-mortem actions"));
  }

  @Override
  public List<RotaKind> rotas() {
    return List.of(RotaKind.MODELS);
  }
}
