package undercurrent.experiment;

import java.util.List;
import undercurrent.capability.Capability;
import undercurrent.statistics.Estimate;

/// What each capability moves in each box of Sculley's figure 1 and in the product, as runs show
/// it.
///
/// @param base the run that all rows are held against
/// @param rows one row a capability
public record CapabilityMatrix(RunResult base, List<Row> rows) {

  /// Copies the rows.
  public CapabilityMatrix {
    rows = List.copyOf(rows);
  }

  /// What one capability moves.
  ///
  /// @param wasThere whether the base has it, so that the other arm is without it
  /// @param cells one cell a measure, in the order of a report
  public record Row(Capability capability, boolean wasThere, List<Cell> cells) {

    /// Copies the cells.
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// What a capability does to a measure: with it minus without it, paired by replication.
  ///
  /// @param unit that of the measure, per week where the measure is a sum
  /// @param without its mean without the capability
  /// @param difference NONE where too few replications had something to read in both arms
  public record Cell(String measure, String unit, double without, Estimate difference) {

    /// Tells whether the interval of the difference leaves 0 out.
    public boolean isSure() {
      return !difference.isNone() && difference.count() > 1 && difference.excludesZero();
    }

    /// Returns the difference as a share of the mean without; 0 where there is nothing to divide.
    public double share() {
      return difference.isNone() || without == 0 ? 0 : difference.mean() / Math.abs(without);
    }
  }
}
