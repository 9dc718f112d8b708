package undercurrent.av;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import undercurrent.av.Permutation.Rows;
import undercurrent.delivery.PeerReview;
import undercurrent.driving.SceneSampler;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.CalibrationError;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.SeedChoice;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Workbench;
import undercurrent.trace.Happening;

/// Model training: a sweep over permutations, of which the best on held-back rows is chosen.
///
/// The winner's score on the rows it was selected on is optimistic, the more so the more
/// permutations there are (the winner's curse); validation reads it again on rows that nobody has
/// looked at.
final class Training {
  static final List<String> LEARNERS = List.of("linear", "forest", "tree");
  private static final int FEWEST_TO_COMPARE = 4; // candidates of a sweep
  private static final double STRESS_HOURS = 4; // of the stress suite, a sweep; assumed

  private static final double AGAIN_HOURS = 4; // set-up of one training; assumed

  private final Replication run;
  private final Settings settings;
  private final TrainingCluster cluster;
  private final HoldoutBook holdout;
  private final TrainingRecord record;
  private final LearnerChange change;
  private final SightContexts contexts;
  private final Map<String, Permutation> permutations = new HashMap<>(); // chosen, by version
  private Optional<StressSet> stress = Optional.empty();
  private List<Classifier> committee = List.of();
  private Optional<TrainingSet> newest = Optional.empty();
  private Optional<Workbench.Training> last = Optional.empty();
  private int versions;

  Training(Replication run, Settings settings, HoldoutBook holdout) {
    this.holdout = holdout;
    this.record = new TrainingRecord(run, settings);
    this.change = new LearnerChange(run, settings);
    change.begin();
    this.contexts = new SightContexts(run, settings);
    contexts.begin(this);
    this.run = run;
    this.settings = settings;
    this.cluster = new TrainingCluster(run, settings);
  }

  /// Trains a candidate.
  Candidate train(SimProcess self, TrainingSet data, Nature nature) {
    double hours = settings.hours("training.time-per-sweep");
    var review = new PeerReview(run.graph(), run.organisation(), settings);
    Work setUp = work("sweep set-up", Subsystem.ML_CODE, hours / 2).as(nature);
    run.organisation().await(self, review.of(setUp, "sweep"));
    cluster.pass(self);
    if (isUnderStress()) {
      readStress(self, nature);
    }
    cluster.compute(self, settings.count("training.permutations"), nature);
    run.organisation()
        .await(
            self,
            work("reading of the sweep", Subsystem.MACHINE_RESOURCE_MANAGEMENT, hours / 2)
                .as(nature));
    contexts.keepUp(self, nature);
    return candidate(data, true);
  }

  /// Waits for the machines that trials need, a job each.
  void computeTrials(SimProcess self, int jobs) {
    cluster.pass(self);
    cluster.compute(self, jobs, Nature.NEW_WORK);
  }

  /// Returns the rows of the last training.
  TrainingSet newest() {
    return newest.orElseThrow();
  }

  /// Returns what models are made of.
  SightContexts contexts() {
    return contexts;
  }

  /// Returns what a trial of a recipe makes of rows, by the learner of now.
  Classifier tried(SightRecipe recipe, LabeledTable rows, long seed) {
    return new Permutation(change.learner(), 0, recipe).train(Rows.of(rows), seed);
  }

  /// Trains a candidate as the past has left it.
  Candidate trainSilently(TrainingSet data) {
    return candidate(data, false);
  }

  /// Returns what comes out when a candidate is made once more from what is written down about it:
  /// itself, where that is enough.
  Candidate again(SimProcess self, Candidate candidate, Nature nature) {
    if (record.isKept()) {
      return candidate;
    }
    String version = candidate.model().version();
    Work setUp = work("training of " + version + " once more", Subsystem.ML_CODE, AGAIN_HOURS);
    run.organisation().await(self, setUp.as(nature));
    cluster.pass(self);
    cluster.compute(self, 1, nature);
    Permutation chosen = permutations.getOrDefault(version, permutation(0));
    Classifier made = ofNewest(chosen, record.anotherSeed());
    double quality = candidate.model().offlineQuality();
    return new Candidate(artifact(version, made, quality, newest.orElseThrow()), candidate.data());
  }

  private Classifier ofNewest(Permutation permutation, long seed) {
    return permutation.train(Rows.of(newest.orElseThrow().training()), seed);
  }

  /// Returns how often a candidate that is refused is trained in all.
  int tries() {
    return record.tries();
  }

