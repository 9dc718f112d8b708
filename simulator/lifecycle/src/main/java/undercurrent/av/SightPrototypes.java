package undercurrent.av;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.HeldBackRows;
import undercurrent.lifecycle.Prototyping;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.statistics.ClusteredMean;
import undercurrent.statistics.Estimate;
import undercurrent.trace.Happening;

/// Trials of what cars can perceive without: the simplest recipe that is no worse than the whole one, by
/// more than the gate allows, is what the next models are made by; where none is, the whole one.
///
/// In the pipeline all rows of the last training are learnt from, and the upper end of an interval has to
/// be within what the gate allows. In a notebook the newest rows that fit into it are, and the mean has to.
final class SightPrototypes {
  private static final String EVERY = "prototypes.every";
  private static final String STAGE = "training";
  private static final int TRIED = 4; // recipes at a time; assumed
  private static final double HYPOTHESIS_HOURS = 16; // question, notebook; assumed
  private static final double READING_HOURS = 8; // assumed
  private static final double CONFIDENCE = 0.95;

  private final Replication run;
  private final Settings settings;
  private final Training training;
  private final Prototyping place;

  SightPrototypes(Replication run, Settings settings, Training training) {
    this.run = run;
    this.settings = settings;
    this.training = training;
    this.place = new Prototyping(run, settings);
  }

  /// Returns what a scenario may set.
  static List<Knob> knobs() {
    var knobs = new ArrayList<Knob>();
    knobs.add(
        Knob.duration(
            EVERY, "0w", "time from one trial of simpler recipes to the next; 0w for never"));
    knobs.addAll(Prototyping.knobs());
    return List.copyOf(knobs);
  }

  /// Lets data scientists begin, if they do, for as long as the run lasts.
  void begin() {
    double hours = settings.hours(EVERY);
    if (hours > 0) {
      run.simulation().start("prototypes", self -> tryOnSchedule(self, hours));
    }
  }

  private void tryOnSchedule(SimProcess self, double hours) {
    for (int number = 1; ; number++) {
      self.hold(SimTime.hours(hours));
      run.simulation().cause(1);
      String name = "prototype-" + number;
      run.trace().record(new Happening.Scheduled(name));
      await(self, "hypothesis of " + name, HYPOTHESIS_HOURS);
      tryOut(self, name);
    }
  }

  private void tryOut(SimProcess self, String name) {
    boolean isNotebook = place.isInNotebook();
    TrainingSet data = training.newest();
    int most = isNotebook ? place.rows() : Integer.MAX_VALUE;
    LabeledTable rows = data.training().newest(most);
    List<Set<SightColumns>> tried = simplestFirst(name);
    if (!isNotebook) {
      training.computeTrials(self, 1 + tried.size()); // the whole one as well
    }
    await(self, "reading of " + name, READING_HOURS);
    long seed = run.streams().stream("prototypes").substream(name).nextLong() >>> 1;
    var whole = training.tried(training.contexts().now().without(Set.of()), rows, seed);
    for (Set<SightColumns> less : tried) {
      var simple = training.tried(training.contexts().now().without(less), rows, seed);
      Estimate difference = difference(whole, simple, data, most);
      boolean passed = (isNotebook ? difference.mean() : difference.high()) < margin();
      place.enter(name, rows.size(), difference, margin(), passed && !less.equals(inUse()));
      if (passed) {
        adopt(self, name, less, isNotebook);
        return;
      }
    }
    adopt(self, name, Set.of(), isNotebook);
  }

  /// Draws what is tried to do without, one group of columns or two, beside what is done without already.
  private List<Set<SightColumns>> simplestFirst(String name) {
    var luck = run.streams().stream("prototypes").substream("recipes of " + name);
    var drawn = new ArrayList<Set<SightColumns>>();
    SightColumns[] all = SightColumns.values();
    while (drawn.size() < TRIED) {
      Set<SightColumns> less =
          EnumSet.of(all[luck.nextInt(all.length)], all[luck.nextInt(all.length)]);
      if (!drawn.contains(less)) {
        drawn.add(less);
      }
    }
    if (!inUse().isEmpty() && !drawn.contains(inUse())) {
      drawn.add(inUse());
    }
    drawn.sort(Comparator.comparingInt(less -> -columns(less)));
    return drawn;
  }

  private static int columns(Set<SightColumns> groups) {
    return groups.stream().mapToInt(SightColumns::size).sum();
  }

  /// Returns the error of a simple model over that of the whole one; frames of a drive are alike.
  ///
  /// @param most how many of the newest rows held back are judged on
  private static Estimate difference(
      Classifier whole, Classifier simple, TrainingSet data, int most) {
    LabeledTable rows = data.validation().newest(most);
    int first = data.validation().size() - rows.size();
    double[] losses = new double[rows.size()];
    long[] drives = new long[rows.size()];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = error(simple, rows, i) - error(whole, rows, i);
      drives[i] = data.heldBack().get(first + i).drive();
    }
    return ClusteredMean.of(losses, drives, CONFIDENCE);
  }

  private static int error(Classifier model, LabeledTable rows, int row) {
    return model.mostLikely(rows.row(row)) == rows.label(row) ? 0 : 1;
  }

  /// Takes a recipe over, if it is not the one in use.
  ///
  /// @param less what it does without
  private void adopt(SimProcess self, String name, Set<SightColumns> less, boolean isNotebook) {
    String what = less.isEmpty() ? "needs all columns" : "does without " + inWords(less);
    String where = isNotebook ? "mean accuracy in a notebook: " : "interval of accuracy: ";
    run.trace().record(new Happening.GateDecided(STAGE, name, !less.isEmpty(), where + what));
    if (less.equals(inUse())) {
      return;
    }
    if (isNotebook) {
      place.rewrite(self, name, STAGE);
    }
    training.contexts().leaveOut(less);
    run.trace().record(new Happening.PartChanged("recipe", STAGE, what));
  }

  private static String inWords(Set<SightColumns> less) {
    return less.stream().map(SightColumns::id).sorted().collect(Collectors.joining(", "));
  }

  private Set<SightColumns> inUse() {
    return training.contexts().now().leftOut();
  }

  private double margin() {
    return new HeldBackRows(settings).margin();
  }

  private void await(SimProcess self, String title, double hours) {
    run.organisation()
        .await(self, Work.of(title, STAGE, Skill.DATA_SCIENCE, Subsystem.ANALYSIS_TOOLS, hours));
  }
}
