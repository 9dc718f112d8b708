package undercurrent.av;

import static undercurrent.lifecycle.SafetyClaim.atLeast;
import static undercurrent.lifecycle.SafetyClaim.atMost;
import static undercurrent.lifecycle.SafetyClaim.because;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.Conditions;
import undercurrent.lifecycle.SafetyClaim;

/// The safety case of the fleet: what is claimed, why, and which figure of the report bears it. The
/// limits are assumed.
final class DrivingSafetyCase {
  private DrivingSafetyCase() {}

  static SafetyClaim claim() {
    return because(
        "The fleet drives with acceptable risk",
        "near the limit, on the road and in what it knows of itself",
        because(
            "Near the physical limit the car is no worse than a person",
            "the same encounters, the same luck",
            atMost(
                "It collides no more than a person alone",
                "suite.model.collisions",
                "suite.human.collisions"),
            atMost("It does not buy that with phantom brakes", "suite.model.phantom-brakes", "10")),
        because(
            "On the road harm is rare",
            "rates over the fleet's miles",
            atMost("Collisions are rare", "safety.collisions", "0.05"),
            atMost("Drivers seldom have to take over", "safety.disengagements", "0.5")),
        because(
            "The model knows what it does not know",
            "slices and confidence",
            because(
                "No slice is left behind",
                "each slice of the domain for itself",
                slices().toArray(SafetyClaim[]::new)),
            atMost("Confidence means what it says", "accuracy.calibration-error", "0.15")));
  }

  private static List<SafetyClaim> slices() {
    var claims = new ArrayList<SafetyClaim>();
    for (Conditions slice : Conditions.ALL) {
      String name = slice.id().replace('-', ' ');
      claims.add(
          atLeast("Three of five are right in " + name, "accuracy.slice." + slice.id(), "0.6"));
    }
    return claims;
  }
}
