package undercurrent.experiment;

import static undercurrent.experiment.Folds.quantile;
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
import undercurrent.trace.Happening.TurnEnded;

/// The measures of a lifecycle that drives: laps of the loop, safety per mile and in the scenario
/// suite, volumes of data.
final class SafetyMeasures {
  private static final double HOURS_PER_DAY = 24;

  private final List<Measure> all = new ArrayList<>();

  private SafetyMeasures() {}

  /// Returns them, in the order of a report.
  static List<Measure> of(Lifecycle lifecycle) {
    var measures = new SafetyMeasures();
    measures.laps();
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
        "accuracy.optimism",
        "ratio",
        "accuracy by which a sweep's best was less ahead of the others on later rows than on those"
            + " that judged it",
        LEVEL,
        Folds.quality("optimism", "all"));
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
    volume("recorded", "recorded");
    volume("uploaded", "uploaded");
    volume("kept", "in sync and kept");
    volume("candidates", "looked through by curation, as often as it was");
    volume("labeled", "labelled");
    volume("learned", "learnt from, counted once");
    add(
        "volume.deleted-frames",
        "items",
        "frames that went because somebody asked for it, labelled ones among them",
        SUM,
        sum(DataMoved.class, data -> data.stage().equals("deleted"), DataMoved::items));
    add("exposure.miles", "mi", "miles driven", SUM, sum(Drove.class, d -> true, Drove::miles));
  }

  private void volume(String stage, String what) {
    Predicate<DataMoved> own = data -> data.stage().equals(stage);
    Fold gigabytes = sum(DataMoved.class, own, DataMoved::gigabytes);
    add("volume." + stage, "GB", "data that was " + what, SUM, gigabytes);
    Fold frames = sum(DataMoved.class, own, DataMoved::items);
    String meaning = "frames, each of which stands for a clip, that were " + what;
    add("volume." + stage + "-frames", "items", meaning, SUM, frames);
  }

  private void laps() {
    String lap = "days from the start of a turn of the loop to its end, however it ended";
    Fold half = quantile(TurnEnded.class, turn -> turn.hours() / HOURS_PER_DAY, 0.5);
    Fold most = quantile(TurnEnded.class, turn -> turn.hours() / HOURS_PER_DAY, 0.9);
    add("latency.lap.p50", "d", lap + ", median", LEVEL, half);
    add("latency.lap.p90", "d", lap + ", 90th percentile", LEVEL, most);
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
