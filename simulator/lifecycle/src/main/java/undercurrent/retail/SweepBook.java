package undercurrent.retail;

import java.util.Optional;
import undercurrent.learning.BinaryQuality;
import undercurrent.lifecycle.HeldBackRows;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.Sweep;
import undercurrent.system.HoldoutLook;
import undercurrent.trace.Happening;

/// Which rows judge the winner of a sweep, and the book of how often sweeps looked at them.
///
/// Rows that judged once are kept for as long as nobody wants them renewed. What comes after a sweep was
/// seen by none of its recipes: the book has how the winner did there.
final class SweepBook {
  private final Replication run;
  private final HeldBackRows practice;
  private Optional<LoggedRows> kept = Optional.empty();
  private Optional<Done> last = Optional.empty();
  private int rankedOnKept;

  private record Done(
      String name, int tried, Sweep.Trained winner, Sweep.Trained inUse, LoggedRows judged) {}

  SweepBook(Replication run, Settings settings) {
    this.run = run;
    this.practice = new HeldBackRows(settings);
  }

  /// Returns the rows that judge, given the newest; those have not been seen by the last sweep.
  LoggedRows judging(LoggedRows newest) {
    last.ifPresent(done -> enter(done, newest));
    last = Optional.empty();
    if (practice.isRenewed()) {
      kept = Optional.empty();
      rankedOnKept = 0;
    } else if (kept.isEmpty()) {
      kept = Optional.of(newest);
    }
    return kept.orElse(newest);
  }

  /// Chooses the winner of a sweep: on rows of their own, or on those that judge.
  ///
  /// @param inUse the recipe in use, trained on the same rows
  Sweep.Choice choose(
      String name, Sweep sweep, Sweep.Trained inUse, LoggedRows own, LoggedRows judging) {
    LoggedRows rows = practice.hasOwnRows() ? own : judging;
    Sweep.Choice choice = sweep.best(rows.table(), Sweep::likelihood);
    double auc =
        BinaryQuality.auc(
            BinaryQuality.scores(choice.winner().model(), rows.table()),
            BinaryQuality.happened(rows.table()));
    run.trace().record(new Happening.QualityRead("selected", "all", auc, rows.size()));
    last = Optional.of(new Done(name, sweep.trained().size(), choice.winner(), inUse, judging));
    return choice;
  }

  private void enter(Done done, LoggedRows later) {
    int ranked = practice.hasOwnRows() ? 0 : done.tried();
    if (kept.isPresent()) {
      rankedOnKept += ranked;
      ranked = rankedOnKept;
    }
    practice.enter(
        run,
        new HoldoutLook(
            run.day(),
            done.name(),
            ranked,
            margins(done, done.judged()),
            margins(done, later),
            practice.margin()));
  }

  /// Returns how much likelier the winner has each row than the recipe in use has it.
  private static double[] margins(Done done, LoggedRows rows) {
    double[] margins = losses(done.inUse(), rows);
    double[] own = losses(done.winner(), rows);
    for (int i = 0; i < margins.length; i++) {
      margins[i] -= own[i];
    }
    return margins;
  }

  private static double[] losses(Sweep.Trained trained, LoggedRows rows) {
    return BinaryQuality.losses(
        BinaryQuality.scores(trained.model(), rows.table()), BinaryQuality.happened(rows.table()));
  }
}
