package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// What a fleet brought home from some days of driving.
///
/// @param slices one tally a slice, in the order of [Conditions#ALL]
/// @param outcomes one outcome an encounter, in order
/// @param frames the frames that were logged, without the truth
/// @param truth the truth of those frames, for the observer and for labelers only
public record DriveSample(
    List<SliceTally> slices,
    List<EncounterOutcome> outcomes,
    List<LoggedFrame> frames,
    HiddenTruth truth) {

  /// Copies the lists.
  public DriveSample {
    slices = List.copyOf(slices);
    outcomes = List.copyOf(outcomes);
    frames = List.copyOf(frames);
  }

  /// Returns what a fleet brings home that did not drive.
  public static DriveSample none() {
    return of(List.of(), 0, List.of(), new HiddenTruth());
  }

  static DriveSample of(
      List<EncounterOutcome> outcomes,
      double milesPerEncounter,
      List<LoggedFrame> frames,
      HiddenTruth truth) {
    var tallies = new ArrayList<SliceTally>();
    Conditions.ALL.forEach(slice -> tallies.add(new SliceTally(slice, 0, 0, 0, 0, 0, 0)));
    for (var outcome : outcomes) {
      int at = outcome.slice().index();
      tallies.set(at, tallies.get(at).plus(outcome, milesPerEncounter));
    }
    return new DriveSample(tallies, outcomes, frames, truth);
  }

  /// Returns what two parts of a fleet brought home together.
  public DriveSample plus(DriveSample other) {
    var all = new ArrayList<SliceTally>();
    for (Conditions slice : Conditions.ALL) {
      all.add(slice(slice).plus(other.slice(slice)));
    }
    var both = new ArrayList<>(outcomes);
    both.addAll(other.outcomes);
    var logged = new ArrayList<>(frames);
    logged.addAll(other.frames);
    return new DriveSample(all, both, logged, truth.plus(other.truth));
  }

  /// Returns the tallies of this sample, without its frames.
  public DriveSample withoutFrames() {
    return new DriveSample(slices, outcomes, List.of(), new HiddenTruth());
  }

  /// Returns the events that endanger: disengagements and collisions, per 1,000 miles.
  public Rate safetyEvents() {
    return perThousandMiles(tally -> tally.disengagements() + tally.collisions());
  }

  /// Returns the tally of a slice.
  public SliceTally slice(Conditions slice) {
    return slices.get(slice.index());
  }

  /// Returns the miles that the encounters stand for.
  public double miles() {
    return slices.stream().mapToDouble(SliceTally::miles).sum();
  }

  /// Returns the disengagements per 1,000 miles.
  public Rate disengagements() {
    return perThousandMiles(SliceTally::disengagements);
  }

  /// Returns the collisions per 1,000 miles.
  public Rate collisions() {
    return perThousandMiles(SliceTally::collisions);
  }

  /// Returns the phantom brakes per 1,000 miles.
  public Rate phantomBrakes() {
    return perThousandMiles(SliceTally::phantomBrakes);
  }

  private Rate perThousandMiles(ToIntFunction<SliceTally> count) {
    return new Rate(slices.stream().mapToInt(count).sum(), miles() / 1000);
  }
}
