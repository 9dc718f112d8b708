package undercurrent.system;

/// Who gave the labels of a batch.
///
/// @param day when
/// @param labels how many there are
/// @param byModel how many of them a model in service gave, and no person
public record LabelSource(int day, int labels, int byModel) {

  /// Checks that no more are a model's than there are.
  public LabelSource {
    if (byModel < 0 || byModel > labels) {
      throw new IllegalArgumentException("of " + labels + " labels " + byModel + " are a model's");
    }
  }
}
