package undercurrent.shopping;

import java.util.Optional;

/// What changes the demand of an embedded trade: shoppers choose by the same taste among other
/// prices, other goods, or with one item in everybody's mouth.
///
/// @param sale a time of lower prices
/// @param range goods that come in at once
/// @param viral a time in which one item is talked about
public record DemandEvents(Optional<Sale> sale, Optional<Range> range, Optional<Viral> viral) {
  /// Nothing happens.
  public static final DemandEvents NONE =
      new DemandEvents(Optional.empty(), Optional.empty(), Optional.empty());

  /// A time of lower prices for a part of the range.
  ///
  /// @param fromDay the first day
  /// @param days how long
  /// @param cut what is taken off the price, as a share of it
  public record Sale(int fromDay, int days, double cut) {
    /// The share of the range that is on offer (assumed).
    public static final double SHARE_OF_RANGE = 0.3;

    /// Checks the numbers.
    public Sale {
      if (fromDay < 0 || days < 1 || !(cut > 0 && cut < 1)) {
        throw new IllegalArgumentException(
            "a sale needs a day, a length and a cut between 0 and 1, not "
                + fromDay
                + ", "
                + days
                + " and "
                + cut);
      }
    }

    /// Returns whether the prices are low on a day.
    public boolean isOn(int day) {
      return day >= fromDay && day < fromDay + days;
    }
  }

  /// Goods that come in at once.
  ///
  /// @param day their first day
  /// @param items how many
  /// @param appeal how many times as often as an old item, all else equal, one of them is chosen
  public record Range(int day, int items, double appeal) {
    /// Checks the numbers.
    public Range {
      if (day < 0 || items < 1 || !(appeal > 0)) {
        throw new IllegalArgumentException(
            "a new range needs a day, an item and an appeal above 0, not "
                + day
                + ", "
                + items
                + " and "
                + appeal);
      }
    }

    /// Makes a range that is as well liked as what is there.
    public Range(int day, int items) {
      this(day, items, 1);
    }
  }

  /// A time in which one item is talked about, which wears off.
  ///
  /// @param fromDay the first day
  /// @param days how long
  public record Viral(int fromDay, int days) {
    private static final double PEAK = 0.04; // of the choices that repeat nothing; assumed
    private static final double LIVES = 3; // e-foldings until it is over; assumed

    /// Checks the numbers.
    public Viral {
      if (fromDay < 0 || days < 1) {
        throw new IllegalArgumentException(
            "a viral item needs a day and a length, not " + fromDay + " and " + days);
      }
    }

    /// Returns the share of choices that the talk brings the item, those that repeat nothing.
    ///
    /// To raise the item's popularity in a logit does the same: it gains a share and all others
    /// lose in proportion.
    public double share(int day) {
      boolean isOn = day >= fromDay && day < fromDay + days;
      return isOn ? PEAK * StrictMath.exp(-LIVES * (day - fromDay) / days) : 0;
    }
  }

  /// Returns whether prices are low on a day.
  public boolean isSaleOn(int day) {
    return sale.isPresent() && sale.get().isOn(day);
  }

  /// Returns the share of choices that the talk brings the viral item on a day.
  public double viralShare(int day) {
    return viral.isPresent() ? viral.get().share(day) : 0;
  }
}
