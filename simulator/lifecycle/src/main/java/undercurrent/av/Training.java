package undercurrent.av;

import undercurrent.driving.Proportion;
import undercurrent.driving.SceneSampler;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.system.ModelArtifact;
import undercurrent.trace.Happening;

/// Model training: a sweep over permutations, of which the best on held-back rows is chosen.
///
/// The winner's validation score is optimistic, the more so the more permutations there are.
final class Training {
  private static final double[] LEARNING_RATES = {0.1, 0.05, 0.2, 0.02};
  private static final double HOURS_PER_SWEEP = 12; // set-up, reading of curves; assumed
  private static final double MACHINE_HOURS = 6; // one training on the real volume; assumed
  private static final double COST_PER_MACHINE_HOUR = 12; // assumed

  private final Replication run;
  private final Settings settings;
  private int versions;

  Training(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
  }

  /// Trains a candidate.
  Candidate train(SimProcess self, TrainingSet data, Nature nature) {
    int permutations = settings.count("training.permutations");
    run.organisation()
        .await(self, work("sweep set-up", Subsystem.ML_CODE, HOURS_PER_SWEEP / 2).as(nature));
    double hours = permutations * MACHINE_HOURS;
    self.hold(SimTime.hours(hours));
    run.trace().record(new Happening.MachineUsed("training", hours, hours * COST_PER_MACHINE_HOUR));
    run.organisation()
        .await(
            self,
            work("reading of the sweep", Subsystem.MACHINE_RESOURCE_MANAGEMENT, HOURS_PER_SWEEP / 2)
                .as(nature));
    return trainSilently(data);
  }

  /// Trains a candidate as the past has left it.
  Candidate trainSilently(TrainingSet data) {
    int permutations = settings.count("training.permutations");
    LinearModel best = null;
    double bestScore = -1;
    for (int i = 0; i < permutations; i++) {
      LinearModel model = trainer(data.version(), i).train(data.training());
      double score = score(model, data).value();
      if (best == null || score > bestScore) {
        best = model;
        bestScore = score;
      }
    }
    if (best == null) {
      throw new IllegalStateException("a sweep trains one permutation or more");
    }
    return new Candidate(artifact(best, bestScore, data), data);
  }

  static Proportion score(LinearModel model, TrainingSet data) {
    return SceneSampler.accuracy(model, data.validation());
  }

  private LinearTrainer trainer(String version, int permutation) {
    long seed =
        run.streams().stream("training " + version).substream("" + permutation).nextLong() >>> 1;
    return new LinearTrainer(8, LEARNING_RATES[permutation % LEARNING_RATES.length], seed);
  }

  private ModelArtifact artifact(LinearModel model, double score, TrainingSet data) {
    String version = "model-" + ++versions;
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
