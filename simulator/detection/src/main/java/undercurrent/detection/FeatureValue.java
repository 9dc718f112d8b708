package undercurrent.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureUse;
import undercurrent.system.OperationsLog;
import undercurrent.system.Workbench;

/// Leaves each feature that was taken up from others out of the newest training, and sets what is
/// lost without it beside what it costs.
///
/// The rows that have a value of it are parted into two halves of the same time; models with the
/// feature and without it learn from one half, with the same seed, and are compared on the other,
/// row by row. A feature is a finding when its gain is within one standard error of nothing.
/// Leaving one out is blind to copies of each other: of two that say the same, each looks useless.
public final class FeatureValue implements Detector {
  /// Rows that tell enough are this many over the number of classes: clicks are rare among yes and no, and
  /// each of several classes is less so (assumed).
  private static final int FEWEST_ROWS = 5000;

  private static final int BLOCK = 60; // rows; some pages, which are not torn apart often

  @Override
  public String id() {
    return "feature-value";
  }

  @Override
  public String title() {
    return "What a feature is worth";
  }

  @Override
  public String description() {
    return "Trains without each feature of others in turn; one without which nothing is lost beyond"
        + " chance is a finding, with the milliseconds that it costs.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 3.2: leave-one-feature-out evaluations; limits assumed";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("errors", "1", "standard errors that a gain has to exceed").atLeast(0));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Ablations(settings.number("errors"));
  }

  private static final class Ablations implements Monitor {
    private final double errors;
    private final Set<String> reported = new LinkedHashSet<>();
    private int read;

    Ablations(double errors) {
      this.errors = errors;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public double machineHours() {
      return 0.5; // a training for each feature every four weeks; assumed
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var findings = new ArrayList<Finding>();
      List<Workbench.Training> trainings = log.book(Workbench.Training.class);
      for (Workbench.Training training : trainings.subList(read, trainings.size())) {
        for (FeatureUse use : inUse(log)) {
          look(use, training, findings);
        }
      }
      read = trainings.size();
      return findings;
    }

    private static List<FeatureUse> inUse(OperationsLog log) {
      var newest = new LinkedHashMap<String, FeatureUse>();
      log.book(FeatureUse.class).forEach(use -> newest.put(use.feature(), use));
      return newest.values().stream().filter(FeatureUse::isInUse).toList();
    }

    private void look(FeatureUse use, Workbench.Training training, List<Finding> findings) {
      int column = training.rows().columns().indexOf(use.feature());
      if (column < 0 || reported.contains(use.feature())) {
        return;
      }
      LabeledTable rows = known(training.rows(), column);
      if (rows.size() < FEWEST_ROWS / rows.labels().size()) {
        return;
      }
      double gain = gain(training, rows, column);
      if (gain <= errors) {
        reported.add(use.feature());
        String words =
            String.format(
                Locale.ROOT,
                "'%s' costs %s ms a request, and nothing is lost without it",
                use.feature(),
                use.fetchMs());
        findings.add(new Finding(use.feature(), gain, errors, false, words));
      }
    }

    /// Returns what is lost without a column, in standard errors of rows that count as independent;
    /// nothing says which of them came from one page.
    private static double gain(Workbench.Training training, LabeledTable rows, int column) {
      LabeledTable even = part(rows, 0);
      LabeledTable odd = part(rows, 1);
      return PairedLosses.both(gain(training, column, even, odd), gain(training, column, odd, even))
          .inErrors();
    }

    private static PairedLosses gain(
        Workbench.Training training, int column, LabeledTable learnt, LabeledTable seen) {
      Classifier with = training.recipe().apply(learnt);
      Classifier without = training.recipe().apply(emptied(learnt, column));
      return PairedLosses.of(row -> without.probabilities(emptied(row, column)), with, seen);
    }

    /// Returns every second block of rows, so that both parts are of the same time.
    private static LabeledTable part(LabeledTable rows, int which) {
      var part = new LabeledTable(rows.columns(), rows.labels());
      for (int i = 0; i < rows.size(); i++) {
        if (i / BLOCK % 2 == which) {
          part.add(rows.row(i), rows.label(i));
        }
      }
      return part;
    }

    /// Returns the rows that have a value, which those from before it was taken up have not.
    private static LabeledTable known(LabeledTable rows, int column) {
      var known = new LabeledTable(rows.columns(), rows.labels());
      for (int i = 0; i < rows.size(); i++) {
        if (rows.row(i)[column] != 0) {
          known.add(rows.row(i), rows.label(i));
        }
      }
      return known;
    }

    private static LabeledTable emptied(LabeledTable rows, int column) {
      var emptied = new LabeledTable(rows.columns(), rows.labels());
      for (int i = 0; i < rows.size(); i++) {
        emptied.add(emptied(rows.row(i), column), rows.label(i));
      }
      return emptied;
    }

    private static double[] emptied(double[] row, int column) {
      double[] emptied = row.clone();
      emptied[column] = 0;
      return emptied;
    }
  }
}
