package undercurrent.experiment;

import java.util.Optional;
import undercurrent.debt.Expectation;
import undercurrent.experiment.TwinResult.Interest;

/// What a debt was expected to cost beside what it was found to.
///
/// @param expectation what was expected
/// @param interest what was found; empty when no replication could read the measure
public record ExpectedInterest(Expectation expectation, Optional<Interest> interest) {
  private static final double AGREEING_SHARE = 0.9;

  static ExpectedInterest of(Expectation expectation, TwinResult twin) {
    return new ExpectedInterest(
        expectation,
        twin.interest().stream()
            .filter(each -> named(each).equals(expectation.measure()))
            .findFirst());
  }

  /// Documents of twins call the sum of all hours `effort`.
  private static String named(Interest interest) {
    String name = interest.measure().name();
    return name.equals("effort.total") ? "effort" : name;
  }

  /// Tells whether nine of ten replications point the expected way, and so does the mean.
  public boolean isDirectionRight() {
    return interest
        .filter(found -> expectation.isDirectionOf(found.estimate().mean()))
        .filter(found -> found.agreeing() >= AGREEING_SHARE * found.estimate().count())
        .isPresent();
  }

  /// Tells whether the 95 % interval leaves 0 out, on the expected side of it.
  public boolean isBeyondLuck() {
    return interest
        .map(Interest::estimate)
        .filter(found -> expectation.isDirectionOf(found.low()))
        .filter(found -> expectation.isDirectionOf(found.high()))
        .isPresent();
  }

  /// Tells whether the size is within a factor of two of the fitted one; so without one, if read.
  public boolean isSizeRight() {
    return interest.filter(found -> expectation.isSizeOf(found.estimate().mean())).isPresent();
  }

  /// Tells whether direction and size are right, beyond luck.
  public boolean isKept() {
    return isDirectionRight() && isBeyondLuck() && isSizeRight();
  }
}
