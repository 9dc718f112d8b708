package undercurrent.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import undercurrent.learning.LabeledTable;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.MadeTwice;
import undercurrent.system.OperationsLog;

/// Computes served rows anew with the code of training and counts the cells that differ.
///
/// Where one row comes out for each that went in, the column that differs most often is named. Where
/// rows were repeated or lost on the way, those are counted that equal no served row. Two computations of
/// one value are equal or one of them is wrong, so that there is nothing to calibrate.
public final class ServingSkew implements Detector {
  @Override
  public String id() {
    return "serving-skew";
  }

  @Override
  public String title() {
    return "Training-serving skew";
  }

  @Override
  public String description() {
    return "Makes logged rows again with the code of training and counts the cells that are not as"
        + " they were served.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Monitor 3";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.share("cells", "0.1%", "cells of a column that may differ"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new SkewMonitor(settings.share("cells"));
  }

  private static final class SkewMonitor implements Monitor {
    private final double most;
    private int seen;

    SkewMonitor(double most) {
      this.most = most;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public double machineHours() {
      return 0.2; // a week of rows, computed once more; assumed
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<MadeTwice> book = log.book(MadeTwice.class);
      if (book.size() == seen) {
        return List.of();
      }
      seen = book.size();
      return found(book.getLast()).stream().toList();
    }

    private Optional<Finding> found(MadeTwice twice) {
      return twice.logged().size() == twice.made().size()
          ? byCell(twice)
          : byRow(twice).filter(finding -> finding.statistic() > most);
    }

    private Optional<Finding> byCell(MadeTwice twice) {
      double worst = most;
      Optional<Finding> found = Optional.empty();
      for (int column = 0; column < twice.logged().columns().size(); column++) {
        double share = differing(twice.logged(), twice.made(), column);
        if (share > worst) {
          worst = share;
          String name = twice.logged().columns().get(column);
          String words = "'" + name + "' is computed otherwise for training than it is served";
          found = Optional.of(new Finding(twice.pipeline(), share, most, false, words));
        }
      }
      return found;
    }

    private static double differing(LabeledTable logged, LabeledTable made, int column) {
      int differing = 0;
      for (int i = 0; i < logged.size(); i++) {
        differing += logged.row(i)[column] == made.row(i)[column] ? 0 : 1;
      }
      return (double) differing / Math.max(1, logged.size());
    }

    private Optional<Finding> byRow(MadeTwice twice) {
      var served = new TreeSet<String>();
      for (int i = 0; i < twice.logged().size(); i++) {
        served.add(Arrays.toString(twice.logged().row(i)));
      }
      int unlike = 0;
      for (int i = 0; i < twice.made().size(); i++) {
        unlike += served.contains(Arrays.toString(twice.made().row(i))) ? 0 : 1;
      }
      double share = (double) unlike / Math.max(1, twice.made().size());
      String words = "rows are made for training that were never served";
      return Optional.of(new Finding(twice.pipeline(), share, most, false, words));
    }
  }
}
