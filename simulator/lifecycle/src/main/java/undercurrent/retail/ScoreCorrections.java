package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.NearbyProblem;
import undercurrent.shopping.ScoreCorrection;
import undercurrent.system.ModelArtifact;
import undercurrent.system.StackedModel;
import undercurrent.trace.Happening;

/// Small models on top of the scorer, one on the other, each for a nearby problem that somebody
/// wanted scored better than the scorer does.
///
/// Whoever made a correction fits it again every eight weeks. A scorer that is released meanwhile
/// serves beneath corrections that have never seen it.
final class ScoreCorrections {
  static final String LAYERS = "changes.score-corrections";

  private static final String SCORER = "scorer-in-service";
  private static final int WEEKS_BETWEEN = 2; // from one problem to the next; assumed
  private static final int WEEKS_KEPT = 8; // until a correction is fitted again; assumed
  private static final double MAKING_HOURS = 12; // rows, features, fit, notebook; assumed
  private static final double FITTING_HOURS = 5; // of one that is there; assumed
  private static final double CHECK_HOURS = 3; // of its rows, end to end; assumed
  private static final double DAYS_PER_HOUR = 1 / 24.0;

  private final Replication run;
  private final Settings settings;
  private final MetricsDatabase database;
  private final Supplier<Optional<ModelArtifact>> scorer;
  private final List<Layer> stack = new ArrayList<>();
  private boolean isBeingMade;

  /// A correction with the week in which it was fitted.
  private record Layer(ScoreCorrection correction, int week) {
    String name() {
      return "correction/" + correction.problem().name();
    }
  }

  /// A scorer as it serves: beneath the corrections of the moment.
  private record Corrected(Classifier scorer, List<Layer> stack) implements Classifier {
    @Override
    public double[] probabilities(double[] row) {
      return stacked(scorer, stack).probabilities(row);
    }

    @Override
    public long numbers() {
      return scorer.numbers();
    }
  }

  ScoreCorrections(
      Replication run,
      Settings settings,
      MetricsDatabase database,
      Supplier<Optional<ModelArtifact>> scorer) {
    this.run = run;
    this.settings = settings;
    this.database = database;
    this.scorer = scorer;
  }

  /// Returns what a scenario can set about them.
  static Knob knob() {
    return Knob.count(
            LAYERS,
            "0",
            "small models that correct the scorer for nearby problems, one on the other")
        .atMost(NearbyProblem.ALL.size());
  }

  /// Returns a scorer as it serves.
  Classifier over(Classifier model) {
    return new Corrected(model, stack);
  }

  /// Returns a scorer without what serves on top of it.
  static Classifier beneath(Classifier model) {
    return model instanceof Corrected corrected ? corrected.scorer() : model;
  }

  private static Classifier stacked(Classifier scorer, List<Layer> layers) {
    Classifier top = scorer;
    for (Layer layer : layers) {
      top = layer.correction().over(top);
    }
    return top;
  }

  /// Lets a week go by: somebody may come with another problem, and what is old is fitted again.
  void look(int week) {
    int wanted = settings.count(LAYERS);
    while (stack.size() > wanted) {
      takeOut(stack.removeLast());
    }
    if (scorer.get().isEmpty() || isBeingMade || wanted == 0) {
      return;
    }
    if (stack.size() < wanted && week % WEEKS_BETWEEN == 0) {
      begin(week, stack.size());
      return;
    }
    for (int place = 0; place < stack.size() && !isBeingMade; place++) {
      if (week - stack.get(place).week() >= WEEKS_KEPT) {
        begin(week, place);
      }
    }
  }

  private void begin(int week, int place) {
    isBeingMade = true;
    run.simulation().start("correction of scores", self -> make(self, week, place));
  }

  /// Makes a correction, or fits the one in a place again.
  private void make(SimProcess self, int week, int place) {
    run.simulation().cause(run.configuration().cause(LAYERS));
    NearbyProblem problem = NearbyProblem.ALL.get(place);
    boolean isThere = place < stack.size();
    double hours = isThere ? FITTING_HOURS : MAKING_HOURS;
    Nature nature = isThere ? Nature.REWORK : Nature.NEW_WORK;
    await(self, "correction for " + problem.name(), Skill.DATA_SCIENCE, hours, nature);
    await(self, "check of scores of " + problem.name(), Skill.ML_ENGINEERING, CHECK_HOURS, nature);
    if (place <= stack.size() && settings.count(LAYERS) > place) {
      fit(problem, week, place);
    }
    isBeingMade = false;
  }

  private void fit(NearbyProblem problem, int week, int place) {
    ModelArtifact base = scorer.get().orElseThrow();
    Classifier below = stacked(beneath(base.model()), stack.subList(0, place));
    long seed = run.streams().stream(problem.name() + " of week " + week).nextLong() >>> 1;
    ScoreCorrection.learn(problem, below, rows(), seed)
        .ifPresent(correction -> put(new Layer(correction, week), place, base.version()));
  }

  private LabeledTable rows() {
    int today = run.day();
    int window = (int) Math.round(settings.hours("training.window") * DAYS_PER_HOUR);
    return database.training(Math.max(0, today - window), today, settings.count("training.rows"));
  }

  private void put(Layer layer, int place, String learntOn) {
    if (place < stack.size()) {
      stack.set(place, layer);
    } else {
      stack.add(layer);
      String below = place == 0 ? SCORER : stack.get(place - 1).name();
      run.graph()
          .add(new Node(layer.name(), Node.Kind.MODEL, "scoring", Optional.of("data-scientist")));
      run.graph().link(below, layer.name());
      run.graph().link(layer.name(), "scoring");
    }
    note(layer, learntOn, true, "is fitted on " + learntOn);
  }

  private void takeOut(Layer layer) {
    run.graph().remove(layer.name());
    note(layer, "", false, "is taken out");
  }

  private void note(Layer layer, String learntOn, boolean isInUse, String change) {
    run.log()
        .enter(
            new StackedModel(run.day(), layer.name(), learntOn, layer.correction()::over, isInUse));
    run.trace().record(new Happening.PartChanged("model", layer.name(), change));
  }

  private void await(SimProcess self, String title, Skill skill, double hours, Nature nature) {
    run.organisation()
        .await(self, Work.of(title, "scoring", skill, Subsystem.ML_CODE, hours).as(nature));
  }
}
