package undercurrent.trap;

/// An item that was shown to a customer who looked at it.
///
/// @param features as they were when the request was answered, in the order of
///   [undercurrent.shopping.FeatureSnapshot#NAMES]; not to be changed
/// @param customer who looked
/// @param item what was shown
/// @param appeal the true log-odds of a click, which no learner is given unless a trap says so
/// @param clicked whether it was clicked
record ShownItem(double[] features, int customer, int item, double appeal, boolean clicked) {

  /// Returns the class of the row: 1 if clicked.
  int label() {
    return clicked ? 1 : 0;
  }
}
