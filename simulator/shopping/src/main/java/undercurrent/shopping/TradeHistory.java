package undercurrent.shopping;

import java.time.LocalDate;
import java.util.List;

/// A year of trade of one shop: what it sells, and day by day who came and what they bought.
///
/// It is the same for every arm of an experiment: recommendations change what is shown and clicked,
/// not who comes. It does not change after it was made, so runs may share it.
public interface TradeHistory {
  /// Day 0 of every history.
  LocalDate FIRST_DAY = LocalDate.of(2010, 12, 1);

  /// Returns what the history is made of, in words that a report shows.
  String title();

  /// Returns whether the baskets are those of real customers.
  boolean real();

  /// Returns the number of days.
  int days();

  /// Returns the number of customers; they are numbered from 0 in the order of their first visit.
  int customers();

  /// Returns the items, each at the place of its id.
  List<Item> catalogue();

  /// Returns the list price of an item on a day, in pounds.
  default double price(int item, int day) {
    return catalogue().get(item).price();
  }

  /// Returns the number of brands.
  int brands();

  /// Returns the visits of a day, in the order of time.
  List<Visit> visits(int day);

  /// Returns what is brought back on a day.
  default List<ReturnedLine> returns(int day) {
    return List.of();
  }

  /// Returns what customers like: the truth behind clicks, which only the observer may read.
  Taste taste();

  /// Returns the date of a day.
  default LocalDate date(int day) {
    return FIRST_DAY.plusDays(day);
  }
}
