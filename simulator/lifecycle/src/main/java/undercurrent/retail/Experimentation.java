package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import undercurrent.delivery.PeerReview;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Prototyping;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.shopping.ExperimentStore;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.ModelScoring;
import undercurrent.shopping.Permutation;
import undercurrent.shopping.RecipeSpace;
import undercurrent.shopping.ScoringGate;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.shopping.Sweep;
import undercurrent.shopping.SweepOutcome;
import undercurrent.trace.Happening;

/// Experimental data science: a branch of its own, on a frozen copy of the database's rows in a store
/// of its own, with no right to change what production reads.
///
/// A sweep trains permutations, chooses the best on one holdout, and checks it against the recipe
/// in use on a fresh one, since the rows that chose it flatter it. A winner that passes the gate is
/// pushed to production training, after a test on real pages where the scenario asks for one.
final class Experimentation {
  private static final double[] RATES = {0.1, 0.03, 0.3, 0.01, 1.0};
  private static final double HYPOTHESIS_HOURS = 24; // question, notebook, reading; assumed
  private static final double READING_HOURS = 16; // assumed
  private static final int ROWS = 2000;
  private static final int HOLDOUT_DAYS = 10;
  private static final double MACHINE_HOURS = 1; // of a training on half the rows; assumed
  private static final int MOST_TESTS = 3; // times that a test may last

  private final Replication run;
  private final Settings settings;
  private final MetricsDatabase database;
  private final ExperimentStore store;
  private final Storefront storefront;
  private final ProductionTraining production;
  private final PeerReview review;
  private final Prototyping place;
  private final SweepBook book;
  private int experiments;

  /// The rows of the branch.
  interface Rows {
    /// Returns the newest rows of some days, those of customers who are learnt from.
    LoggedRows of(int fromDay, int toDay, int limit);
  }

  Experimentation(
      Replication run,
      Settings settings,
      MetricsDatabase database,
      Storefront storefront,
      ProductionTraining production) {
    this.run = run;
    this.settings = settings;
    this.database = database;
    this.store = database.experiments();
    this.storefront = storefront;
    this.production = production;
    this.review = new PeerReview(run.graph(), run.organisation(), settings);
    this.place = new Prototyping(run, settings);
    this.book = new SweepBook(run, settings);
  }

  /// Closes the store.
  void close() {
    store.close();
  }

  /// Tries something on schedule, for as long as the run lasts.
  void tryOnSchedule(SimProcess self) {
    while (storefront.isOpen()) {
      self.hold(SimTime.hours(settings.hours("experimentation.every")));
      run.simulation().cause(1);
      run.trace().record(new Happening.Scheduled("experiment " + (experiments + 1)));
      experiment(self);
    }
  }

  private void experiment(SimProcess self) {
    String name = "experiment-" + ++experiments;
    Work notebook = work("hypothesis of " + name, HYPOTHESIS_HOURS);
    run.organisation().await(self, review.of(notebook, "experimentation"));
    int today = run.day();
    database.flush();
    store.freeze(today - 2 * HOLDOUT_DAYS, today, ROWS);
    LoggedRows newest = logged(today - HOLDOUT_DAYS, today, ROWS);
    LoggedRows fresh = book.judging(newest);
    LoggedRows first = logged(today - 2 * HOLDOUT_DAYS, today - HOLDOUT_DAYS, ROWS);
    LabeledTable rows = book.withoutKept(logged(0, today - 2 * HOLDOUT_DAYS, ROWS)).table();
    run.trace()
        .record(new Happening.ArtifactMade(name, "experiment-snapshot", "database", rows.size()));
    if (rows.size() == 0 || first.size() == 0 || newest.size() == 0) {
      return;
    }
    var stream = run.streams().stream(name);
    List<Permutation> permutations = permutations(stream);
    if (place.isInNotebook()) {
      await(self, "reading of " + name, READING_HOURS);
      new Prototype(run, settings, place, this::logged)
          .winner(self, name, permutations, permutation(production.recipe()), stream)
          .ifPresent(production::adopt);
      return;
    }
    useMachines(permutations.size() + 1); // the recipe in use is trained on the same rows
    Sweep sweep = Sweep.over(permutations, rows, stream);
    Sweep.Trained inUse = Sweep.train(permutation(production.recipe()), rows, stream);
    Sweep.Choice choice = book.choose(name, sweep, inUse, first, fresh);
    await(self, "reading of " + name, READING_HOURS);
    boolean passed = decide(name, permutations.size(), choice, inUse, fresh, rows.size());
    if (passed && wins(self, name, choice.winner())) {
      production.adopt(choice.winner().permutation().recipe());
    }
  }

  private void useMachines(int permutations) {
    double hours = permutations * MACHINE_HOURS;
    run.trace()
        .record(
            new Happening.MachineUsed(
                "experiment", hours, hours * CandidateTraining.COST_PER_MACHINE_HOUR));
  }

  private LoggedRows logged(int fromDay, int toDay, int limit) {
    return storefront.learnt().kept(store.logged(fromDay, toDay, Integer.MAX_VALUE)).newest(limit);
  }

