package undercurrent.retail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.Classifier;
import undercurrent.learning.DecisionChurn;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.ContextRecipe;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.ReplacedFeature;
import undercurrent.shopping.RowContext;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.system.FeatureTrial;
import undercurrent.trace.Happening;

/// Contexts of the shop, each with somebody who answers for it: whether they share one scorer or
/// have one each, and the features that they want replaced.
///
/// A replacement is tried on the same rows and seed, before and after. Whoever's decisions move has
/// the scorer validated again in that context, and signs.
final class Contexts {
  static final String MODELS = "changes.scorer-contexts";
  static final String EVERY = "changes.replacement-every";

  private static final String JOINT = "joint";
  private static final String OWN = "own";
  private static final double SHOWN = 0.6; // of the rows are decided on; as the show threshold does
  private static final double MOVED = 0.01; // decisions of a context that somebody minds; assumed
  private static final double TRIAL_HOURS = 6; // source, rows, two trainings; assumed
  private static final double VALIDATION_HOURS = 6; // of a context; assumed
  private static final double SIGNATURE_HOURS = 2; // of who answers for it; assumed
  private static final double UPKEEP_HOURS = 1; // of each further model at a training; assumed
  private static final int HOLDOUT_DAYS = 7;

  private final Replication run;
  private final Settings settings;
  private final MetricsDatabase database;
  private final List<ReplacedFeature> replaced = new ArrayList<>();
  private Supplier<List<String>> leftOut = List::of;
  private int requests;

  Contexts(Replication run, Settings settings, MetricsDatabase database) {
    this.run = run;
    this.settings = settings;
    this.database = database;
  }

  /// Returns what a scenario can set about them.
  static List<Knob> knobs() {
    return List.of(
        Knob.name(
            MODELS,
            JOINT,
            "whether contexts (who asks, cheap or dear goods) share one scorer or have one each",
            List.of(JOINT, OWN)),
        Knob.duration(
            EVERY,
            "0w",
            "time from one context's wish for another feature to the next; 0w for never"));
  }

  /// Returns what scorers are made of now.
  ContextRecipe now() {
    return new ContextRecipe(isJoint() ? List.of() : RowContext.ALL, replaced, leftOut.get());
  }

  /// Says which features of others are not learnt from any more.
  void leavingOut(Supplier<List<String>> features) {
    leftOut = features;
  }

  private boolean isJoint() {
    return settings.name(MODELS).equals(JOINT);
  }

  /// Looks after the models that are there beside the first.
  void keepUp(SimProcess self, String version, Nature nature) {
    if (!isJoint()) {
      double hours = UPKEEP_HOURS * (RowContext.ALL.size() - 1);
      await(self, "registry of the parts of " + version, Skill.ML_ENGINEERING, hours, nature);
    }
  }

  /// Lets contexts come with their wishes, if they do, for as long as the run lasts.
  ///
  /// @param recipe the recipe of the shop, which may change
  void begin(Supplier<ScoringRecipe> recipe) {
    double every = settings.hours(EVERY);
    if (every > 0) {
      run.simulation().start("wishes of contexts", self -> ask(self, every, recipe));
    }
  }

  private void ask(SimProcess self, double every, Supplier<ScoringRecipe> recipe) {
    while (true) {
      self.hold(SimTime.hours(every));
      run.simulation().cause(1);
      run.trace().record(new Happening.Scheduled("wish of a context " + (requests + 1)));
      replace(self, recipe.get());
    }
  }

  private void replace(SimProcess self, ScoringRecipe recipe) {
    int number = requests++;
    var wish =
        new ReplacedFeature(
            FeatureSnapshot.NAMES.get(number * 5 % FeatureSnapshot.NAMES.size()),
            RowContext.ALL.get(number % RowContext.ALL.size()));
    String title = wish.column() + " for " + wish.context().name();
    await(self, "trial of another " + title, Skill.DATA_SCIENCE, TRIAL_HOURS, Nature.NEW_WORK);
    Optional<FeatureTrial> trial = trial(wish, recipe, number);
    if (trial.isEmpty()) {
      return;
    }
    run.log().enter(trial.get());
    long asked = run.simulation().cause();
    for (String moved : moved(trial.get())) {
      boolean isAsked = moved.equals(wish.context().name());
      run.simulation().cause(isAsked ? asked : run.configuration().cause(MODELS));
      Nature nature = isAsked ? Nature.NEW_WORK : Nature.REWORK;
      await(self, "validation in " + moved, Skill.DATA_SCIENCE, VALIDATION_HOURS, nature);
      await(self, "signature for " + moved, Skill.PRODUCT, SIGNATURE_HOURS, nature);
    }
    run.simulation().cause(asked);
    replaced.add(wish);
    run.trace()
        .record(
            new Happening.PartChanged(
                "feature", wish.column(), "is another for " + wish.context().name()));
  }

  private Optional<FeatureTrial> trial(ReplacedFeature wish, ScoringRecipe recipe, int number) {
    int today = run.day();
    int window = (int) Math.round(settings.hours("training.window") / 24);
    int limit = settings.count("training.rows");
    LabeledTable rows = database.training(Math.max(0, today - window), today - HOLDOUT_DAYS, limit);
    LoggedRows back = database.logged(today - HOLDOUT_DAYS, today + 1, limit);
    if (rows.size() == 0 || back.size() == 0) {
      return Optional.empty();
    }
    long seed = run.streams().stream("wish " + number).nextLong() >>> 1;
    Classifier before = now().train(recipe, rows, seed);
    Classifier after = now().with(wish).train(recipe, rows, seed);
    var slices = new ArrayList<String>();
    for (int i = 0; i < back.size(); i++) {
      slices.add(RowContext.of(back.table().row(i)).name());
    }
    return Optional.of(
        new FeatureTrial(
            today, wish.column(), wish.context().name(), before, after, back.table(), slices));
  }

  /// Returns the contexts whose decisions move, and always the one that asked.
  private static Set<String> moved(FeatureTrial trial) {
    boolean[] flips = DecisionChurn.flipped(trial.before(), trial.after(), trial.rows(), SHOWN);
    var moved = new LinkedHashSet<String>(List.of(trial.slice()));
    for (RowContext context : RowContext.ALL) {
      int rows = 0;
      int flipped = 0;
      for (int i = 0; i < flips.length; i++) {
        if (trial.slices().get(i).equals(context.name())) {
          rows++;
          flipped += flips[i] ? 1 : 0;
        }
      }
      if (flipped > MOVED * rows) {
        moved.add(context.name());
      }
    }
    return moved;
  }

  private void await(SimProcess self, String title, Skill skill, double hours, Nature nature) {
    run.organisation()
        .await(
            self,
            Work.of(title, "experimentation", skill, Subsystem.ANALYSIS_TOOLS, hours).as(nature));
  }
}
