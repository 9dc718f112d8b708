package undercurrent.detection;

import java.util.List;
import undercurrent.learning.Classifier;
import undercurrent.learning.LogLoss;
import undercurrent.random.NormalQuantile;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.statistics.Tally;
import undercurrent.system.ModelInUse;
import undercurrent.system.OperationsLog;
import undercurrent.system.TrainingRun;

/// Trains a new model beside one that has grown old, and compares both on the newest rows, row by row.
///
/// Age alone is no fault, and a new model may be better by luck: so only a model that is older than the
/// team means to let any get is looked at, and the whole interval of the paired difference has to lie
/// beyond what may be lost. Who has trained one lately, which a gate or a canary held back, knows that
/// already. Rows of one page, or of one drive, are alike; the interval is made wider for it.
public final class FreshModel implements Detector {
  @Override
  public String id() {
    return "fresh-model";
  }

  @Override
  public String title() {
    return "Old model against a fresh one";
  }

  @Override
  public String description() {
    return "Trains a model on recent rows beside one that is old, and compares the losses of both"
        + " on the newest rows, in pairs.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Model 4 and Monitor 4";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.duration("age", "16w", "how old its newest data may get before it is looked at"),
        Knob.duration("untried", "6w", "time without a training before it is looked at"),
        Knob.number("loss", "0.002", "nats a row that may be lost by age; assumed").atLeast(0),
        Knob.share("level", "1%", "chance of a false alarm in one look"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new FreshMonitor(
        (int) Math.round(settings.hours("age") / 24),
        (int) Math.round(settings.hours("untried") / 24),
        settings.number("loss"),
        settings.share("level"));
  }

  private static final class FreshMonitor implements Monitor {
    private static final double ALIKE = 1.5; // times the deviation of independent rows; assumed
    private static final int FEWEST_ROWS = 100;
    private static final int QUIET_DAYS = 28;

    private final int age;
    private final int untried;
    private final double most;
    private final double level;
    private int quietUntil;

    FreshMonitor(int age, int untried, double most, double level) {
      this.age = age;
      this.untried = untried;
      this.most = most;
      this.level = level;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public double machineHours() {
      return 0.5; // a training now and then; assumed
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<ModelInUse> book = log.book(ModelInUse.class);
      if (book.isEmpty() || day < quietUntil) {
        return List.of();
      }
      ModelInUse last = book.getLast();
      if (last.ageDays() <= age || isTried(log, day) || last.rows().size() < FEWEST_ROWS) {
        return List.of();
      }
      Tally lost = lost(last);
      double error = ALIKE * StrictMath.sqrt(lost.variance() / lost.count());
      double least = lost.mean() - NormalQuantile.of(1 - level) * error;
      if (least <= most) {
        return List.of();
      }
      quietUntil = day + QUIET_DAYS;
      String words =
          "'" + last.version() + "' is " + last.ageDays() + " days old, and a new one does better";
      return List.of(new Finding("model in service", lost.mean(), most, false, words));
    }

    private boolean isTried(OperationsLog log, int day) {
      List<TrainingRun> trainings = log.book(TrainingRun.class);
      return !trainings.isEmpty() && day - trainings.getLast().day() < untried;
    }

    /// Returns what the old one loses against the new one, row by row.
    private static Tally lost(ModelInUse last) {
      Classifier fresh = last.fresh().get();
      var lost = new Tally();
      for (int i = 0; i < last.rows().size(); i++) {
        double[] row = last.rows().row(i);
        int label = last.rows().label(i);
        lost.add(LogLoss.of(last.model(), row, label) - LogLoss.of(fresh, row, label));
      }
      return lost;
    }
  }
}
