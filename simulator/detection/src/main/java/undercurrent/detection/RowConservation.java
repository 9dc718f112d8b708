package undercurrent.detection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.PipelineRun;

/// Checks each run of a pipeline: rows may neither get lost nor be made twice, and steps should not
/// fail again and again.
public final class RowConservation implements Detector {
  @Override
  public String id() {
    return "row-conservation";
  }

  @Override
  public String title() {
    return "Row conservation and rerun rate";
  }

  @Override
  public String description() {
    return "Counts the rows that a pipeline lets out against those it took in, the rows that are"
        + " there twice, and the failed steps of its last run.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Infra 3; Polyzotis et al. (2019)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("repeated", "1%", "share of rows that may be there twice"),
        Knob.share("lost", "10%", "share of rows that steps may leave out"),
        Knob.number("failures", "3", "failed steps that a run may have").atLeast(0));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new RunMonitor(
        settings.share("repeated"), settings.share("lost"), settings.number("failures"));
  }

  private static final class RunMonitor implements Monitor {
    private final double repeated;
    private final double lost;
    private final double failures;
    private final Map<String, Integer> reported = new TreeMap<>();

    RunMonitor(double repeated, double lost, double failures) {
      this.repeated = repeated;
      this.lost = lost;
      this.failures = failures;
    }

    @Override
    public int daysBetweenLooks() {
      return 1;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      for (String pipeline : log.pipelines()) {
        List<PipelineRun> runs = log.pipelineRuns(pipeline);
        PipelineRun last = runs.getLast();
        if (runs.size() <= reported.getOrDefault(pipeline, 0)) {
          continue;
        }
        reported.put(pipeline, runs.size());
        Optional<Finding> found = found(last);
        if (found.isPresent()) {
          return found.stream().toList();
        }
      }
      return List.of();
    }

    private Optional<Finding> found(PipelineRun run) {
      String name = "'" + run.pipeline() + "'";
      double twice = (double) run.repeatedRows() / Math.max(1, run.rowsOut());
      if (twice > repeated) {
        return finding(run, twice, repeated, "rows of " + name + " are there twice");
      }
      double once = run.rowsOut() - run.repeatedRows();
      double missing = 1 - once / Math.max(1, run.rowsIn());
      if (missing > lost) {
        return finding(run, missing, lost, "rows of " + name + " get lost");
      }
      return run.failures() > failures
          ? finding(run, run.failures(), failures, name + " failed again and again")
          : Optional.empty();
    }

    private static Optional<Finding> finding(
        PipelineRun run, double statistic, double limit, String words) {
      return Optional.of(new Finding(run.pipeline(), statistic, limit, false, words));
    }
  }
}
