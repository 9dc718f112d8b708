package undercurrent.role;

import java.util.Map;
import undercurrent.organisation.Role;
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
}
