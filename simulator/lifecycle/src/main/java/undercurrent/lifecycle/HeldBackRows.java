package undercurrent.lifecycle;

import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.HoldoutLook;
import undercurrent.trace.Happening;

/// How rows that are held back are treated: whether they rank candidates as well as judge the best of them,
/// and whether they come anew. In the shop those are the rows of experiments.
///
/// @param settings those of [#knobs], and the margin of the gate
public record HeldBackRows(Settings settings) {
  private static final String RANKED_ON = "loop.ranked-on";
  private static final String OWN_ROWS = "own-rows";
  private static final String HELD_BACK = "loop.held-back";
  private static final String RENEWED = "renewed";

  /// Returns what a scenario may set.
  public static List<Knob> knobs() {
    return List.of(
        Knob.name(
            RANKED_ON,
            OWN_ROWS,
            "which rows rank the candidates of a sweep",
            List.of(OWN_ROWS, "validation")),
        Knob.name(
            HELD_BACK,
            RENEWED,
            "whether rows that are held back come anew with each version of the data",
            List.of(RENEWED, "kept")));
  }

  /// Tells whether candidates are ranked on rows of their own, which judge nothing.
  public boolean hasOwnRows() {
    return settings.name(RANKED_ON).equals(OWN_ROWS);
  }

  /// Tells whether rows that are held back come anew.
  public boolean isRenewed() {
    return settings.name(HELD_BACK).equals(RENEWED);
  }

  /// Enters a look in the books, and how far the winner fell behind what it had promised.
  public void enter(Replication run, HoldoutLook look) {
    run.log().enter(look);
    look.optimism()
        .ifPresent(
            gap ->
                run.trace()
                    .record(
                        new Happening.QualityRead("optimism", "all", gap, look.later().length)));
  }

  /// Returns by how much a candidate may be worse and still pass: what is too little to matter.
  public double margin() {
    return settings.number("gate.margin");
  }
}
