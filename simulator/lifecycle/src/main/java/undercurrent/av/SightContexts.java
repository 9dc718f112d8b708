package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import undercurrent.driving.FrameFeatures;
import undercurrent.kernel.SimProcess;
import undercurrent.lifecycle.ContextWishes;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureTrial;
import undercurrent.system.Workbench;

/// Contexts in which cars perceive, each with somebody who answers for it: whether they share one model
/// or have one each, and the lines of a patch that they want from another camera.
///
/// How wishes are tried, validated and signed is told in [ContextWishes].
final class SightContexts {
  private static final String MODELS = "changes.perception-contexts";
  private static final String JOINT = "joint";
  private static final String OWN = "own";
  private static final double UPKEEP_HOURS = 1; // of each further model at a training; assumed
  private static final int STRIDE = 5; // from the line of one wish to that of the next

  private static final ContextWishes.Answering ANSWERING =
      new ContextWishes.Answering(
          SightRecipe.CONTEXTS,
          MODELS,
          "model-validation",
          Skill.VALIDATION,
          Skill.SYSTEM_ENGINEERING);

  private final Replication run;
  private final Settings settings;
  private final ContextWishes wishes;
  private SightRecipe recipe = SightRecipe.JOINT;

  SightContexts(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
    this.wishes = new ContextWishes(run, settings, ANSWERING);
  }

  /// Returns what a scenario can set about them.
  static List<Knob> knobs() {
    return List.of(
        Knob.name(
            MODELS,
            JOINT,
            "whether contexts (bright or dark, near or far) share one model or have one each",
            List.of(JOINT, OWN)),
        ContextWishes.knob());
  }

  /// Returns what models are made of now.
  SightRecipe now() {
    return new SightRecipe(
        settings.name(MODELS).equals(JOINT), recipe.replaced(), recipe.leftOut());
  }

  /// Does without some columns from now on, and with all others.
  void leaveOut(Set<SightColumns> columns) {
    recipe = recipe.without(columns);
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
    wishes.begin(number -> wish(number, training));
  }

  private ContextWishes.Wish wish(int number, Training training) {
    int line = number * STRIDE % FrameFeatures.LINES;
    String context = SightRecipe.CONTEXTS.get(number % SightRecipe.CONTEXTS.size());
    var wish = new SightRecipe.Replaced(line, context);
    String name = "patch-" + line;
    return new ContextWishes.Wish() {
      @Override
      public String feature() {
        return name;
      }

      @Override
      public String context() {
        return context;
      }

      @Override
      public Optional<FeatureTrial> trial() {
        return training
            .last()
            .map(last -> SightContexts.this.trial(wish, name, last, training, number));
      }

      @Override
      public void grant() {
        recipe = recipe.with(wish);
      }
    };
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

  private void await(SimProcess self, String title, Skill skill, double hours, Nature nature) {
    run.organisation()
        .await(
            self,
            Work.of(title, "model-validation", skill, Subsystem.ANALYSIS_TOOLS, hours).as(nature));
  }
}
