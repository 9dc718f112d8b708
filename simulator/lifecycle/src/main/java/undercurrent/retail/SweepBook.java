package undercurrent.retail;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import undercurrent.learning.BinaryQuality;
import undercurrent.lifecycle.HeldBackRows;
import undercurrent.lifecycle.KeptRows;
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
  private final KeptRows<LoggedRows> kept = new KeptRows<>();
  private Optional<Done> last = Optional.empty();

  /// @param ranked how many recipes were ranked by the rows that judge
  private record Done(
      String name, int ranked, Sweep.Trained winner, Sweep.Trained inUse, LoggedRows judged) {}

  SweepBook(Replication run, Settings settings) {
    this.run = run;
    this.practice = new HeldBackRows(settings);
  }

  /// Returns the rows that judge, given the newest; those have not been seen by the last sweep.
  LoggedRows judging(LoggedRows newest) {
    last.ifPresent(done -> enter(done, newest));
    last = Optional.empty();
    if (practice.isRenewed()) {
      kept.renew();
    } else if (kept.rows().isEmpty()) {
      kept.keep(newest);
    }
    return kept.rows().orElse(newest);
  }

  /// Returns rows to learn from, without those that are kept to judge.
  LoggedRows withoutKept(LoggedRows rows) {
    if (kept.rows().isEmpty()) {
      return rows;
    }
    Set<Long> judging = new HashSet<>();
    for (long request : kept.rows().get().requests()) {
      judging.add(request);
    }
    return rows.ofRequests(request -> !judging.contains(request));
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
    int ranked = practice.hasOwnRows() ? 0 : sweep.trained().size();
    last = Optional.of(new Done(name, ranked, choice.winner(), inUse, judging));
    return choice;
  }

  private void enter(Done done, LoggedRows later) {
    practice.enter(
        run,
        new HoldoutLook(
            run.day(),
            done.name(),
            kept.rank(done.ranked()),
            margins(done, done.judged()),
            margins(done, later),
            practice.margin()));
  }

  /// Returns how much likelier the winner has the rows of each page than the recipe in use has them.
  private static double[] margins(Done done, LoggedRows rows) {
    double[] margins = BinaryQuality.losses(done.inUse().model(), rows.table());
    double[] own = BinaryQuality.losses(done.winner().model(), rows.table());
    for (int i = 0; i < margins.length; i++) {
      margins[i] -= own[i];
    }
    return rows.meansOfRequests(margins);
  }
}
