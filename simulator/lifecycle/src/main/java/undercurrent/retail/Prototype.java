package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.BinaryQuality;
import undercurrent.lifecycle.Prototyping;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.Permutation;
import undercurrent.shopping.ScoringGate;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.shopping.Sweep;
import undercurrent.trace.Happening;

/// A trial of recipes in a notebook: learnt from as many of the newest rows as fit into it, judged by the
/// mean loss on as many more, and what wins there is rewritten for the pipeline.
///
/// Nothing is proved on rows that chose nothing, since the notebook has no more of them.
///
/// @param run the run
/// @param settings the settings of the shop
/// @param place where recipes are judged
/// @param rows the rows of the experimental branch
record Prototype(Replication run, Settings settings, Prototyping place, Experimentation.Rows rows) {
  private static final int DAYS = 10; // of rows that the notebook judges on; assumed

  /// Returns the recipe that wins in the notebook, rewritten; empty where that is the one in use.
  Optional<ScoringRecipe> winner(
      SimProcess self,
      String name,
      List<Permutation> permutations,
      Permutation inUse,
      RandomStream stream) {
    int today = run.day();
    LoggedRows learnt = rows.of(0, today - DAYS, place.rows());
    LoggedRows judged = rows.of(today - DAYS, today, place.rows());
    if (learnt.size() == 0 || judged.size() == 0) {
      return Optional.empty();
    }
    Sweep.Trained best =
        Sweep.over(permutations, learnt.table(), stream)
            .best(judged.table(), Sweep::likelihood)
            .winner();
    Sweep.Trained old = Sweep.train(inUse, learnt.table(), stream);
    var gate =
        new ScoringGate(
            ScoringGate.Test.MARGIN,
            settings.number("gate.margin"),
            settings.share("gate.confidence"));
    var verdict =
        gate.judge(
            ScoringGate.Claim.BETTER,
            BinaryQuality.losses(best.model(), judged.table()),
            Optional.of(BinaryQuality.losses(old.model(), judged.table())),
            judged.requests());
    run.trace()
        .record(
            new Happening.GateDecided(
                "experimentation", name, verdict.passed(), "mean log-loss in a notebook"));
    verdict
        .difference()
        .ifPresent(its -> place.enter(name, learnt.size(), its, 0, verdict.passed()));
    if (!verdict.passed()) {
      return Optional.empty();
    }
    place.rewrite(self, name, "production-training");
    return Optional.of(best.permutation().recipe());
  }
}
