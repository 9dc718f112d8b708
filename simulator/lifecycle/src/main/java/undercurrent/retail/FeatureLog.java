package undercurrent.retail;

import java.util.Arrays;
import java.util.HashSet;
import undercurrent.incident.Facility;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.system.OperationsLog.PipelineRun;
import undercurrent.system.Pipeline;
import undercurrent.system.Step;
import undercurrent.trace.Happening;

/// The pipeline that turns logged impressions into rows to learn from; a step that fails is
/// repaired by a data engineer and runs again.
final class FeatureLog {
  private final Replication run;
  private final LearntPages pages;
  private final RandomStream stream;
  private final Facility runner;

  FeatureLog(Replication run, LearntPages pages) {
    this.run = run;
    this.pages = pages;
    this.stream = run.streams().stream("feature log");
    this.runner = run.incidents().facility(RetailLifecycle.FEATURES);
  }

  /// Reads the impressions of some days through the pipeline.
  LabeledTable read(SimProcess self, int fromDay, int toDay, int limit) {
    runner.pass(self);
    Pipeline pipeline = run.pipelines().get(RetailLifecycle.FEATURES);
    int failures = 0;
    for (Step step : pipeline.steps()) {
      failures += runStep(self, pipeline, step);
    }
    LabeledTable in = pages.training(fromDay, toDay, limit);
    LabeledTable out = pipeline.apply(in);
    run.log()
        .add(
            new PipelineRun(
                run.day(),
                pipeline.name(),
                pipeline.steps().size(),
                failures,
                in.size(),
                out.size(),
                repeated(out) - repeated(in)));
    run.trace()
        .record(
            new Happening.PipelineRan(
                pipeline.name(), pipeline.steps().size(), in.size(), out.size()));
    return out;
  }

  private int runStep(SimProcess self, Pipeline pipeline, Step step) {
    int failures = 0;
    boolean succeeded = false;
    while (!succeeded) {
      self.hold(SimTime.hours(step.machineHours()));
      succeeded = !stream.nextBernoulli(step.failureShare());
      run.trace().record(new Happening.StepRan(pipeline.name(), step.name(), succeeded));
      if (!succeeded) {
        failures++;
        run.organisation()
            .await(
                self,
                Work.of(
                        "repair of step " + step.name(),
                        "metrics-database",
                        Skill.DATA_ENGINEERING,
                        Subsystem.FEATURE_EXTRACTION,
                        step.repairHours())
                    .as(Nature.TOIL));
      }
    }
    return failures;
  }

  private static long repeated(LabeledTable table) {
    var seen = new HashSet<Integer>();
    long repeated = 0;
    for (int i = 0; i < table.size(); i++) {
      repeated += seen.add(Arrays.hashCode(table.row(i))) ? 0 : 1;
    }
    return repeated;
  }
}
