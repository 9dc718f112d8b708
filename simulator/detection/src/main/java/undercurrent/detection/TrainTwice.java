package undercurrent.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.TrainingRun;

/// Trains each model once more from what is written down about it, and compares what both decide.
///
/// Where there are two answers, a decision is whether a row is among the tenth with the highest scores
/// of the first model; where there are more, it is the likeliest answer.
public final class TrainTwice implements Detector {
  @Override
  public String id() {
    return "train-twice";
  }

  @Override
  public String title() {
    return "Training twice";
  }

  @Override
  public String description() {
    return "Each model is trained once more from its record; the share of rows on which both decide"
        + " otherwise has to be nothing.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Infra 1: training is reproducible";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.share("churn", "0.1%", "decisions that may differ"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new ReplayMonitor(settings.share("churn"));
  }

  private static final class ReplayMonitor implements Monitor {
    private static final double TOP = 0.1;

    private final double most;
    private int seen;

    ReplayMonitor(double most) {
      this.most = most;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public double machineHours() {
      return 0.5; // a training every four weeks; assumed
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var findings = new ArrayList<Finding>();
      List<TrainingRun> runs = log.book(TrainingRun.class);
      for (TrainingRun run : runs.subList(seen, runs.size())) {
        double churn = churn(run);
        if (churn > most) {
          String words = "'" + run.version() + "' cannot be made again";
          findings.add(new Finding("training", churn, most, false, words));
        }
      }
      seen = runs.size();
      return findings;
    }

    private static double churn(TrainingRun run) {
      return run.rows().labels().size() == 2 ? ofTheTop(run) : ofAnswers(run);
    }

    private static double ofAnswers(TrainingRun run) {
      Classifier again = run.again().get();
      int differ = 0;
      for (int i = 0; i < run.rows().size(); i++) {
        double[] row = run.rows().row(i);
        differ += run.model().mostLikely(row) == again.mostLikely(row) ? 0 : 1;
      }
      return (double) differ / Math.max(1, run.rows().size());
    }

    private static double ofTheTop(TrainingRun run) {
      double[] first = BinaryQuality.scores(run.model(), run.rows());
      double[] second = BinaryQuality.scores(run.again().get(), run.rows());
      double[] sorted = first.clone();
      Arrays.sort(sorted);
      double threshold = sorted.length == 0 ? 0 : sorted[(int) ((1 - TOP) * sorted.length)];
      long differ =
          IntStream.range(0, first.length)
              .filter(i -> first[i] >= threshold != second[i] >= threshold)
              .count();
      return (double) differ / Math.max(1, first.length);
    }
  }
}
