package undercurrent.ledger;

/// Hours and money that were booked, in millionths.
///
/// @param hours person-hours
/// @param money in the currency of the wages
public record Booked(long hours, long money) {
  /// Nothing.
  public static final Booked NOTHING = new Booked(0, 0);

  /// Returns the sum of both.
  public Booked plus(Booked other) {
    return new Booked(Math.addExact(hours, other.hours), Math.addExact(money, other.money));
  }

  /// Returns this without another.
  public Booked minus(Booked other) {
    return new Booked(
        Math.subtractExact(hours, other.hours), Math.subtractExact(money, other.money));
  }

  /// Returns the hours as a number.
  public double inHours() {
    return Millionths.number(hours);
  }

  /// Returns the money as a number.
  public double inMoney() {
    return Millionths.number(money);
  }
}
