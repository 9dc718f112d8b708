package undercurrent.driving;

import java.util.List;

/// Who drives a scenario suite: the model, and those that stand beside it in every report.
///
/// @param id the name in measures, such as `perfect`
/// @param title the name in words
/// @param perception what the car believes
/// @param driver who is at the wheel
public record SuiteDriver(String id, String title, Perception perception, SafetyDriver driver) {

  /// Those that a report always has beside the model: perfect perception, a rule without learning, a
  /// person, and a car that sees nothing.
  public static final List<SuiteDriver> REFERENCES =
      List.of(
          new SuiteDriver(
              "perfect", "perfect perception", Perception.perfect(), SafetyDriver.absent()),
          new SuiteDriver(
              "rule-based",
              "laser and car-following rule",
              Perception.ruleBased(),
              SafetyDriver.absent()),
          new SuiteDriver("human", "a person alone", Perception.blind(), SafetyDriver.alone()),
          new SuiteDriver("blind", "no perception", Perception.blind(), SafetyDriver.absent()));

  /// Returns the entry of a trained model.
  public static SuiteDriver model(Perception perception) {
    return new SuiteDriver("model", "the model in service", perception, SafetyDriver.absent());
  }

  /// Returns the ids of all entries, the model's first.
  public static List<String> ids() {
    return List.of("model", "perfect", "rule-based", "human", "blind");
  }
}
