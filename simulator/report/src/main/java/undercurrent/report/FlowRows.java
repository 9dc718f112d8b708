package undercurrent.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import undercurrent.experiment.ReplicationResult;
import undercurrent.experiment.RunResult;
import undercurrent.ledger.EffortCube.Cell;
import undercurrent.ledger.StageFlow;
import undercurrent.ledger.Utilisation;
import undercurrent.lifecycle.Stage;

/// The books of all replications of a run together, as reports show them.
final class FlowRows {
  private FlowRows() {}

  /// A stage in the value stream.
  ///
  /// @param stage its title
  /// @param items the pieces of work that it finished, in a replication on average
  /// @param touch the hours that one of them was in hand
  /// @param waiting the hours that one of them waited
  /// @param back the share that did something again
  record Row(String stage, double items, double touch, double waiting, double back) {

    /// Returns the share of the time that the work was in hand.
    double efficiency() {
      return touch / (touch + waiting);
    }
  }

  /// Returns the stages that finished anything, in the order of the lifecycle.
  static List<Row> of(RunResult run) {
    var rows = new ArrayList<Row>();
    for (Stage stage : run.plan().lifecycle().stages()) {
      int items = 0;
      int back = 0;
      double touch = 0;
      double wait = 0;
      for (ReplicationResult one : run.replications()) {
        StageFlow flow = one.ledger().flow().get(stage.id());
        if (flow != null) {
          items += flow.items();
          back += flow.cameBack();
          touch += flow.touchHours();
          wait += flow.waitHours();
        }
      }
      if (items > 0) {
        double each = (double) items / run.replications().size();
        String title = Titles.sentence(stage.title());
        rows.add(new Row(title, each, touch / items, wait / items, (double) back / items));
      }
    }
    return rows;
  }

  /// Returns the utilisation of each role in all replications together.
  static SequencedMap<String, Utilisation> use(RunResult run) {
    var people = new ArrayList<Utilisation>();
    run.replications().forEach(one -> people.addAll(one.ledger().use().values()));
    return Utilisation.byRole(people);
  }

  /// Returns the mean hours of each cell of the effort cube.
  static SequencedMap<Cell, Double> cells(RunResult run) {
    var sums = new TreeMap<Cell, Double>();
    for (ReplicationResult one : run.replications()) {
      one.ledger().effort().cells().forEach((c, b) -> sums.merge(c, b.inHours(), Double::sum));
    }
    var means = new LinkedHashMap<Cell, Double>();
    sums.forEach((cell, sum) -> means.put(cell, sum / run.replications().size()));
    return means;
  }
}
