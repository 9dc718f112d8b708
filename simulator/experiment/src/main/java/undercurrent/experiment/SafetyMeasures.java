package undercurrent.experiment;

import static undercurrent.experiment.Folds.ratio;
import static undercurrent.experiment.Folds.sum;
import static undercurrent.experiment.Measure.Kind.LEVEL;
import static undercurrent.experiment.Measure.Kind.SUM;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import undercurrent.experiment.Measure.Fold;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.trace.Happening.DataMoved;
import undercurrent.trace.Happening.Drove;
import undercurrent.trace.Happening.SuiteDriven;

/// The measures of a lifecycle that drives: safety per mile and in the scenario suite, volumes of data.
final class SafetyMeasures {
  private final List<Measure> all = new ArrayList<>();

  private SafetyMeasures() {}

  /// Returns them, in the order of a report.
  static List<Measure> of(Lifecycle lifecycle) {
    var measures = new SafetyMeasures();
    measures.safety(lifecycle);
    return measures.all;
  }

  private void safety(Lifecycle lifecycle) {
    add(
        "accuracy.selected",
        "ratio",
        "accuracy of a sweep's best on the rows that it was selected on (winner's curse)",
        LEVEL,
        Folds.quality("selected", "all"));
    add(
        "accuracy.calibration-error",
        "ratio",
        "mean distance of confidence from accuracy (expected calibration error)",
        LEVEL,
        Folds.quality("calibration", "all"));
    add(
        "accuracy.rare",
        "ratio",
        "share of rare builds, such as wheelchairs, that perception names rightly; the truth",
        LEVEL,
        Folds.quality("oracle", "rare"));
    add(
        "accuracy.replay",
        "ratio",
        "share of the drives that went wrong which a candidate would have mended, in replay",
        LEVEL,
        Folds.quality("replay", "all"));
    Fold thousands = sum(Drove.class, d -> true, d -> d.miles() / 1000);
    String per = "1/1000 mi";
    add(
        "safety.disengagements",
        per,
        "a driver or the vehicle ended automated driving",
        LEVEL,
        ratio(sum(Drove.class, d -> true, Drove::disengagements), thousands));
    add(
        "safety.collisions",
        per,
        "contact with another road user",
        LEVEL,
        ratio(sum(Drove.class, d -> true, Drove::collisions), thousands));
    add(
        "safety.phantom-brakes",
        per,
        "hard braking for nothing",
        LEVEL,
        ratio(sum(Drove.class, d -> true, Drove::phantomBrakes), thousands));
    for (String driver : lifecycle.references()) {
      suite(driver);
    }
    for (String stage : List.of("recorded", "uploaded", "labeled")) {
      Predicate<DataMoved> own = data -> data.stage().equals(stage);
      add(
          "volume." + stage,
          "GB",
          "data that was " + stage,
          SUM,
          sum(DataMoved.class, own, DataMoved::gigabytes));
    }
    add(
        "volume.deleted-frames",
        "items",
        "frames that went because somebody asked for it, labelled ones among them",
        SUM,
        sum(DataMoved.class, data -> data.stage().equals("deleted"), DataMoved::items));
    add("exposure.miles", "mi", "miles driven", SUM, sum(Drove.class, d -> true, Drove::miles));
  }

  private void suite(String driver) {
    Predicate<SuiteDriven> own = suite -> suite.driver().equals(driver);
    String who = driver.replace('-', ' ') + " in the scenario suite";
    add(
        "suite." + driver + ".collisions",
        "ratio",
        "share of encounters that end in contact: " + who,
        LEVEL,
        ratio(
            sum(SuiteDriven.class, own, SuiteDriven::collisions),
            sum(SuiteDriven.class, own, SuiteDriven::encounters)));
    add(
        "suite." + driver + ".phantom-brakes",
        "1/min",
        "hard braking on an empty road: " + who,
        LEVEL,
        ratio(
            sum(SuiteDriven.class, own, SuiteDriven::phantomBrakes),
            sum(SuiteDriven.class, own, SuiteDriven::emptyMinutes)));
  }

  private void add(String name, String unit, String meaning, Measure.Kind kind, Fold fold) {
    all.add(new Measure(name, unit, meaning, kind, fold));
  }
}
