package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// How shoppers look at a slate: position-based examination, then click, then purchase.
///
/// A place r is examined with probability r^−η; an examined item is clicked with probability
/// sigmoid(U − c). The utility U of an item is ln(0.05 + N·share), where N is the number of items
/// and share the item's share of the customer's choice, less what its price costs in times of thrift,
/// plus a bonus when the visit's basket holds it. With the real trade a purchase is what the customer
/// really bought in that visit, and clicks are *modelled*; with the embedded trade a click on something
/// else may bring a purchase about.
///
/// @param history the trade
/// @param positionBias η; 1, after the click shares of the AOL log, whose log-log slope is −1.14 to
///   −1.19 and mixes relevance with examination
/// @param threshold c, the utility at which every second examined item is clicked (assumed)
/// @param intentBonus what an item of the visit's own basket gains (assumed)
/// @param impulse the probability that a click on an item outside the basket ends in a purchase; 0
///   for the real trade (assumed)
/// @param thrift when customers begin to mind prices
public record ChoiceModel(
    TradeHistory history,
    double positionBias,
    double threshold,
    double intentBonus,
    double impulse,
    Thrift thrift) {
  private static final double FLOOR = 0.05;
  private static final int LOOK = 3;
  private static final int CLICK = 4;
  private static final int BUY = 5;
  private static final double MARK_BONUS = 1; // utility of a mark as popular; assumed

  /// Returns the model with the constants of every scenario.
  public static ChoiceModel of(TradeHistory history) {
    return of(history, Thrift.NONE);
  }

  /// Returns the model with the constants of every scenario, whose customers begin to mind prices.
  public static ChoiceModel of(TradeHistory history, Thrift thrift) {
    return new ChoiceModel(history, 1.0, 3.5, 2.0, history.real() ? 0 : 0.15, thrift);
  }

  /// Returns the probability that a place is looked at.
  ///
  /// @param position the place, from 1
  public double examination(int position) {
    return positionBias == 1 ? 1.0 / position : StrictMath.pow(position, -positionBias);
  }

  /// Returns the utility of an item to a customer on a day, outside any visit.
  public double utility(int customer, int item, int day) {
    double lift = history.catalogue().size() * history.taste().share(customer, item, day);
    return StrictMath.log(FLOOR + lift) - thrift.cost(history.price(item, day), day);
  }

  /// Returns the probability that an examined item is clicked, outside any visit.
  public double attraction(int customer, int item, int day) {
    return sigmoid(utility(customer, item, day) - threshold);
  }

  /// Returns the probability that an examined item is clicked in a visit.
  public double attraction(Visit visit, int item) {
    return attraction(visit, item, false);
  }

  private double attraction(Visit visit, int item, boolean isMarked) {
    double bonus = (visit.bought(item) ? intentBonus : 0) + (isMarked ? MARK_BONUS : 0);
    return sigmoid(utility(visit.customer(), item, visit.day()) + bonus - threshold);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  /// Returns what the shopper does with each place of a slate, in its order.
  ///
  /// @param visit the visit in which the slate is seen
  /// @param luck the luck of the request
  public List<Reaction> react(Visit visit, Slate slate, Luck luck) {
    return react(visit, slate, luck, item -> false);
  }

  /// Returns what the shopper does with each place of a slate, in its order.
  ///
  /// @param visit the visit in which the slate is seen
  /// @param luck the luck of the request
  /// @param isMarked which items bear a mark that says that they are popular
  public List<Reaction> react(Visit visit, Slate slate, Luck luck, IntPredicate isMarked) {
    var reactions = new ArrayList<Reaction>(slate.placements().size());
    for (var placement : slate.placements()) {
      int item = placement.item();
      boolean examined =
          luck.uniform(LOOK, placement.position()) < examination(placement.position());
      boolean clicked =
          examined && luck.uniform(CLICK, item) < attraction(visit, item, isMarked.test(item));
      boolean inBasket = visit.bought(item);
      boolean onImpulse = clicked && !inBasket && luck.uniform(BUY, item) < impulse;
      double amount =
          inBasket ? visit.amount(item) : onImpulse ? history.price(item, visit.day()) : 0;
      reactions.add(new Reaction(clicked, inBasket || onImpulse, onImpulse, amount));
    }
    return reactions;
  }
}
