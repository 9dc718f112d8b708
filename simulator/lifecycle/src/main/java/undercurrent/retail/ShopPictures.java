package undercurrent.retail;

import java.util.List;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.WaterfallExhibit;
import undercurrent.serving.RequestCourse;
import undercurrent.serving.TrafficWindow;
import undercurrent.shopping.Item;

/// What the first replication of a shop shows at its end: what is shown to whom, what of it sells,
/// and where the time of a request goes.
final class ShopPictures {
  /// What the pictures stand under.
  static final String TOPIC = "The shop in pictures";

  private final Replication run;
  private final Storefront storefront;
  private final List<Item> catalogue;

  ShopPictures(Replication run, Storefront storefront, List<Item> catalogue) {
    this.run = run;
    this.storefront = storefront;
    this.catalogue = catalogue;
  }

  /// Shows what there is.
  void show() {
    if (!isFirst()) {
      return;
    }
    if (storefront.funnel().requests() > 0) {
      run.exhibit(storefront.funnel().exhibit(TOPIC));
    }
    List<ExposureWindow> windows = storefront.exposure().windows();
    if (!windows.isEmpty()) {
      run.exhibit(new ExposureDiagram(windows).exhibit());
      run.exhibit(CatalogueMap.of(windows.getLast(), catalogue));
    }
    storefront
        .pages()
        .serving()
        .last()
        .filter(seen -> !seen.courses().isEmpty())
        .ifPresent(this::waterfall);
  }

  private void waterfall(TrafficWindow.Seen seen) {
    var all = seen.latencies().getLast();
    run.exhibit(
        new WaterfallExhibit(
            TOPIC,
            "shop-waterfall",
            "Where the time of a request goes",
            "Two requests of the peak hour of the last week, each from its arrival on: the one"
                + " whose latency is nearest to the median, and the one nearest to the 99th"
                + " percentile. Service times are those that were measured on the real components;"
                + " queues, patience and breakers are simulated; the rate of requests and the"
                + " number of servers are assumed.",
            List.of(
                shown("the median request", seen.courses(), all.p50()),
                shown("a slow request, near p99", seen.courses(), all.p99()))));
  }

  private static WaterfallExhibit.Shown shown(
      String name, List<RequestCourse> courses, double latencyMs) {
    return new WaterfallExhibit.Shown(name, RequestCourse.nearest(courses, latencyMs));
  }

  private boolean isFirst() {
    return run.streams().replication() == 0;
  }
}
