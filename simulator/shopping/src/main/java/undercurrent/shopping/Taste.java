package undercurrent.shopping;

/// What customers like, as shares of choice.
///
/// The embedded trade draws its baskets from these shares. For the real trade they are estimated
/// from the whole record, the future included. Both are the truth of the world: only the choice
/// model and the observer's oracle read them, never a component or a detector.
public interface Taste {

  /// Returns how likely one line of a customer's basket is to be the item on that day.
  double share(int customer, int item, int day);

  /// Returns how likely one line of a customer's basket is to be of the brand.
  double brandShare(int customer, int brand);
}
