package undercurrent.driving;

import undercurrent.random.Constant;
import undercurrent.random.Distribution;
import undercurrent.random.LogNormal;
import undercurrent.random.RandomStream;

/// The person who watches the car and takes over when it does not do what it must.
///
/// An attentive driver decides when the time to collision falls below the critical one while the
/// car brakes less than it needs to, and brakes after a reaction time. An error of perception thus
/// becomes a disengagement first, and a collision when the driver is late or absent.
///
/// @param attention the chance that the driver is attentive in an encounter
/// @param criticalTtcS the time to collision at which an attentive driver decides, in seconds
/// @param reactionS the time from decision to brake, in seconds
/// @param brakingMps2 the deceleration of the driver, in m/s²
/// @param endsPhantom the chance that the driver takes over after a brake for nothing
public record SafetyDriver(
    double attention,
    double criticalTtcS,
    Distribution reactionS,
    double brakingMps2,
    double endsPhantom) {

  /// Checks the numbers.
  public SafetyDriver {
    if (!(attention >= 0 && attention <= 1 && endsPhantom >= 0 && endsPhantom <= 1)) {
      throw new IllegalArgumentException(
          "a safety driver needs chances from 0 to 1, not " + attention + " and " + endsPhantom);
    }
    if (!(criticalTtcS > 0 && brakingMps2 > 0)) {
      throw new IllegalArgumentException(
          "a safety driver needs a critical time and a deceleration above 0, not "
              + criticalTtcS
              + " and "
              + brakingMps2);
    }
  }

  /// Returns the driver of a test fleet. Delay 0.75 s, deceleration 0.774 g and critical time 2 s
  /// are those of the careful and competent driver of UNECE R157; attention 0.95, the spread of the
  /// delay and the chance after a phantom brake are assumed.
  public static SafetyDriver trained() {
    return new SafetyDriver(0.95, 2, new LogNormal(0.75, 0.2), 0.774 * 9.81, 0.2);
  }

  /// Returns nobody: a car without a driver, or a suite on a closed course.
  public static SafetyDriver absent() {
    return new SafetyDriver(0, 2, new Constant(0.75), 0.774 * 9.81, 0);
  }

  /// Returns a person who drives alone, as the baseline of a report: 0.4 s to perceive and 0.75 s
  /// to act (UNECE R157 as esmini has it), from the first sight on.
  public static SafetyDriver alone() {
    return new SafetyDriver(1, 1000, new Constant(1.15), 0.774 * 9.81, 0);
  }

  /// Returns this driver with another attention.
  public SafetyDriver withAttention(double chance) {
    return new SafetyDriver(chance, criticalTtcS, reactionS, brakingMps2, endsPhantom);
  }

  /// What a driver will be like in one encounter, drawn with three uniform numbers.
  record Mood(boolean attentive, double reactionS, boolean endsPhantom) {}

  Mood mood(RandomStream stream) {
    return new Mood(
        stream.nextBernoulli(attention),
        reactionS.sample(stream),
        stream.nextBernoulli(endsPhantom));
  }
}
