package undercurrent.role;

import static undercurrent.organisation.RoleTask.Part.DOES;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
import undercurrent.organisation.Skill;

/// Edits the filter rules of the shop, plans ranges and campaigns.
public final class Merchandiser implements Role {
  @Override
  public String id() {
    return "merchandiser";
  }

  @Override
  public String title() {
    return "Merchandiser";
  }

  @Override
  public String description() {
    return "Edits the filter rules of the shop, plans ranges and campaigns.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(Skill.MERCHANDISING, 1.0);
  }

  @Override
  public double costPerHour() {
    return 45;
  }

  @Override
  public List<RoleTask> tasks() {
    return List.of(
        new RoleTask(
            "retail",
            "filtering",
            DOES,
            "edit filter rules, tag the catalogue",
            Skill.MERCHANDISING,
            "rules",
            "a rule that removes all candidates, stale stock"));
  }
}
