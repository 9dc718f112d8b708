package undercurrent.retail;

import java.util.List;
import undercurrent.shopping.LiveTables;

/// The slices of customers, as anybody can tell them apart: who has bought little so far, and who
/// has bought more.
///
/// @param tables where purchases are counted
record CustomerSlices(LiveTables tables) {
  static final String ALL = "all";
  static final String NEW = "new-customers";
  static final String RETURNING = "returning-customers";
  static final List<String> NAMES = List.of(NEW, RETURNING);

  private static final int FEW_LINES = 10; // less than one usual basket; assumed

  /// Returns the slice of a customer today.
  String of(int customer) {
    return tables.purchases().lines(customer) < FEW_LINES ? NEW : RETURNING;
  }
}
