package undercurrent.experiment;

import java.util.List;
import java.util.Optional;
import undercurrent.lifecycle.Plan;
import undercurrent.statistics.Estimate;

/// What a debt costs: four arms on the same seeds, and their differences.
///
/// @param use the debt with its settings
/// @param clean the arm without it
/// @param debt the arm with it
/// @param detected the arm with it and its detector
/// @param repaired the arm with it, its detector and its remedy
/// @param interest debt minus clean, per week for sums, from the week in which the debt was planted
/// @param principal the hours of the remedy; empty when no replication came to it
/// @param savedPerWeek the hours that the repaired arm has less of than the debt's, in each week
///   after the repayment, the remedy's own left out; empty when no replication came to it
/// @param paybackWeeks principal divided by the effort saved each week; empty when none was saved
/// @param detector how honest the detector was
/// @param firstSymptomDays from the debt's first act to the first incident without a detector
public record TwinResult(
    Plan.DebtUse use,
    RunResult clean,
    RunResult debt,
    RunResult detected,
    RunResult repaired,
    List<Interest> interest,
    Optional<Estimate> principal,
    Optional<Estimate> savedPerWeek,
    Optional<Estimate> paybackWeeks,
    DetectorRecord detector,
    Optional<Estimate> firstSymptomDays) {

  /// Returns what the debt was expected to cost beside what it was found to.
  public List<ExpectedInterest> expected() {
    return use.type().expectations(debt.plan().lifecycle().id()).stream()
        .map(expectation -> ExpectedInterest.of(expectation, this))
        .toList();
  }

  /// The difference that a debt makes to a measure.
  ///
  /// @param agreeing how many replications differ in the direction of the mean
  public record Interest(Measure measure, String unit, Estimate estimate, int agreeing) {}

  /// What a detector achieved.
  ///
  /// @param id its name
  /// @param hits the share of replications with the debt in which it raised its voice
  /// @param falseAlarms the share of replications without the debt in which it did
  /// @param delayDays from the debt's first act to the first alarm
  public record DetectorRecord(
      String id, double hits, double falseAlarms, Optional<Estimate> delayDays) {}
}
