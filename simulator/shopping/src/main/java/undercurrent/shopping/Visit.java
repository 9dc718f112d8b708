package undercurrent.shopping;

import java.util.Arrays;
import java.util.List;

/// A customer who comes to the shop and leaves with a basket.
///
/// @param customer the number of the customer, from 0
/// @param day the day since the first day of the history
/// @param minute the minute of the day
/// @param lines what was bought, in the order of the invoice
public record Visit(int customer, int day, int minute, List<BasketLine> lines) {

  /// Checks the time.
  public Visit {
    lines = List.copyOf(lines);
    if (customer < 0 || day < 0 || minute < 0 || minute >= 1440) {
      throw new IllegalArgumentException(
          "a visit needs a customer, a day and a minute below 1440, not "
              + customer
              + ", "
              + day
              + " and "
              + minute);
    }
  }

  /// Returns whether the basket holds an item.
  public boolean bought(int item) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).item() == item) {
        return true;
      }
    }
    return false;
  }

  /// Returns what was paid for an item in this visit, in pounds, 0 where it was not bought.
  public double amount(int item) {
    double sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      sum += lines.get(i).item() == item ? lines.get(i).amount() : 0;
    }
    return sum;
  }

  /// Returns the different items of the basket, in the order of their first line.
  public int[] items() {
    int[] items = new int[lines.size()];
    int count = 0;
    for (var line : lines) {
      int known = 0;
      while (known < count && items[known] != line.item()) {
        known++;
      }
      if (known == count) {
        items[count++] = line.item();
      }
    }
    return Arrays.copyOf(items, count);
  }
}
