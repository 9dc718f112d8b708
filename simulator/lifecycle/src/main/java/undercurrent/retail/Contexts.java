package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.ContextWishes;
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
import undercurrent.shopping.ReplacedFeature;
import undercurrent.shopping.RowContext;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.system.FeatureTrial;

/// Contexts of the shop, each with somebody who answers for it: whether they share one scorer or
/// have one each, and the features that they want replaced.
///
/// How wishes are tried, validated and signed is told in [ContextWishes].
final class Contexts {
  static final String MODELS = "changes.scorer-contexts";

  private static final String JOINT = "joint";
  private static final String OWN = "own";
  private static final double UPKEEP_HOURS = 1; // of each further model at a training; assumed
  private static final int HOLDOUT_DAYS = 7;

  private static final ContextWishes.Answering ANSWERING =
      new ContextWishes.Answering(
          RowContext.ALL.stream().map(RowContext::name).toList(),
          MODELS,
          "experimentation",
          Skill.DATA_SCIENCE,
          Skill.PRODUCT);

  private final Replication run;
  private final Settings settings;
  private final LearntPages pages;
  private final List<ReplacedFeature> replaced = new ArrayList<>();
  private Supplier<List<String>> leftOut = List::of;
  private final ContextWishes wishes;

  Contexts(Replication run, Settings settings, LearntPages pages) {
    this.run = run;
    this.settings = settings;
    this.pages = pages;
    this.wishes = new ContextWishes(run, settings, ANSWERING);
  }

  /// Returns what a scenario can set about them.
  static List<Knob> knobs() {
    return List.of(
        Knob.name(
            MODELS,
            JOINT,
            "whether contexts (who asks, cheap or dear goods) share one scorer or have one each",
            List.of(JOINT, OWN)),
        ContextWishes.knob());
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
    wishes.begin(number -> wish(number, recipe.get()));
  }

  private ContextWishes.Wish wish(int number, ScoringRecipe recipe) {
    var wish =
        new ReplacedFeature(
            FeatureSnapshot.NAMES.get(number * 5 % FeatureSnapshot.NAMES.size()),
            RowContext.ALL.get(number % RowContext.ALL.size()));
    return new ContextWishes.Wish() {
      @Override
      public String feature() {
        return wish.column();
      }

      @Override
      public String context() {
        return wish.context().name();
      }

      @Override
      public Optional<FeatureTrial> trial() {
        return Contexts.this.trial(wish, recipe, number);
      }

      @Override
      public void grant() {
        replaced.add(wish);
      }
    };
  }

  private Optional<FeatureTrial> trial(ReplacedFeature wish, ScoringRecipe recipe, int number) {
    int today = run.day();
    int window = (int) Math.round(settings.hours("training.window") / 24);
    int limit = settings.count("training.rows");
    LabeledTable rows = pages.training(Math.max(0, today - window), today - HOLDOUT_DAYS, limit);
    LoggedRows back = pages.logged(today - HOLDOUT_DAYS, today + 1, limit);
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

  private void await(SimProcess self, String title, Skill skill, double hours, Nature nature) {
    run.organisation()
        .await(
            self,
            Work.of(title, "experimentation", skill, Subsystem.ANALYSIS_TOOLS, hours).as(nature));
  }
}