  private Candidate candidate(TrainingSet data, boolean asks) {
    newest = Optional.of(data);
    int permutations = settings.count("training.permutations");
    var trained = new ArrayList<Classifier>();
    var scores = new ArrayList<Double>();
    var rows = Rows.of(data.training());
    for (int i = 0; i < permutations; i++) {
      Classifier model = model(data.version(), rows, permutation(i));
      trained.add(model);
      scores.add(SceneSampler.accuracy(model, data.selection()).value());
    }
    if (trained.isEmpty()) {
      throw new IllegalStateException("a sweep trains one permutation or more");
    }
    committee = List.copyOf(trained);
    int best = asks && permutations > 1 ? chosen(data, scores) : SweepChoice.best(scores);
    run.trace()
        .record(
            new Happening.QualityRead(
                "selected", "all", scores.get(best), Math.max(1, data.selection().size())));
    var candidate =
        new Candidate(
            artifact("model-" + ++versions, trained.get(best), scores.get(best), data), data);
    writeDown(candidate, permutation(best));
    compare(candidate, scores);
    holdout.swept(candidate.model().version(), committee, best, data);
    return candidate;
  }

  private void writeDown(Candidate candidate, Permutation permutation) {
    String version = candidate.model().version();
    permutations.put(version, permutation);
    LabeledTable own = candidate.data().training();
    Supplier<Classifier> repeat =
        record.isKept()
            ? () -> model(candidate.data().version(), Rows.of(own), permutation)
            : () -> ofNewest(permutation, record.seedForALook(version));
    record.enter(version, candidate.model().model(), repeat, candidate.data().validation());
    last = Optional.of(onBench(candidate, permutation, repeat));
  }

  private Workbench.Training onBench(
      Candidate candidate, Permutation permutation, Supplier<Classifier> repeat) {
    TrainingSet data = candidate.data();
    return new Workbench.Training(
        candidate.model().version(),
        data.training(),
        rows ->
            rows == data.training()
                ? repeat.get()
                : model(data.version(), Rows.of(rows), permutation),
        candidate.model().model(),
        data.validation(),
        data.heldBack().stream().map(row -> row.conditions().id()).toList());
  }

  /// Returns the last training, as it can be done again.
  Optional<Workbench.Training> last() {
    return last;
  }

  private int chosen(TrainingSet data, List<Double> scores) {
    List<Double> calibration =
        committee.stream()
            .map(model -> CalibrationError.of(model, data.selection()).value())
            .toList();
    var point = DrivingDecisions.CANDIDATE.at("best", DrivingSights.sweep(scores, calibration));
    return switch (run.decisions().decide(point)) {
      case "best-calibrated" -> SweepChoice.least(calibration);
      case "runner-up" -> SweepChoice.second(scores);
      default ->
          isUnderStress()
              ? stress().best(committee, scores, Math.max(1, data.selection().size()))
              : SweepChoice.best(scores);
    };
  }

  private boolean isUnderStress() {
    return new SeedChoice(settings).isByStress();
  }

  private StressSet stress() {
    if (stress.isEmpty()) {
      stress = Optional.of(new StressSet(run));
    }
    return stress.get();
  }

  private void readStress(SimProcess self, Nature nature) {
    Work suite =
        Work.of(
            "stress suite of a sweep",
            "training",
            Skill.VALIDATION,
            Subsystem.ANALYSIS_TOOLS,
            STRESS_HOURS);
    run.organisation().await(self, suite.as(nature));
  }

  /// Enters what large sweeps leave open.
  private void compare(Candidate candidate, List<Double> scores) {
    if (scores.size() >= FEWEST_TO_COMPARE) {
      int rows = Math.max(1, candidate.data().selection().size());
      String choice = new SeedChoice(settings).name();
      stress().enter(candidate.model().version(), committee, scores, rows, choice);
    }
  }

  /// Returns all models of the last sweep.
  List<Classifier> committee() {
    return committee;
  }

  private Permutation permutation(int number) {
    return new Permutation(change.learner(), number, contexts.now());
  }

  private Classifier model(String version, Rows rows, Permutation permutation) {
    var stream = run.streams().stream("training " + version);
    long seed = stream.substream("" + permutation.number()).nextLong() >>> 1;
    return permutation.train(rows, seed);
  }

  private ModelArtifact artifact(String version, Classifier model, double score, TrainingSet data) {
    long event =
        run.trace()
            .record(
                new Happening.ArtifactMade(
                    version, "model", data.version(), data.training().size()));
    return new ModelArtifact(
        version,
        model,
        data.version(),
        run.simulation().now(),
        data.newestDay() * SimTime.DAY,
        score,
        event);
  }

  private static Work work(String title, Subsystem box, double hours) {
    return Work.of(title, "training", Skill.ML_ENGINEERING, box, hours);
  }
}
