package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.BinaryQuality;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.ExperimentStore;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.Permutation;
import undercurrent.shopping.ScoringGate;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.shopping.Sweep;
import undercurrent.system.ChoiceRead;
import undercurrent.system.Workbench;
import undercurrent.trace.Happening;

/// A trial of recipes in a notebook: learnt from as many of the newest rows as fit into it, judged by the
/// mean loss on as many more, and what wins there is rewritten for the pipeline.
///
/// Nothing is proved on rows that chose nothing, since the notebook has no more of them.
///
/// @param run the run
/// @param settings those of [#knobs]
/// @param store the rows of the experimental branch
record Prototype(Replication run, Settings settings, ExperimentStore store) {
  /// Where recipes are judged.
  static final String PLACE = "prototypes.judged-in";

  private static final String NOTEBOOK = "notebook";
  private static final int DAYS = 10; // of rows that the notebook judges on; assumed
  private static final double REWRITING_HOURS = 12; // of a notebook as a step; assumed

  /// Returns what a scenario may set.
  static List<Knob> knobs() {
    return List.of(
        Knob.name(
            PLACE,
            "pipeline",
            "where recipes are judged: in a pipeline of their own, or in a notebook",
            List.of("pipeline", NOTEBOOK)),
        Knob.count("prototypes.rows", "300", "rows that fit into a notebook").atLeast(50));
  }

  /// Tells whether recipes are judged in a notebook now.
  boolean isInUse() {
    return settings.name(PLACE).equals(NOTEBOOK);
  }

  /// Returns the recipe that wins in the notebook, rewritten; empty where that is the one in use.
  Optional<ScoringRecipe> winner(
      SimProcess self,
      String name,
      List<Permutation> permutations,
      Permutation inUse,
      RandomStream stream) {
    int today = run.day();
    int sample = settings.count("prototypes.rows");
    LoggedRows learnt = store.logged(0, today - DAYS, sample);
    LoggedRows judged = store.logged(today - DAYS, today, sample);
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
            losses(best, judged),
            Optional.of(losses(old, judged)),
            judged.requests());
    run.trace()
        .record(
            new Happening.GateDecided(
                "experimentation", name, verdict.passed(), "mean log-loss in a notebook"));
    enter(run, name, learnt.size(), verdict, verdict.passed());
    if (!verdict.passed()) {
      return Optional.empty();
    }
    run.organisation()
        .await(
            self,
            Work.of(
                "rewriting of the notebook of " + name + " as a step",
                "production-training",
                Skill.ML_ENGINEERING,
                Subsystem.ML_CODE,
                REWRITING_HOURS));
    return Optional.of(best.permutation().recipe());
  }

  /// Enters a choice and its evidence in the books.
  static void enter(
      Replication run, String name, int learnt, ScoringGate.Verdict verdict, boolean isAdopted) {
    verdict
        .difference()
        .ifPresent(
            difference ->
                run.log()
                    .enter(
                        new ChoiceRead(
                            run.day(),
                            name,
                            learnt,
                            inProduction(run, learnt),
                            difference.low(),
                            difference.high(),
                            isAdopted)));
  }

  /// Returns the rows that production last learnt from; as many as were learnt before its first time.
  private static int inProduction(Replication run, int learnt) {
    return run.fixtures()
        .get(Workbench.class, Workbench.NAME)
        .lastTraining()
        .map(training -> training.rows().size())
        .orElse(learnt);
  }

  private static double[] losses(Sweep.Trained trained, LoggedRows rows) {
    return BinaryQuality.losses(
        BinaryQuality.scores(trained.model(), rows.table()), BinaryQuality.happened(rows.table()));
  }
}
