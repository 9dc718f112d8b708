package undercurrent.detection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.PipelineRun;

/// Checks each run of a pipeline: no row may be made twice, and runs should not fail more and
/// more often.
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
        + " there twice, and the failed steps of its last runs.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Infra 3; Polyzotis et al. (2019)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("repeated", "1%", "share of rows that may be there twice"),
        Knob.number("failures", "3", "failed steps that a run may have").atLeast(0));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new RunMonitor(settings.share("repeated"), settings.number("failures"));
  }

  private static final class RunMonitor implements Monitor {
    private final double repeated;
    private final double failures;
    private final Map<String, Integer> reported = new TreeMap<>();

    RunMonitor(double repeated, double failures) {
      this.repeated = repeated;
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
        double share = (double) last.repeatedRows() / Math.max(1, last.rowsOut());
        if (share > repeated) {
          return List.of(
              new Finding(
                  pipeline, share, repeated, false, "rows of '" + pipeline + "' are there twice"));
        }
        if (last.failures() > failures) {
          return List.of(
              new Finding(
                  pipeline,
                  last.failures(),
                  failures,
                  false,
                  "'" + pipeline + "' failed again and again"));
        }
      }
      return List.of();
    }
  }
}
