package undercurrent.av;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.av.TrainingSet.HeldBack;
import undercurrent.delivery.PeerReview;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.Trigger;
import undercurrent.incident.Facility;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.HeldBackRows;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.RowsMadeTwice;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog.PipelineRun;
import undercurrent.system.OperationsLog.Split;
import undercurrent.system.Pipeline;
import undercurrent.system.Step;
import undercurrent.trace.Happening;

/// Data preparation: a pipeline turns labelled frames into a versioned set, split by drive.
///
/// A step that fails is repaired by a data engineer and runs again; the steps' hours of machine
/// time are waited for.
final class Preparation {
  private static final double VERSION_HOURS = 14; // schema, balance, notes of a version; assumed
  private static final double COST_PER_MACHINE_HOUR = 2; // assumed
  private static final int SELECTED_ON_OF_TEN = 1;
  private static final int HELD_BACK_OF_TEN = 2;
  static final List<String> SPLITS = List.of("drive", "frame");
  static final List<String> BALANCES = List.of("none", "classes");

  private final Replication run;
  private final Settings settings;
  private final RandomStream stream;
  private final Facility runner;
  private final PeerReview review;
  private final HoldoutBook holdout;
  private final RowsMadeTwice twice;
  private final Set<Integer> learned = new TreeSet<>(); // frames that any version learns from
  private Optional<OnBoardFeatures> shelf = Optional.empty();
  private int versions;
  private long repeatedRows; // by the last run, beyond those that came in equal

  Preparation(Replication run, Settings settings, HoldoutBook holdout) {
    this.holdout = holdout;
    this.run = run;
    this.settings = settings;
    this.stream = run.streams().stream("preparation");
    this.runner = run.incidents().facility(DrivingLifecycle.PREPARATION);
    this.review = new PeerReview(run.graph(), run.organisation(), settings);
    this.twice = new RowsMadeTwice(run, settings, DrivingLifecycle.PREPARATION);
  }

  /// Returns the steps that the team begins with; hours and shares are assumed.
  static List<Step> steps() {
    return List.of(
        Step.passing("decode", 3, 0.02, 2),
        Step.passing("sensor-sync", 2, 0.03, 3),
        Step.passing("crop-and-resample", 2, 0.02, 2),
        Step.passing("write-tables", 1, 0.02, 2));
  }

  /// Prepares a version.
  TrainingSet prepare(SimProcess self, List<LabeledFrame> labeled, Nature nature) {
    run.organisation()
        .awaitShared(
            self,
            review.of(
                work("data set version", VERSION_HOURS).as(nature), DrivingLifecycle.PREPARATION),
            VERSION_HOURS / 2);
    runner.pass(self);
    Pipeline pipeline = run.pipelines().get(DrivingLifecycle.PREPARATION);
    int failures = 0;
    for (Step step : pipeline.steps()) {
      failures += runStep(self, pipeline, step);
    }
    int before = learned.size();
    var set = split(labeled, pipeline);
    int fresh = learned.size() - before;
    run.trace()
        .record(new Happening.DataMoved("learned", Footage.gigabytes(fresh, settings), fresh));
    log(pipeline, failures, Math.min(labeled.size(), rows()), set);
    return set;
  }

  /// Prepares a version as the past has left it.
  TrainingSet prepareSilently(List<LabeledFrame> labeled) {
    return split(labeled, run.pipelines().get(DrivingLifecycle.PREPARATION));
  }

  private int runStep(SimProcess self, Pipeline pipeline, Step step) {
    int failures = 0;
    boolean succeeded = false;
    while (!succeeded) {
      self.hold(SimTime.hours(step.machineHours()));
      double cost = step.machineHours() * COST_PER_MACHINE_HOUR;
      run.trace().record(new Happening.MachineUsed(step.name(), step.machineHours(), cost));
      succeeded = !stream.nextBernoulli(step.failureShare());
      run.trace().record(new Happening.StepRan(pipeline.name(), step.name(), succeeded));
      if (!succeeded) {
        failures++;
        run.organisation()
            .await(self, work("repair of step " + step.name(), step.repairHours()).as(Nature.TOIL));
      }
    }
    return failures;
  }

  private int rows() {
    return settings.count("training.rows");
  }

  /// Splits before the pipeline runs: by drive, so that frames of one encounter stay together, or
  /// frame by frame, which lets near copies of what is learnt into what is validated on. What the
  /// pipeline then does to rows, it does to those that are learnt from.
  private TrainingSet split(List<LabeledFrame> labeled, Pipeline pipeline) {
    var newest = labeled.subList(Math.max(0, labeled.size() - rows()), labeled.size());
    boolean byDrive = settings.name("preparation.split").equals("drive");
    var training = FrameFeatures.table();
    var selection = FrameFeatures.table();
    var validation = FrameFeatures.table();
    var heldBack = new ArrayList<HeldBack>();
    var practice = new HeldBackRows(settings);
    boolean hasOwnRows = practice.hasOwnRows();
    boolean isKept = !practice.isRenewed();
    holdout.came(labeled);
    if (!isKept) {
      holdout.renew();
    }
    int newestDay = 0;
    Set<String> used = used();
    for (int i = 0; i < newest.size(); i++) {
      LabeledFrame frame = newest.get(i);
      newestDay = Math.max(newestDay, frame.day());
      int tenth = tenth(byDrive ? frame.drive() : i);
      boolean isLearnt = holdout.kept().filter(kept -> frame.day() > kept.day()).isPresent();
      if (isLearnt || tenth < SELECTED_ON_OF_TEN && !hasOwnRows) {
        learn(frame, used, training);
      } else if (tenth < SELECTED_ON_OF_TEN) {
        selection.add(stillArriving(frame), frame.label());
      } else if (tenth < SELECTED_ON_OF_TEN + HELD_BACK_OF_TEN) {
        validation.add(stillArriving(frame), frame.label());
        heldBack.add(new HeldBack(frame.conditions(), trigger(frame), frame.drive()));
      } else {
        learn(frame, used, training);
      }
    }
    var balanced =
        settings.name("preparation.balance").equals("classes") ? balanced(training) : training;
    logSplit(newest, byDrive);
    var out = pipeline.apply(balanced);
    twice.enter(training);
    repeatedRows = repeatedRows(out) - repeatedRows(balanced);
    var back = new HoldoutBook.Kept(selection, validation, heldBack, newestDay);
    var held = isKept ? kept(back) : back;
    LabeledTable judged = twice.judged(held.validation());
    return new TrainingSet(
        "data-" + ++versions,
        out,
        hasOwnRows ? twice.judged(held.selection()) : judged,
        judged,
        held.rows(),
        newestDay);
  }

