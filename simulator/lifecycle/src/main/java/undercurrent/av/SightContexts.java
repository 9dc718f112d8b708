package undercurrent.av;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import undercurrent.driving.FrameFeatures;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.DecisionChurn;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureTrial;
import undercurrent.system.Workbench;
import undercurrent.trace.Happening;

/// Contexts in which cars perceive, each with somebody who answers for it: whether they share one model
/// or have one each, and the lines of a patch that they want from another camera.
///
/// A replacement is tried on the same rows and seed, before and after. Whoever's answers move has the
/// model validated again in that context, and signs.
final class SightContexts {
  private static final String MODELS = "changes.perception-contexts";
  private static final String EVERY = "changes.replacement-every";
  private static final String JOINT = "joint";
  private static final String OWN = "own";
  private static final double MOVED = 0.01; // answers of a context that somebody minds; assumed
  private static final double TRIAL_HOURS = 6; // source, rows, two trainings; assumed
  private static final double VALIDATION_HOURS = 6; // of a context; assumed
  private static final double SIGNATURE_HOURS = 2; // of who answers for it; assumed
  private static final double UPKEEP_HOURS = 1; // of each further model at a training; assumed
  private static final int STRIDE = 5; // from the line of one wish to that of the next

  private final Replication run;
  private final Settings settings;
  private SightRecipe recipe = SightRecipe.JOINT;
  private int requests;

  SightContexts(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
  }

  /// Returns what a scenario can set about them.
  static List<Knob> knobs() {
    return List.of(
        Knob.name(
            MODELS,
            JOINT,
            "whether contexts (bright or dark, near or far) share one model or have one each",
            List.of(JOINT, OWN)),
        Knob.duration(
            EVERY,
            "0w",
            "time from one context's wish for another camera to the next; 0w for never"));
  }

  /// Returns what models are made of now.
  SightRecipe now() {
    return new SightRecipe(settings.name(MODELS).equals(JOINT), recipe.replaced());
  }

  /// Looks after the models that are there beside the first.
  void keepUp(SimProcess self, Nature nature) {
    if (!now().isJoint()) {
      double hours = UPKEEP_HOURS * (SightRecipe.CONTEXTS.size() - 1);
      await(self, "registry of the parts of a model", Skill.ML_ENGINEERING, hours, nature);
    }
  }

  /// Lets contexts come with their wishes, if they do, for as long as the run lasts.
  void begin(Training training) {
    double every = settings.hours(EVERY);
    if (every > 0) {
      run.simulation()
          .start("wishes of contexts", self -> ask(self, SimTime.hours(every), training));
    }
  }

  private void ask(SimProcess self, long every, Training training) {
    while (true) {
      self.hold(every);
      run.simulation().cause(1);
      run.trace().record(new Happening.Scheduled("wish of a context " + (requests + 1)));
      replace(self, training);
    }
  }

  private void replace(SimProcess self, Training training) {
    int number = requests++;
    int line = number * STRIDE % FrameFeatures.LINES;
    var wish =
        new SightRecipe.Replaced(
            line, SightRecipe.CONTEXTS.get(number % SightRecipe.CONTEXTS.size()));
    String name = "patch-" + line;
    String title = name + " for " + wish.context();
    await(self, "trial of another " + title, Skill.DATA_SCIENCE, TRIAL_HOURS, Nature.NEW_WORK);
    Optional<FeatureTrial> trial =
        training.last().map(last -> trial(wish, name, last, training, number));
    if (trial.isEmpty()) {
      return;
    }
    run.log().enter(trial.get());
    long asked = run.simulation().cause();
    for (String moved : moved(trial.get())) {
      boolean isAsked = moved.equals(wish.context());
      run.simulation().cause(isAsked ? asked : run.configuration().cause(MODELS));
      Nature nature = isAsked ? Nature.NEW_WORK : Nature.REWORK;
      await(self, "validation in " + moved, Skill.VALIDATION, VALIDATION_HOURS, nature);
      await(self, "signature for " + moved, Skill.SYSTEM_ENGINEERING, SIGNATURE_HOURS, nature);
    }
    run.simulation().cause(asked);
    recipe = recipe.with(wish);
    run.trace()
        .record(new Happening.PartChanged("feature", name, "is another for " + wish.context()));
  }

  private FeatureTrial trial(
      SightRecipe.Replaced wish,
      String name,
      Workbench.Training last,
      Training training,
      int number) {
    long seed = run.streams().stream("wish " + number).nextLong() >>> 1;
    var rows = last.heldBack();
    var slices = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i++) {
      slices.add(SightRecipe.contextOf(rows.row(i)));
    }
    return new FeatureTrial(
        run.day(),
        name,
        wish.context(),
        training.tried(now(), last.rows(), seed),
        training.tried(now().with(wish), last.rows(), seed),
        rows,
        slices);
  }

  /// Returns the contexts whose answers move, and always the one that asked.
  private static Set<String> moved(FeatureTrial trial) {
    boolean[] flips = DecisionChurn.flipped(trial.before(), trial.after(), trial.rows(), 1);
    var moved = new LinkedHashSet<String>(List.of(trial.slice()));
    for (String context : SightRecipe.CONTEXTS) {
      int rows = 0;
      int flipped = 0;
      for (int i = 0; i < flips.length; i++) {
        if (trial.slices().get(i).equals(context)) {
          rows++;
          flipped += flips[i] ? 1 : 0;
        }
      }
      if (flipped > MOVED * rows) {
        moved.add(context);
      }
    }
    return moved;
  }

  private void await(SimProcess self, String title, Skill skill, double hours, Nature nature) {
    run.organisation()
        .await(
            self,
            Work.of(title, "model-validation", skill, Subsystem.ANALYSIS_TOOLS, hours).as(nature));
  }
}
