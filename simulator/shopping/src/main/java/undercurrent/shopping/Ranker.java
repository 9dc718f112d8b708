package undercurrent.shopping;

/// A method that ranks the items of a hold-out for a customer.
@FunctionalInterface
public interface Ranker {

  /// Returns items, the best first.
  ///
  /// @param customer the customer
  /// @param length how many are wanted; fewer may come back
  /// @param repeats whether items that the customer bought before may be among them
  int[] rank(int customer, int length, boolean repeats);
}
