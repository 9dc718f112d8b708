package undercurrent.report;

import undercurrent.experiment.ReplicationResult;
import undercurrent.experiment.RunResult;
import undercurrent.ledger.Millionths;

/// The effort cube of each replication as comma-separated values: the rows of a replication add up to
/// its hours and its wages exactly.
final class LedgerCsv {
  private LedgerCsv() {}

  /// Returns the text, with its head.
  static String of(RunResult run) {
    var text = new StringBuilder("replication,stage,role,subsystem,nature,root,hours,cost\n");
    for (ReplicationResult one : run.replications()) {
      one.ledger()
          .effort()
          .cells()
          .forEach(
              (cell, booked) ->
                  text.append(one.number())
                      .append(',')
                      .append(cell.stage())
                      .append(',')
                      .append(cell.role())
                      .append(',')
                      .append(cell.subsystem())
                      .append(',')
                      .append(cell.nature())
                      .append(',')
                      .append(cell.root().id())
                      .append(',')
                      .append(Millionths.text(booked.hours()))
                      .append(',')
                      .append(Millionths.text(booked.money()))
                      .append('\n'));
    }
    return text.toString();
  }
}
