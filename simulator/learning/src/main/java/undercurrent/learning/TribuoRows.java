package undercurrent.learning;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/// The rows of a table as Tribuo takes them: standardised, each with the label of its class.
final class TribuoRows {
  /// Tells a Tribuo trainer to log nothing.
  static final int NO_LOG = -1;

  private static final LabelFactory LABELS = new LabelFactory();

  /// Held here, because a logger that nobody holds is collected, and its level with it.
  private static final Logger TRIBUO_LOG = Logger.getLogger("org.tribuo");

  private TribuoRows() {}

  /// Lets Tribuo log warnings and nothing less.
  static void keepQuiet() {
    TRIBUO_LOG.setLevel(Level.WARNING);
  }

  /// Returns the rows of a table, standardised, without the columns that are 0 in every row then: no weight
  /// ever comes to them in a linear model.
  ///
  /// @throws IllegalArgumentException when the table has no rows
  static MutableDataset<Label> ofVarying(LabeledTable table, Standardization scaling) {
    return of(table, scaling, j -> varies(table, scaling, j));
  }

  /// Returns the rows of a table, standardised.
  ///
  /// @throws IllegalArgumentException when the table has no rows
  static MutableDataset<Label> of(LabeledTable table, Standardization scaling) {
    return of(table, scaling, j -> true);
  }

  private static MutableDataset<Label> of(
      LabeledTable table, Standardization scaling, IntPredicate isWanted) {
    if (table.size() == 0) {
      throw new IllegalArgumentException("nothing to train on: the table has no rows");
    }
    var source = new SimpleDataSourceProvenance("rows of the run", LABELS);
    var dataset = new MutableDataset<Label>(source, LABELS);
    // An example sorts its features by name: those that come in this order cost it least.
    int[] order = byName(table.columns(), isWanted);
    String[] names = IntStream.of(order).mapToObj(table.columns()::get).toArray(String[]::new);
    for (int i = 0; i < table.size(); i++) {
      var label = new Label(table.labels().get(table.label(i)));
      dataset.add(new ArrayExample<>(label, names, in(order, scaling.apply(table.row(i)))));
    }
    return dataset;
  }

  /// The places of the columns that are wanted, or of all where none is.
  private static int[] byName(List<String> names, IntPredicate isWanted) {
    int[] wanted = IntStream.range(0, names.size()).filter(isWanted).toArray();
    int[] kept = wanted.length > 0 ? wanted : IntStream.range(0, names.size()).toArray();
    return IntStream.of(kept)
        .boxed()
        .sorted(Comparator.comparing(names::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static boolean varies(LabeledTable table, Standardization scaling, int column) {
    for (int i = 0; i < table.size(); i++) {
      if (table.row(i)[column] != scaling.means()[column]) {
        return true;
      }
    }
    return false;
  }

  private static double[] in(int[] order, double[] values) {
    double[] ordered = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      ordered[i] = values[order[i]];
    }
    return ordered;
  }
}
