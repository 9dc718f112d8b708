package undercurrent.shopping;

/// What lies on the shelves, and the rule by which it is ordered anew: when what is there and on
/// order, less what is owed, falls to s, it is filled up to S (Scarf, 1960).
///
/// What is asked for beyond the stock is owed and given first when goods come in.
public final class Stock {
  private final int[] net; // on the shelf, or owed where it is below 0
  private final int[] onOrder;
  private final int[] reorderAt;
  private final int[] upTo;
  private long asked;
  private long fromShelf;

  /// Makes empty shelves, with levels of 0.
  public Stock(int items) {
    net = new int[items];
    onOrder = new int[items];
    reorderAt = new int[items];
    upTo = new int[items];
  }

  /// Sets the levels of an item.
  ///
  /// @param s at or below which it is ordered
  /// @param full S, up to which it is ordered; above s
  public void levels(int item, int s, int full) {
    if (s < 0 || full <= s) {
      throw new IllegalArgumentException(
          "levels of stock need 0 <= s < S, not " + s + " and " + full);
    }
    reorderAt[item] = s;
    upTo[item] = full;
  }

  /// Takes pieces that somebody bought.
  public void take(int item, int pieces) {
    asked += pieces;
    fromShelf += Math.min(pieces, Math.max(0, net[item]));
    net[item] -= pieces;
  }

  /// Returns how many pieces are to be ordered now, and counts them as on order; 0 for none.
  public int order(int item) {
    int position = net[item] + onOrder[item];
    if (position > reorderAt[item] || upTo[item] == 0) {
      return 0;
    }
    int pieces = upTo[item] - position;
    onOrder[item] += pieces;
    return pieces;
  }

  /// Puts pieces on the shelf that were on order.
  public void receive(int item, int pieces) {
    onOrder[item] -= pieces;
    net[item] += pieces;
  }

  /// Puts pieces on the shelf that a customer brought back.
  public void putBack(int item, int pieces) {
    net[item] += pieces;
  }

  /// Returns whether nothing is on the shelf.
  public boolean isOut(int item) {
    return net[item] <= 0;
  }

  /// Returns the pieces that are on order.
  public int onOrder(int item) {
    return onOrder[item];
  }

  /// Returns the share of the pieces asked for so far that were on the shelf, 1 before the first.
  public double fillRate() {
    return asked == 0 ? 1 : (double) fromShelf / asked;
  }
}
