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

  @Override
  public List<RoleTask> tasks() {
    return List.of(
        new RoleTask(
            "av",
            "ingestion",
            ADVISES,
            "say what the fleet can upload",
            Skill.RELIABILITY,
            "raw drives and their manifest",
            "missing synchronisation, another calibration version"),
        new RoleTask(
            "av",
            "system-validation",
            ADVISES,
            "run shadow mode in the fleet",
            Skill.RELIABILITY,
            "evidence of replay, simulation and shadow mode",
            "a new scenario: back to labeling"),
        new RoleTask(
            "av",
            "deployment",
            DOES,
            "roll out in stages",
            Skill.RELIABILITY,
            "staged release over the air",
            "a release that is rolled back"),
        new RoleTask(
            "av",
            "telemetry",
            LEADS,
            "watch the fleet and command incidents",
            Skill.RELIABILITY,
            "triggers and disengagements",
            "what nobody asked for: back to ingestion"),
        new RoleTask(
            "retail",
            "live-data",
            ADVISES,
            "say what the stream can carry",
            Skill.RELIABILITY,
            "events and feature views",
            "missing impressions, traffic of bots, skew, a late feed"),
        new RoleTask(
            "retail",
            "operations",
            LEADS,
            "keep objectives, capacity and canaries, answer pages",
            Skill.RELIABILITY,
            "incident and its actions",
            "post-mortem actions"));
  }

  @Override
  public List<RotaKind> rotas() {
    return List.of(RotaKind.SYSTEMS);
  }
}