  private void learn(LabeledFrame frame, Set<String> used, LabeledTable training) {
    training.add(FrameFeatures.using(used, frame.features()), frame.label());
    frame.clip().ifPresent(clip -> learned.add(clip.frame().id()));
  }

  private HoldoutBook.Kept kept(HoldoutBook.Kept back) {
    if (holdout.kept().isEmpty()) {
      holdout.keep(back);
    }
    return holdout.kept().orElseThrow();
  }

  /// Notes the drives of which frames are learnt from and others held back.
  private void logSplit(List<LabeledFrame> frames, boolean byDrive) {
    Set<Integer> learnt = new TreeSet<>();
    Set<Integer> back = new TreeSet<>();
    for (int i = 0; i < frames.size(); i++) {
      int tenth = tenth(byDrive ? frames.get(i).drive() : i);
      (tenth < SELECTED_ON_OF_TEN + HELD_BACK_OF_TEN ? back : learnt).add(frames.get(i).drive());
    }
    int drivesBack = back.size();
    back.retainAll(learnt);
    run.log().add(new Split(run.day(), "data-" + (versions + 1), drivesBack, back.size()));
  }

  private static int tenth(int number) {
    return Math.floorMod(number * 7, 10);
  }

  /// A row that is held back, without what does not arrive any more: it is to tell how a candidate will do.
  private double[] stillArriving(LabeledFrame frame) {
    double[] row = frame.features();
    return shelf.map(own -> own.stillArriving(row)).orElse(row);
  }

  /// Says where features of others are.
  void using(OnBoardFeatures others) {
    shelf = Optional.of(others);
  }

  /// Returns the names of the columns that are learnt from beside those of the car's own sensors.
  private Set<String> used() {
    var used = new TreeSet<>(shelf.map(OnBoardFeatures::learnt).orElse(Set.of()));
    used.addAll(mapColumns(settings));
    return used;
  }

  /// Returns the names of the columns of the lane map that are in use.
  static Set<String> mapColumns(Settings settings) {
    boolean isUsed = !settings.name("preparation.map-columns").equals("none");
    return isUsed ? Set.of(FrameFeatures.COLUMNS.get(FrameFeatures.CROSSING)) : Set.of();
  }

  private static Trigger trigger(LabeledFrame frame) {
    return frame.clip().map(clip -> clip.frame().trigger()).orElse(Trigger.SAMPLED);
  }

  /// Repeats the rows of rare classes until each has half as many as the largest.
  private static LabeledTable balanced(LabeledTable rows) {
    int[] counts = new int[rows.labels().size()];
    for (int i = 0; i < rows.size(); i++) {
      counts[rows.label(i)]++;
    }
    int wanted = Arrays.stream(counts).max().orElse(0) / 2;
    var out = new LabeledTable(rows.columns(), rows.labels());
    for (int i = 0; i < rows.size(); i++) {
      int times = Math.max(1, Math.ceilDiv(wanted, Math.max(1, counts[rows.label(i)])));
      for (int copy = 0; copy < times; copy++) {
        out.add(rows.row(i), rows.label(i));
      }
    }
    return out;
  }

  private void log(Pipeline pipeline, int failures, int rowsIn, TrainingSet set) {
    int ranking = set.selection() == set.validation() ? 0 : set.selection().size();
    int rowsOut = set.training().size() + ranking + set.validation().size();
    run.log()
        .add(
            new PipelineRun(
                run.day(),
                pipeline.name(),
                pipeline.steps().size(),
                failures,
                rowsIn,
                rowsOut,
                repeatedRows));
    run.trace()
        .record(
            new Happening.PipelineRan(pipeline.name(), pipeline.steps().size(), rowsIn, rowsOut));
    run.trace()
        .record(new Happening.ArtifactMade(set.version(), "training-set", "labels", rowsOut));
  }

  private static long repeatedRows(LabeledTable table) {
    var seen = new HashSet<Integer>();
    long repeated = 0;
    for (int i = 0; i < table.size(); i++) {
      repeated += seen.add(Arrays.hashCode(table.row(i))) ? 0 : 1;
    }
    return repeated;
  }

  private static Work work(String title, double hours) {
    return Work.of(
        title, "preparation", Skill.DATA_ENGINEERING, Subsystem.FEATURE_EXTRACTION, hours);
  }
}
