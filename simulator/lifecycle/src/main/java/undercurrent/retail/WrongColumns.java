package undercurrent.retail;

import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import undercurrent.delivery.Fault;
import undercurrent.random.RandomStream;
import undercurrent.shopping.FeatureSnapshot;

/// Features that a change put wrong where the page reads them; what is logged is wrong too.
///
/// @param what what happens to a row
/// @param title the same in words
/// @param putIn puts that where it happens: with the supplier, or on the way to the page
/// @param takeOut takes it out there
record WrongColumns(
    UnaryOperator<double[]> what,
    String title,
    Consumer<UnaryOperator<double[]>> putIn,
    Consumer<UnaryOperator<double[]>> takeOut)
    implements Fault {

  /// Returns a column without a value.
  static WrongColumns zero(FeatureReading features, int column) {
    return new WrongColumns(
        row -> {
          row[column] = 0;
          return row;
        },
        "column " + FeatureSnapshot.NAMES.get(column) + " is always 0",
        features::add,
        features::remove);
  }

  /// Returns a column in another unit.
  ///
  /// @param how what is read, of what was meant
  /// @param unit the other unit, in words
  static WrongColumns read(
      FeatureReading features, String name, DoubleUnaryOperator how, String unit) {
    int column = FeatureSnapshot.NAMES.indexOf(name);
    return new WrongColumns(
        row -> {
          row[column] = how.applyAsDouble(row[column]);
          return row;
        },
        "column " + name + " is " + unit,
        features::supply,
        features::convert);
  }

  /// Returns a column and the one after it in each other's place.
  static WrongColumns swapped(FeatureReading features, RandomStream chance) {
    int column = chance.nextInt(FeatureSnapshot.NAMES.size() - 1);
    return new WrongColumns(
        row -> {
          double kept = row[column];
          row[column] = row[column + 1];
          row[column + 1] = kept;
          return row;
        },
        "columns "
            + FeatureSnapshot.NAMES.get(column)
            + " and "
            + FeatureSnapshot.NAMES.get(column + 1)
            + " change places",
        features::add,
        features::remove);
  }

  @Override
  public void begin(long event) {
    putIn.accept(what);
  }

  @Override
  public void end(long event) {
    takeOut.accept(what);
  }
}
