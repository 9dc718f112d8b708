package undercurrent.delivery;

import java.util.function.BooleanSupplier;
import undercurrent.learning.LabeledTable;
import undercurrent.random.RandomStream;
import undercurrent.system.Pipeline;
import undercurrent.system.Step;

/// A step of a pipeline that a change broke: it fails more often than not, or writes nothing into a
/// column.
///
/// @param pipeline the pipeline
/// @param before the step as it was
/// @param broken the step as it is now
/// @param title what is wrong, in words
/// @param failed tells whether runs of it were seen to fail since then
public record BrokenStep(
    Pipeline pipeline, Step before, Step broken, String title, BooleanSupplier failed)
    implements Fault {
  private static final double FAILS = 0.6; // of the runs; assumed

  /// Returns a step that fails.
  ///
  /// @param failed tells whether runs were seen to fail
  public static BrokenStep failing(
      Pipeline pipeline, BooleanSupplier failed, RandomStream chance) {
    Step step = drawn(pipeline, chance);
    var broken =
        new Step(step.name(), step.machineHours(), FAILS, step.repairHours(), step.effect());
    String title = "step " + step.name() + " of " + pipeline.name() + " fails";
    return new BrokenStep(pipeline, step, broken, title, failed);
  }

  /// Returns a step that writes zeros into a column.
  public static BrokenStep zeroing(Pipeline pipeline, String column, RandomStream chance) {
    Step step = drawn(pipeline, chance);
    Step.Effect effect = rows -> zeroed(step.effect().apply(rows), column);
    var broken =
        new Step(
            step.name(), step.machineHours(), step.failureShare(), step.repairHours(), effect);
    String title = "step " + step.name() + " writes zeros into column " + column;
    return new BrokenStep(pipeline, step, broken, title, () -> false);
  }

  private static Step drawn(Pipeline pipeline, RandomStream chance) {
    return pipeline.steps().get(chance.nextInt(pipeline.steps().size()));
  }

  private static LabeledTable zeroed(LabeledTable rows, String column) {
    int place = rows.columns().indexOf(column);
    var out = new LabeledTable(rows.columns(), rows.labels());
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.row(i).clone();
      row[place] = 0;
      out.add(row, rows.label(i));
    }
    return out;
  }

  @Override
  public void begin(long event) {
    pipeline.replace(broken, event);
  }

  @Override
  public void end(long event) {
    pipeline.replace(before, event);
  }

  @Override
  public boolean isSeen() {
    return failed.getAsBoolean();
  }
}
