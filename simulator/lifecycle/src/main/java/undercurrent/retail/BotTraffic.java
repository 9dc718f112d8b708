package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.shopping.Luck;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;

/// Machines that come at night on accounts of customers, ask for pages, click and never buy.
///
/// Most of them click every place of a page at once, and the feed's rule finds them; some ask for a
/// page a minute, click one place by chance, and pass for people.
final class BotTraffic {
  private static final double CAREFUL_SHARE = 0.2; // of the crawls; assumed
  private static final int PAGES = 10; // of a crawl; assumed
  private static final int NIGHT_MINUTES = 300; // before the first shopper; assumed

  private final Storefront storefront;
  private final LiveData live;
  private final int firstDay;
  private final double crawlsPerDay;
  private final int customers;
  private final RandomStream crawls;
  private final RandomStream delivery;

  BotTraffic(
      Replication run, Settings settings, int customers, Storefront storefront, LiveData live) {
    this.storefront = storefront;
    this.live = live;
    this.customers = customers;
    this.firstDay =
        WorldKnobs.happens(settings, "world.bot-traffic")
            ? WorldKnobs.day(settings, "world.bot-traffic")
            : Integer.MAX_VALUE;
    this.crawlsPerDay = settings.number("world.bot-requests-per-day") / PAGES;
    this.crawls = run.streams().stream("bots");
    this.delivery = run.streams().stream("delivery from bots");
  }

  /// Lets the machines of a night come.
  void come(int day) {
    if (day < firstDay) {
      return;
    }
    int count = crawls.nextPoisson(crawlsPerDay);
    for (int n = 0; n < count; n++) {
      int account = crawls.nextInt(customers);
      int minute = n * NIGHT_MINUTES / count;
      boolean isCareful = crawls.nextBernoulli(CAREFUL_SHARE);
      for (int page = 0; page < PAGES; page++) {
        int at = isCareful ? minute + page : minute;
        visit(new ShopRequest(storefront.nextRequest(), account, day, at), isCareful);
      }
    }
  }

  private void visit(ShopRequest request, boolean isCareful) {
    Slate slate = storefront.pages().answer(request, Luck.next(crawls));
    int places = slate.placements().size();
    int only = crawls.nextInt(Math.max(1, places));
    List<Reaction> reactions = new ArrayList<>(places);
    for (int i = 0; i < places; i++) {
      reactions.add(new Reaction(!isCareful || i == only, false, false, 0));
    }
    if (!live.sendPage(slate, reactions, delivery)) {
      storefront.keep(slate, reactions);
    }
  }
}
