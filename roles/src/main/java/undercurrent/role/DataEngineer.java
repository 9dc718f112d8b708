package undercurrent.role;

import static undercurrent.organisation.RoleTask.Part.ANSWERS;
import static undercurrent.organisation.RoleTask.Part.DOES;
import static undercurrent.organisation.RoleTask.Part.LEADS;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
import undercurrent.organisation.RotaKind;
import undercurrent.organisation.Skill;

/// Brings data in, keeps pipelines and feeds alive, versions data sets. On call for feeds.
public final class DataEngineer implements Role {
  @Override
  public String id() {
    return "data-engineer";
  }

  @Override
  public String title() {
    return "Data engineer";
  }

  @Override
  public String description() {
    return "Brings data in, keeps pipelines and feeds alive, versions data sets. On call for"
        + " feeds.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(
        Skill.DATA_ENGINEERING, 1.0,
        Skill.PLATFORM_ENGINEERING, 0.5);
  }

  @Override
  public double costPerHour() {
    return 70;
  }

  @Override
  public List<RoleTask> tasks() {
    return List.of(
        new RoleTask(
            "av",
            "ingestion",
            LEADS,
            "synchronise drives and write their manifest, mend feeds",
            Skill.DATA_ENGINEERING,
            "raw drives and their manifest",
            "missing synchronisation, another calibration version"),
        new RoleTask(
            "av",
            "curation",
            DOES,
            "remove duplicates and partition",
            Skill.DATA_ENGINEERING,
            "candidate set and targets of each slice",
            "duplicates, a rare slice that is not filled"),
        new RoleTask(
            "av",
            "labeling",
            ANSWERS,
            "answer for lots and their throughput",
            Skill.DATA_ENGINEERING,
            "labels and the version of the guideline",
            "disagreement, a new guideline and labels done anew"),
        new RoleTask(
            "av",
            "preparation",
            LEADS,
            "version sets and propagate deletions",
            Skill.DATA_ENGINEERING,
            "versioned data set",
            "leakage, a wrong split"),
        new RoleTask(
            "av",
            "telemetry",
            DOES,
            "bring logs in",
            Skill.DATA_ENGINEERING,
            "triggers and disengagements",
            "what nobody asked for: back to ingestion"),
        new RoleTask(
            "retail",
            "live-data",
            LEADS,
            "keep the event schema, sessions, feature jobs and backfills",
            Skill.DATA_ENGINEERING,
            "events and feature views",
            "missing impressions, traffic of bots, skew, a late feed"),
        new RoleTask(
            "retail",
            "metrics-database",
            DOES,
            "keep the metrics database",
            Skill.DATA_ENGINEERING,
            "verdict",
            "a test without power, tests that disturb each other"));
  }

  @Override
  public List<RotaKind> rotas() {
    return List.of(RotaKind.FEEDS);
  }
}
