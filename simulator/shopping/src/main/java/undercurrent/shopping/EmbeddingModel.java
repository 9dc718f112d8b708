package undercurrent.shopping;

/// A preference model whose scores are dot products, so that the best items can be searched for.
public interface EmbeddingModel extends PreferenceModel {

  /// Returns the vector of a customer with a past; all zeros for an empty one.
  ///
  /// @param past the different items that the customer has bought
  double[] customer(int[] past);

  /// Returns the vector of an item, as long as a customer's.
  double[] item(int item);
}
