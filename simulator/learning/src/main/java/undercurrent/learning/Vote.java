package undercurrent.learning;

/// The class that one annotator gave one item.
///
/// @param item a number from 0
/// @param annotator a number from 0
/// @param label a class, from 0
public record Vote(int item, int annotator, int label) {

  /// Checks that nothing is negative.
  public Vote {
    if (item < 0 || annotator < 0 || label < 0) {
      throw new IllegalArgumentException(
          "a vote needs numbers from 0, not " + item + ", " + annotator + ", " + label);
    }
  }
}
