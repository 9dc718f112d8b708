package undercurrent.retail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undercurrent.lifecycle.ScatterExhibit;
import undercurrent.lifecycle.ScatterExhibit.Cloud;
import undercurrent.shopping.Item;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Point;

/// Each item of the range: how much of the page it has against how much of the sales.
final class CatalogueMap {
  private static final int NEW_DAYS = 56; // that an item counts as new; assumed
  private static final double PERCENT = 100;

  private CatalogueMap() {}

  /// Returns the map of four weeks.
  static ScatterExhibit of(ExposureWindow window, List<Item> catalogue) {
    var recent = new ArrayList<Point>();
    var settled = new ArrayList<Point>();
    double allShown = Math.max(1, Arrays.stream(window.shown()).sum());
    double allSold = Math.max(1, Arrays.stream(window.sold()).sum());
    for (int i = 0; i < window.items().length; i++) {
      int age = window.lastDay() - catalogue.get(window.items()[i]).firstDay();
      double sold = PERCENT * window.sold()[i] / allSold;
      double shown = PERCENT * window.shown()[i] / allShown;
      (age < NEW_DAYS ? recent : settled).add(new Point(sold, shown, ""));
    }
    return new ScatterExhibit(
        ShopPictures.TOPIC,
        "catalogue-map",
        "The range: what is shown and what sells",
        "Each item on sale at the end of, or shown in, "
            + window.inWords()
            + " of the first replication, by its share of all lines bought and its share"
            + " of all places shown in these weeks, on logarithmic axes. Above the diagonal an item"
            + " is shown more than it sells, below it less; items that were never shown stand on"
            + " the lower edge, items that were never sold on the left one. A larger mark stands"
            + " for more items at one place. An item counts as new for "
            + NEW_DAYS / 7
            + " weeks (assumed).",
        new Axis("share of lines bought", "%"),
        new Axis("share of places shown", "%"),
        "item",
        "shown as much as sold",
        List.of(new Cloud("settled items", settled), new Cloud("new items", recent)));
  }
}
