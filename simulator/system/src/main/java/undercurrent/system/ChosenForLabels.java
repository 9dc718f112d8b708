package undercurrent.system;

/// What a turn of curation chose of a slice for labelling, out of what it could choose from.
///
/// @param day when
/// @param slice the slice
/// @param offered the clips that there were
/// @param chosen those that are labelled
public record ChosenForLabels(int day, String slice, int offered, int chosen) {

  /// Adds another turn, or another slice of it.
  public ChosenForLabels plus(ChosenForLabels other) {
    return new ChosenForLabels(day, slice, offered + other.offered, chosen + other.chosen);
  }
}
