package undercurrent.lifecycle;

import java.util.List;
import undercurrent.kernel.SimProcess;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.statistics.Estimate;
import undercurrent.system.ChoiceRead;
import undercurrent.system.Workbench;

/// Where recipes are judged before production takes them over: in a pipeline of their own on as many
/// rows as production has, or in a notebook on as many as fit into it.
///
/// What wins in a notebook is rewritten by hand for the pipeline.
///
/// @param run the run
/// @param settings those of [#knobs]
public record Prototyping(Replication run, Settings settings) {
  private static final String PLACE = "prototypes.judged-in";
  private static final String ROWS = "prototypes.rows";
  private static final String NOTEBOOK = "notebook";
  private static final double REWRITING_HOURS = 12; // of a notebook as a step; assumed

  /// Returns what a scenario may set.
  public static List<Knob> knobs() {
    return List.of(
        Knob.name(
            PLACE,
            "pipeline",
            "where recipes are judged: in a pipeline of their own, or in a notebook",
            List.of("pipeline", NOTEBOOK)),
        Knob.count(ROWS, "300", "rows that fit into a notebook").atLeast(50));
  }

  /// Tells whether recipes are judged in a notebook now.
  public boolean isInNotebook() {
    return settings.name(PLACE).equals(NOTEBOOK);
  }

  /// Returns how many rows fit into a notebook.
  public int rows() {
    return settings.count(ROWS);
  }

  /// Enters a choice and its evidence in the books.
  ///
  /// @param learnt the rows that both recipes learnt from
  /// @param difference the loss of the other recipe over that which it is compared with
  /// @param allowed by how much the other may be worse
  public void enter(
      String name, int learnt, Estimate difference, double allowed, boolean isAdopted) {
    run.log()
        .enter(
            new ChoiceRead(
                run.day(),
                name,
                learnt,
                inProduction(learnt),
                difference.low(),
                difference.high(),
                allowed,
                isAdopted));
  }

  /// Returns the rows that production last learnt from; as many as were learnt before its first time.
  private int inProduction(int learnt) {
    return run.fixtures()
        .get(Workbench.class, Workbench.NAME)
        .lastTraining()
        .map(training -> training.rows().size())
        .orElse(learnt);
  }

  /// Rewrites what has won in a notebook.
  ///
  /// @param stage where production trains
  public void rewrite(SimProcess self, String name, String stage) {
    run.simulation().cause(run.configuration().cause(PLACE));
    run.organisation()
        .await(
            self,
            Work.of(
                "rewriting of the notebook of " + name + " as a step",
                stage,
                Skill.ML_ENGINEERING,
                Subsystem.ML_CODE,
                REWRITING_HOURS));
  }
}
