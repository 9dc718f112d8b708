package undercurrent.ledger;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import undercurrent.trace.Happening.Worked;

/// The booked hours by stage, role, subsystem, nature and root: every hour lies in one cell.
public final class EffortCube {
  private final SortedMap<Cell, Booked> cells = new TreeMap<>();

  /// A cell of the cube.
  ///
  /// @param stage the stage that asked for the work
  /// @param role who did it
  /// @param subsystem the box of Sculley's figure 1 that it served
  /// @param nature what it was: new work, rework, toil, incident, debt service
  /// @param root in what its chain of causes ends
  public record Cell(String stage, String role, String subsystem, String nature, Root root)
      implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::stage)
            .thenComparing(Cell::role)
            .thenComparing(Cell::subsystem)
            .thenComparing(Cell::nature)
            .thenComparing(Cell::root);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  /// A side of the cube.
  public enum Side {
    STAGE(Cell::stage),
    ROLE(Cell::role),
    SUBSYSTEM(Cell::subsystem),
    NATURE(Cell::nature),
    ROOT(cell -> cell.root().id());

    private final Function<Cell, String> reading;

    Side(Function<Cell, String> reading) {
      this.reading = reading;
    }

    /// Returns where a cell lies along this side.
    public String of(Cell cell) {
      return reading.apply(cell);
    }
  }

  void book(Worked work, Root root) {
    var cell = new Cell(work.stage(), work.role(), work.subsystem(), work.nature(), root);
    var booked = new Booked(Millionths.of(work.hours()), Millionths.of(work.cost()));
    cells.merge(cell, booked, Booked::plus);
  }

  /// Returns the cells with anything in them, in the order of their names.
  public SortedMap<Cell, Booked> cells() {
    return Collections.unmodifiableSortedMap(cells);
  }

  /// Returns everything that was booked.
  public Booked total() {
    return cells.values().stream().reduce(Booked.NOTHING, Booked::plus);
  }

  /// Returns the sums along a side; they add up to the total exactly.
  public SortedMap<String, Booked> margin(Side side) {
    return sums(side::of);
  }

  /// Returns the sums of the cells that a reading calls by the same name.
  public <K extends Comparable<K>> SortedMap<K, Booked> sums(Function<Cell, K> reading) {
    var sums = new TreeMap<K, Booked>();
    cells.forEach((cell, booked) -> sums.merge(reading.apply(cell), booked, Booked::plus));
    return sums;
  }
}