  private boolean decide(
      String name,
      int tried,
      Sweep.Choice choice,
      Sweep.Trained inUse,
      LoggedRows fresh,
      int learnt) {
    ScoringGate gate = CandidateGate.of(settings);
    ScoringGate.Verdict verdict =
        gate.judge(
            isTested() ? ScoringGate.Claim.NOT_WORSE : ScoringGate.Claim.BETTER,
            BinaryQuality.losses(choice.winner().model(), fresh.table()),
            Optional.of(BinaryQuality.losses(inUse.model(), fresh.table())),
            fresh.requests());
    boolean passed = passes(name, tried, verdict.passed(), evidence(gate, verdict));
    verdict.difference().ifPresent(its -> place.enter(name, learnt, its, 0, passed && !isTested()));
    ScoringRecipe won = choice.winner().permutation().recipe();
    store.record(
        new SweepOutcome(
            run.day(),
            name,
            tried,
            won,
            -choice.validation(),
            -Sweep.likelihood(choice.winner().model(), fresh.table()),
            verdict.difference(),
            passed));
    run.trace()
        .record(
            new Happening.GateDecided("experimentation", name, passed, evidence(gate, verdict)));
    return passed;
  }

  private boolean passes(String name, int tried, boolean isGood, String evidence) {
    String usual = isGood ? ShopDecisions.PASS : ShopDecisions.HOLD;
    var sight = ShopSights.recipe(name, tried, evidence);
    return run.decisions().decide(ShopDecisions.RECIPE.at(usual, sight)).equals(ShopDecisions.PASS);
  }

  /// Shows the winner to some customers first, where the scenario wants it.
  private boolean wins(SimProcess self, String name, Sweep.Trained winner) {
    if (!isTested()) {
      return true;
    }
    double share = settings.share("experimentation.ab-share");
    var challenger = new ModelScoring(name, winner.model(), storefront.features());
    LiveTest test =
        settings.name("experimentation.test").equals("interleaved")
            ? new InterleavedTest(name, share, challenger, run.streams().stream("coins of " + name))
            : new TwoArmTest(name, share, challenger);
    storefront.components().tryOut(challenger, share, "in a test");
    storefront.pages().test(Optional.of(test));
    String verdict = tested(self, name, test);
    storefront.pages().test(Optional.empty());
    await(self, "reading of the test of " + name, READING_HOURS / 2);
    boolean isAdopted = verdict.equals("read") ? test.isWon() : verdict.equals("adopt");
    run.trace().record(new Happening.GateDecided("ab-test", name, isAdopted, test.inWords()));
    if (run.streams().replication() == 0) {
      test.exhibit().ifPresent(run::exhibit);
    }
    return isAdopted;
  }

  /// Lets a test run for as long as the data scientist wants it.
  private String tested(SimProcess self, String name, LiveTest test) {
    double hours = settings.hours("experimentation.ab-time");
    String verdict = "go-on";
    for (int times = 1; verdict.equals("go-on"); times++) {
      self.hold(SimTime.hours(hours));
      var answers = new ArrayList<>(ShopDecisions.AB_TEST.answers());
      if (times == MOST_TESTS) {
        answers.remove("go-on");
      }
      var sight = ShopSights.test(name, times * hours / 24, test.inWords());
      verdict = run.decisions().decide(ShopDecisions.AB_TEST.at(answers, "read", sight));
    }
    return verdict;
  }

  /// Tells whether real pages say who is better, so that the rows need only say that it is no worse.
  private boolean isTested() {
    double share = settings.share("experimentation.ab-share");
    return share > 0 && share < 1; // else there is nobody to compare with
  }

  private List<Permutation> permutations(RandomStream stream) {
    int count = settings.count("experimentation.permutations");
    if (isOverRecipes()) {
      return new RecipeSpace(FeatureSnapshot.NAMES).draw(count, stream.substream("recipes"));
    }
    double most = production.recipe().kind().mostRate();
    return DoubleStream.of(RATES)
        .filter(rate -> rate <= most)
        .limit(count)
        .mapToObj(rate -> permutation(production.recipe().atRate(rate)))
        .toList();
  }

  private Permutation permutation(ScoringRecipe recipe) {
    return isOverRecipes()
        ? Permutation.of(recipe)
        : new Permutation("rate " + recipe.learningRate(), recipe);
  }

  private boolean isOverRecipes() {
    return settings.name("experimentation.space").equals("recipes");
  }

  private static String evidence(ScoringGate gate, ScoringGate.Verdict verdict) {
    return switch (gate.test()) {
      case MARGIN -> "log-loss on a fresh holdout";
      case PAIRED -> verdict.words();
    };
  }

  private void await(SimProcess self, String title, double hours) {
    run.organisation().await(self, work(title, hours));
  }

  private static Work work(String title, double hours) {
    return Work.of(title, "experimentation", Skill.DATA_SCIENCE, Subsystem.ANALYSIS_TOOLS, hours);
  }
}
