package undercurrent.role;

import static undercurrent.organisation.RoleTask.Part.ADVISES;
import static undercurrent.organisation.RoleTask.Part.DOES;
import static undercurrent.organisation.RoleTask.Part.LEADS;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
import undercurrent.organisation.Skill;

/// Sets slice targets, mines for rare data, tries ideas, reads experiments.
public final class DataScientist implements Role {
  @Override
  public String id() {
    return "data-scientist";
  }

  @Override
  public String title() {
    return "Data scientist";
  }

  @Override
  public String description() {
    return "Sets slice targets, mines for rare data, tries ideas, reads experiments.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(
        Skill.DATA_SCIENCE, 1.0,
        Skill.ML_ENGINEERING, 0.5,
        Skill.DATA_ENGINEERING, 0.4);
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
            "curation",
            LEADS,
            "set targets of slices and mine for rare ones",
            Skill.DATA_SCIENCE,
            "candidate set and targets of each slice",
            "duplicates, a rare slice that is not filled"),
        new RoleTask(
            "av",
            "labeling",
            ADVISES,
            "write the guideline",
            Skill.DATA_SCIENCE,
            "labels and the version of the guideline",
            "disagreement, a new guideline and labels done anew"),
        new RoleTask(
            "av",
            "preparation",
            ADVISES,
            "check splits",
            Skill.DATA_SCIENCE,
            "versioned data set",
            "leakage, a wrong split"),
        new RoleTask(
            "av",
            "training",
            DOES,
            "choose architectures and sweep",
            Skill.DATA_SCIENCE,
            "runs and their provenance",
            "a run that does not repeat, a quota that is used up"),
        new RoleTask(
            "av",
            "model-validation",
            DOES,
            "analyse errors",
            Skill.DATA_SCIENCE,
            "report by slice",
            "a slice below the bar: back to curation"),
        new RoleTask(
            "av",
            "telemetry",
            ADVISES,
            "choose triggers",
            Skill.DATA_SCIENCE,
            "triggers and disengagements",
            "what nobody asked for: back to ingestion"),
        new RoleTask(
            "retail",
            "live-data",
            ADVISES,
            "say which features pay",
            Skill.DATA_SCIENCE,
            "events and feature views",
            "missing impressions, traffic of bots, skew, a late feed"),
        new RoleTask(
            "retail",
            "experimentation",
            LEADS,
            "state hypotheses and try them on logs",
            Skill.DATA_SCIENCE,
            "notebook and claim",
            "what does not run on the production path"),
        new RoleTask(
            "retail",
            "scoring",
            ADVISES,
            "say what scores mean",
            Skill.DATA_SCIENCE,
            "model service",
            "latency, calibration"),
        new RoleTask(
            "retail",
            "ordering",
            ADVISES,
            "measure what weights do",
            Skill.DATA_SCIENCE,
            "weights of diversity and business",
            "gains of scoring undone in silence"),
        new RoleTask(
            "retail",
            "metrics-database",
            LEADS,
            "read experiments out",
            Skill.DATA_SCIENCE,
            "verdict",
            "a test without power, tests that disturb each other"));
  }
}
