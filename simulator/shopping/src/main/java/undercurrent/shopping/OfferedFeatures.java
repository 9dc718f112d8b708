package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import undercurrent.random.NormalQuantile;

/// What other teams of the shop, and others outside, offer as features.
///
/// All of it is *modelled*. A score of searches tells, with an error of its own, how much a
/// customer likes an item. The score of the old catalogue tells the same of seven in ten items,
/// with another error. The household score of a data vendor hardly tells anything, and the item
/// scores that came with it tell nothing at all. A badge is put on what many like, until marketing puts
/// badges on other goods: as many and as large as before, but for no reason.
public final class OfferedFeatures {
  /// The score of searches, which was tested.
  public static final List<String> TESTED = List.of("search_interest");

  /// The score of the old catalogue.
  public static final String OLD_CATALOGUE = "old_catalogue_score";

  /// The score of a data vendor.
  public static final String HOUSEHOLD = "household_score";

  /// The item scores of the same team as the score of searches.
  public static final List<String> ITEM_SCORES =
      List.of(
          "photo_score",
          "weather_score",
          "press_score",
          "colour_score",
          "supplier_score",
          "shelf_score",
          "season_score",
          "naming_score");

  /// How large the badge is that an item carries.
  public static final String BADGE = "discount_badge";

  private static final double BADGE_ERROR = 0.1; // assumed
  private static final double BADGE_OFFSET = 4; // badges are above 0, which is no value; assumed
  private static final int ASKED = 600; // customers that say what many like

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final double INTEREST_ERROR = 0.8; // on the scale of utility; assumed
  private static final double HOUSEHOLD_ERROR = 20; // assumed
  private static final double TABLE_MS = 0.2; // a look into a table of others; assumed
  private static final double VENDOR_MS = 15; // a call to a vendor; assumed
  private static final double VENDOR_HOURS = 667; // 40 minutes without answer are 0.1 %; assumed
  private static final int COVERED_OF_TEN = 7; // items of the old catalogue; assumed
  private static final double OLD_ERROR = 1; // assumed
  private static final double OLD_OFFSET = 5; // scores are above 0, which is no value; assumed
  private static final double LEAST_SCORE = 0.1;

  private OfferedFeatures() {}

  /// Returns what is offered in a trade, in the order of the shelf. Others keep their scores as they
  /// were made: what customers begin to mind later is not in them.
  ///
  /// @param badgesFromDay the day from which badges are put on other goods
  public static List<FurtherFeature> of(TradeHistory trade, int badgesFromDay) {
    ChoiceModel choice = ChoiceModel.of(trade);
    var offered = new ArrayList<FurtherFeature>();
    for (String name : TESTED) {
      offered.add(at(name, TABLE_MS, liking(choice, name, INTEREST_ERROR)));
    }
    offered.add(at(OLD_CATALOGUE, TABLE_MS, oldCatalogue(choice)));
    offered.add(
        new FurtherFeature(
            HOUSEHOLD, VENDOR_MS, VENDOR_HOURS, liking(choice, HOUSEHOLD, HOUSEHOLD_ERROR)));
    for (String name : ITEM_SCORES) {
      offered.add(at(name, TABLE_MS, (customer, item, day) -> 3 + normal(name, day / 7, item)));
    }
    offered.add(at(BADGE, TABLE_MS, badge(trade, choice, badgesFromDay)));
    return List.copyOf(offered);
  }

  /// An item carries its own badge, or that of the item half of the range away: none is lost and none
  /// comes to it.
  private static FurtherFeature.Reading badge(
      TradeHistory trade, ChoiceModel choice, int badgesFromDay) {
    int items = trade.catalogue().size();
    double[] badges = new double[items]; // 0 where it was not made yet
    return (customer, item, day) -> {
      int whose = day < badgesFromDay ? item : (item + items / 2) % items;
      if (badges[whose] == 0) {
        double size = BADGE_OFFSET + liked(trade, choice, whose);
        badges[whose] = Math.max(LEAST_SCORE, size + BADGE_ERROR * normal(BADGE, 0, whose));
      }
      return badges[whose];
    };
  }

  /// The logarithm of how much more than an average item some customers buy of one.
  private static double liked(TradeHistory trade, ChoiceModel choice, int item) {
    double sum = 0;
    for (int i = 0; i < ASKED; i++) {
      int customer = (int) ((long) i * trade.customers() / ASKED);
      sum += StrictMath.exp(choice.utility(customer, item, 0));
    }
    return StrictMath.log(sum / ASKED);
  }

  /// Returns the names of what is offered, in the order of the shelf.
  public static List<String> names() {
    var names = new ArrayList<>(TESTED);
    names.add(OLD_CATALOGUE);
    names.add(HOUSEHOLD);
    names.addAll(ITEM_SCORES);
    names.add(BADGE);
    return List.copyOf(names);
  }

  private static FurtherFeature at(String name, double fetchMs, FurtherFeature.Reading reading) {
    return new FurtherFeature(name, fetchMs, NEVER, reading);
  }

  private static FurtherFeature.Reading liking(ChoiceModel choice, String name, double error) {
    return (customer, item, day) ->
        choice.utility(customer, item, day) + error * normal(name, customer, item);
  }

  private static FurtherFeature.Reading oldCatalogue(ChoiceModel choice) {
    var liking = liking(choice, OLD_CATALOGUE, OLD_ERROR);
    return (customer, item, day) -> {
      boolean isCovered = Math.floorMod(bits(OLD_CATALOGUE, 0, item), 10) < COVERED_OF_TEN;
      return isCovered ? Math.max(LEAST_SCORE, OLD_OFFSET + liking.of(customer, item, day)) : 0;
    };
  }

  /// Returns a standard normal number that belongs to a feature and a pair of numbers.
  private static double normal(String name, int first, int second) {
    return NormalQuantile.of(((bits(name, first, second) >>> 12) + 0.5) * 0x1.0p-52);
  }

  private static long bits(String name, int first, int second) {
    return Luck.mix(Luck.mix(names().indexOf(name)) ^ (((long) first << 32) + second));
  }
}
