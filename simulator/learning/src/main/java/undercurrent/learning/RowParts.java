package undercurrent.learning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Rows that belong to one context each, which sees them in its own way.
///
/// @param contextOf tells the context of a row
/// @param seen returns a row as a context sees it
/// @param <C> what tells contexts apart
public record RowParts<C>(Function<double[], C> contextOf, BiFunction<double[], C, double[]> seen) {

  /// Returns the rows of some contexts, as they are seen in some of these.
  ///
  /// @param seeing the contexts whose rows are seen in their own way; the others' stay as they are
  public LabeledTable rows(LabeledTable rows, List<C> wanted, List<C> seeing) {
    var part = new LabeledTable(rows.columns(), rows.labels());
    for (int i = 0; i < rows.size(); i++) {
      C context = contextOf.apply(rows.row(i));
      if (wanted.contains(context)) {
        double[] row = rows.row(i);
        part.add(seeing.contains(context) ? seen.apply(row, context) : row, rows.label(i));
      }
    }
    return part;
  }

  /// Returns a model that is one a context; contexts may share one.
  public Classifier model(Map<C, Classifier> models) {
    return new Parted<>(this, models);
  }

  private record Parted<C>(RowParts<C> parts, Map<C, Classifier> models) implements Classifier {
    @Override
    public double[] probabilities(double[] row) {
      C context = parts.contextOf().apply(row);
      Classifier model = Objects.requireNonNull(models.get(context));
      return model.probabilities(parts.seen().apply(row, context));
    }

    @Override
    public long numbers() {
      return models.values().stream().distinct().mapToLong(Classifier::numbers).sum();
    }
  }
}
