package undercurrent.role;

import static undercurrent.organisation.RoleTask.Part.ADVISES;
import static undercurrent.organisation.RoleTask.Part.ANSWERS;
import static undercurrent.organisation.RoleTask.Part.LEADS;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
import undercurrent.organisation.Skill;

/// Decides what is built and launched, sets ordering weights, answers for the product.
public final class ProductOwner implements Role {
  @Override
  public String id() {
    return "product-owner";
  }

  @Override
  public String title() {
    return "Product owner";
  }

  @Override
  public String description() {
    return "Decides what is built and launched, sets ordering weights, answers for the product.";
  }

  @Override
  public String source() {
    return "Kreuzberger et al. (2023), section 5; Nahar et al. (2022); hours and costs are assumed";
  }

  @Override
  public Map<Skill, Double> skills() {
    return Map.of(
        Skill.PRODUCT, 1.0,
        Skill.MERCHANDISING, 0.5);
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
            "model-validation",
            ADVISES,
            "say what the operating domain needs",
            Skill.PRODUCT,
            "report by slice",
            "a slice below the bar: back to curation"),
        new RoleTask(
            "av",
            "deployment",
            ANSWERS,
            "decide on the launch",
            Skill.PRODUCT,
            "staged release over the air",
            "a release that is rolled back"),
        new RoleTask(
            "retail",
            "experimentation",
            ADVISES,
            "say which question is worth it",
            Skill.PRODUCT,
            "notebook and claim",
            "what does not run on the production path"),
        new RoleTask(
            "retail",
            "filtering",
            LEADS,
            "decide which rules hold",
            Skill.PRODUCT,
            "rules",
            "a rule that removes all candidates, stale stock"),
        new RoleTask(
            "retail",
            "ordering",
            LEADS,
            "set weights",
            Skill.PRODUCT,
            "weights of diversity and business",
            "gains of scoring undone in silence"),
        new RoleTask(
            "retail",
            "metrics-database",
            ADVISES,
            "take the verdict",
            Skill.PRODUCT,
            "verdict",
            "a test without power, tests that disturb each other"));
  }
}
