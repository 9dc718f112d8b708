package undercurrent.shopping.events;

import undercurrent.shopping.LiveTables;

/// Keeps the live tables: purchases, what was shown, baskets, and the price of the newest purchase.
public final class TableWriter implements FeedSink {
  private final LiveTables tables;
  private final long[] pricedAt;

  /// Makes the writer of some tables.
  public TableWriter(LiveTables tables) {
    this.tables = tables;
    this.pricedAt = new long[tables.assortment().size()];
  }

  @Override
  public void take(ShopEvent event, boolean isFirstPurchase) {
    switch (event.kind()) {
      case SHOWN -> tables.observeShown(event.customer(), event.item(), event.day());
      case BOUGHT -> bought(event, isFirstPurchase);
      case CLICKED, RETURNED -> {} // no feature reads them
    }
  }

  private void bought(ShopEvent event, boolean isFirstPurchase) {
    if (isFirstPurchase) {
      tables.observeVisit(event.customer(), event.day());
    }
    if (event.minute() >= pricedAt[event.item()]) { // what is late tells an old price
      pricedAt[event.item()] = event.minute();
      tables.assortment().reprice(event.item(), event.price());
    }
    tables.observePurchase(event.customer(), event.item(), event.day());
  }

  @Override
  public void take(Session session) {
    if (session.bought().length > 0) {
      tables.observeBasket(session.bought());
    }
  }
}
