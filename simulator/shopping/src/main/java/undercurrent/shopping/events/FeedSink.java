package undercurrent.shopping.events;

/// What events go into once they are checked and in order.
public interface FeedSink {

  /// Takes an event in.
  ///
  /// @param isFirstPurchase whether it is the first purchase of its session
  void take(ShopEvent event, boolean isFirstPurchase);

  /// Takes a session in that is over.
  void take(Session session);
}
