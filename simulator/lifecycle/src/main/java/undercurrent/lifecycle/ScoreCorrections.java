package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.NearbyProblem;
import undercurrent.learning.ScoreCorrection;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.ModelArtifact;
import undercurrent.system.StackedModel;
import undercurrent.trace.Happening;

/// Small models on top of the one in service, each on the other, for a nearby problem that somebody
/// wanted answered better than it is.
///
/// Whoever made a correction fits it again every eight weeks. A model that is released meanwhile
/// serves beneath corrections that have never seen it.
public final class ScoreCorrections {
  private static final String LAYERS = "changes.score-corrections";
  private static final int WEEKS_BETWEEN = 2; // from one problem to the next; assumed
  private static final int WEEKS_KEPT = 8; // until a correction is fitted again; assumed
  private static final double MAKING_HOURS = 12; // rows, features, fit, notebook; assumed
  private static final double FITTING_HOURS = 5; // of one that is there; assumed
  private static final double CHECK_HOURS = 3; // of its rows, end to end; assumed

  private final Replication run;
  private final Settings settings;
  private final Place place;
  private final Supplier<Optional<ModelArtifact>> service;
  private final Supplier<LabeledTable> rows;
  private final LongConsumer changed;
  private final List<Layer> stack = new ArrayList<>();
  private boolean isBeingMade;

  /// Where in a product corrections are.
  ///
  /// @param problems the problems in the order in which somebody comes with them
  /// @param stage the stage that books their hours
  /// @param model the part of the system that they stand on
  /// @param reader the part that reads what they say
  public record Place(List<NearbyProblem> problems, String stage, String model, String reader) {
    /// Copies the list.
    public Place {
      problems = List.copyOf(problems);
    }
  }

  /// A correction with the week in which it was fitted.
  private record Layer(ScoreCorrection correction, int week) {
    String name() {
      return "correction/" + correction.problem().name();
    }
  }

  /// A model as it serves: beneath the corrections of the moment.
  private record Corrected(Classifier below, List<Layer> stack) implements Classifier {
    @Override
    public double[] probabilities(double[] row) {
      return stacked(below, stack).probabilities(row);
    }

    @Override
    public long numbers() {
      return below.numbers();
    }
  }

  /// Makes a stack without any.
  ///
  /// @param service what is in service
  /// @param rows what corrections are fitted on
  /// @param changed is told the trace event of each change of the stack
  public ScoreCorrections(
      Replication run,
      Settings settings,
      Place place,
      Supplier<Optional<ModelArtifact>> service,
      Supplier<LabeledTable> rows,
      LongConsumer changed) {
    this.run = run;
    this.settings = settings;
    this.place = place;
    this.service = service;
    this.rows = rows;
    this.changed = changed;
  }

  /// Returns what a scenario can set about them.
  ///
  /// @param most how many problems there are
  public static Knob knob(int most) {
    return Knob.count(
            LAYERS,
            "0",
            "small models that correct the one in service for nearby problems, one on the other")
        .atMost(most);
  }

  /// Returns a model as it serves.
  public Classifier over(Classifier model) {
    return new Corrected(model, stack);
  }

  /// Returns a model without what serves on top of it.
  public static Classifier beneath(Classifier model) {
    return model instanceof Corrected corrected ? corrected.below() : model;
  }

  private static Classifier stacked(Classifier below, List<Layer> layers) {
    Classifier top = below;
    for (Layer layer : layers) {
      top = layer.correction().over(top);
    }
    return top;
  }

  /// Lets a week go by: somebody may come with another problem, and what is old is fitted again.
  public void look(int week) {
    int wanted = settings.count(LAYERS);
    while (stack.size() > wanted) {
      takeOut(stack.removeLast());
    }
    if (service.get().isEmpty() || isBeingMade || wanted == 0) {
      return;
    }
    if (stack.size() < wanted && week % WEEKS_BETWEEN == 0) {
      begin(week, stack.size());
      return;
    }
    for (int at = 0; at < stack.size() && !isBeingMade; at++) {
      if (week - stack.get(at).week() >= WEEKS_KEPT) {
        begin(week, at);
      }
    }
  }

  private void begin(int week, int at) {
    isBeingMade = true;
    run.simulation().start("correction of scores", self -> make(self, week, at));
  }

  /// Makes a correction, or fits the one that is there again.
  private void make(SimProcess self, int week, int at) {
    run.simulation().cause(run.configuration().cause(LAYERS));
    NearbyProblem problem = place.problems().get(at);
    boolean isThere = at < stack.size();
    double hours = isThere ? FITTING_HOURS : MAKING_HOURS;
    Nature nature = isThere ? Nature.REWORK : Nature.NEW_WORK;
    await(self, "correction for " + problem.name(), Skill.DATA_SCIENCE, hours, nature);
    await(self, "check of scores of " + problem.name(), Skill.ML_ENGINEERING, CHECK_HOURS, nature);
    if (at <= stack.size() && settings.count(LAYERS) > at) {
      fit(problem, week, at);
    }
    isBeingMade = false;
  }

  private void fit(NearbyProblem problem, int week, int at) {
    ModelArtifact base = service.get().orElseThrow();
    Classifier below = stacked(beneath(base.model()), stack.subList(0, at));
    long seed = run.streams().stream(problem.name() + " of week " + week).nextLong() >>> 1;
    ScoreCorrection.learn(problem, below, rows.get(), seed)
        .ifPresent(correction -> put(new Layer(correction, week), at, base.version()));
  }

  private void put(Layer layer, int at, String learntOn) {
    if (at < stack.size()) {
      stack.set(at, layer);
    } else {
      stack.add(layer);
      String below = at == 0 ? place.model() : stack.get(at - 1).name();
      run.graph()
          .add(
              new Node(
                  layer.name(), Node.Kind.MODEL, place.stage(), Optional.of("data-scientist")));
      run.graph().link(below, layer.name());
      run.graph().link(layer.name(), place.reader());
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
    changed.accept(run.trace().record(new Happening.PartChanged("model", layer.name(), change)));
  }

  private void await(SimProcess self, String title, Skill skill, double hours, Nature nature) {
    run.organisation()
        .await(self, Work.of(title, place.stage(), skill, Subsystem.ML_CODE, hours).as(nature));
  }
}
