package undercurrent.lifecycle;

import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.MadeTwice;
import undercurrent.system.Pipeline;

/// Rows that two parts of a system compute: as they were served, and as training makes them. On which of
/// the two a candidate is judged is a practice of the team.
///
/// @param run the run
/// @param settings the settings
/// @param pipeline the name of the pipeline that makes rows for training
public record RowsMadeTwice(Replication run, Settings settings, String pipeline) {
  private static final String KEY = "gate.rows";
  private static final String SERVED = "as-served";
  private static final String MADE = "as-made-for-training";

  /// Returns what a scenario can set about it.
  public static Knob key() {
    return Knob.name(
        KEY,
        SERVED,
        "whether a candidate is judged on rows as they were served or as training makes them",
        List.of(SERVED, MADE));
  }

  /// Returns rows that were held back, as candidates are judged on them: as many, in the same order.
  public LabeledTable judged(LabeledTable served) {
    return settings.name(KEY).equals(SERVED) ? served : oneByOne(served);
  }

  /// A pipeline may repeat rows or lose some; of each the first that comes out is taken, and one of which
  /// nothing comes out stays as it was served.
  private LabeledTable oneByOne(LabeledTable served) {
    var made = new LabeledTable(served.columns(), served.labels());
    for (int i = 0; i < served.size(); i++) {
      var one = new LabeledTable(served.columns(), served.labels());
      one.add(served.row(i), served.label(i));
      LabeledTable out = steps().apply(one);
      made.add(out.size() == 0 ? served.row(i) : out.row(0), served.label(i));
    }
    return made;
  }

  /// Enters both computations of some rows in the books.
  public void enter(LabeledTable served) {
    run.log().enter(new MadeTwice(run.day(), pipeline, served, steps().apply(served)));
  }

  private Pipeline steps() {
    return run.pipelines().get(pipeline);
  }
}
