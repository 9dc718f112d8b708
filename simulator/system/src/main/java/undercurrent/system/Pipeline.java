package undercurrent.system;

import java.util.ArrayList;
import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// Steps that rows go through one after the other.
public final class Pipeline {
  private final Trace trace;
  private final String name;
  private final List<Step> steps;
  private long lastChange;
  private boolean redesigned;

  /// Makes a pipeline.
  public Pipeline(Trace trace, String name, List<Step> steps) {
    this.trace = trace;
    this.name = name;
    this.steps = new ArrayList<>(steps);
  }

  /// Returns its name, such as `preparation`.
  public String name() {
    return name;
  }

  /// Returns its steps, in order.
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /// Returns the trace event that last changed it; 0 when none did.
  public long lastChange() {
    return lastChange;
  }

  /// Adds a step before the last one, as one more script is squeezed in; a redesigned pipeline
  /// takes none without review, and stays as it is.
  public void squeezeIn(Step step) {
    if (redesigned) {
      return;
    }
    steps.add(Math.max(0, steps.size() - 1), step);
    changed("squeezed in " + step.name());
  }

  /// Replaces all steps.
  public void redesign(List<Step> newSteps) {
    redesigned = true;
    steps.clear();
    steps.addAll(newSteps);
    changed("redesigned");
  }

  /// Puts a step in the place of the one of the same name; nothing happens when there is none.
  ///
  /// @param cause the trace event that did it
  public void replace(Step step, long cause) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).name().equals(step.name())) {
        steps.set(i, step);
        lastChange = cause;
      }
    }
  }

  private void changed(String change) {
    lastChange = trace.record(new Happening.PipelineChanged(name, steps.size(), change));
  }

  /// Returns the rows that come out of all steps.
  public LabeledTable apply(LabeledTable rows) {
    LabeledTable passing = rows;
    for (Step step : steps) {
      passing = step.effect().apply(passing);
    }
    return passing;
  }
}
