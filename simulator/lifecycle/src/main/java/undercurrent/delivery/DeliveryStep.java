package undercurrent.delivery;

import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// A step of a change on its way to production.
///
/// @param id kebab-case, such as `review` or `copy-to-server`
/// @param title in words
/// @param skill who does it
/// @param subsystem the box of Sculley's figure 1 that its hours belong to
/// @param hours hands-on hours, 0 for a machine's step
/// @param waitHours hours that pass before it is done whoever is free: a nightly window, a board
/// @param slipShare the chance that doing it by hand puts a slip in, 0 … 1
/// @param findShare the share of slips that it finds, 0 … 1; found slips send the change back
public record DeliveryStep(
    String id,
    String title,
    Skill skill,
    Subsystem subsystem,
    double hours,
    double waitHours,
    double slipShare,
    double findShare) {

  /// Checks the numbers.
  public DeliveryStep {
    if (!(hours >= 0 && waitHours >= 0) || !isShare(slipShare) || !isShare(findShare)) {
      throw new IllegalArgumentException(
          "step '" + id + "' needs hours of 0 or more and shares of 0 to 1");
    }
  }

  /// Returns the step with the hours of hands and the wait before them.
  public DeliveryStep takes(double hands, double wait) {
    return new DeliveryStep(id, title, skill, subsystem, hands, wait, slipShare, findShare);
  }

  /// Returns the step with the chance that doing it puts a slip in.
  public DeliveryStep slips(double share) {
    return new DeliveryStep(id, title, skill, subsystem, hours, waitHours, share, findShare);
  }

  /// Returns the step with the share of slips that it finds.
  public DeliveryStep finds(double share) {
    return new DeliveryStep(id, title, skill, subsystem, hours, waitHours, slipShare, share);
  }

  /// Returns the step as it is done a second time, at once and with luck of its own.
  DeliveryStep again() {
    return new DeliveryStep(
        id + "-again", title + " again", skill, subsystem, hours, 0, slipShare, findShare);
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }
}
