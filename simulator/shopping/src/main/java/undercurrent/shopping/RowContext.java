package undercurrent.shopping;

import java.util.List;

/// A context in which a candidate is scored: who asks, and in which part of the range.
///
/// @param name such as `new-customers/dear-goods`
/// @param customers those of few visits, or the others
/// @param goods the dear ones, or the others
public record RowContext(String name, Customers customers, Goods goods) {
  private static final int VISITS = FeatureSnapshot.NAMES.indexOf("customer_visits");
  private static final int PRICE = FeatureSnapshot.NAMES.indexOf("price");
  private static final double FEW_VISITS = StrictMath.log1p(4); // assumed
  private static final double DEAR_POUNDS = StrictMath.log(2.5); // assumed; about half of the range

  /// All contexts; each row is in one of them.
  public static final List<RowContext> ALL =
      List.of(
          new RowContext("new-customers/cheap-goods", Customers.NEW, Goods.CHEAP),
          new RowContext("new-customers/dear-goods", Customers.NEW, Goods.DEAR),
          new RowContext("returning-customers/cheap-goods", Customers.RETURNING, Goods.CHEAP),
          new RowContext("returning-customers/dear-goods", Customers.RETURNING, Goods.DEAR));

  /// Who asks.
  public enum Customers {
    NEW,
    RETURNING
  }

  /// What may be shown.
  public enum Goods {
    CHEAP,
    DEAR
  }

  /// Returns the context of a row of features, in the order of [FeatureSnapshot#NAMES].
  public static RowContext of(double[] row) {
    int customers = row[VISITS] < FEW_VISITS ? 0 : 2;
    return ALL.get(customers + (row[PRICE] < DEAR_POUNDS ? 0 : 1));
  }
}
