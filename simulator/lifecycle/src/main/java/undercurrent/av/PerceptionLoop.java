package undercurrent.av;

import java.util.List;
import java.util.Optional;
import undercurrent.delivery.Change;
import undercurrent.delivery.Refreshes;
import undercurrent.graph.Node;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.WrittenSchedule;
import undercurrent.organisation.Nature;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// The loop itself: one turn reads like the drawing of the lifecycle.
///
/// A turn begins on schedule, whether or not the one before has ended: while one candidate is
/// integrated and validated, the next data set is labelled. So the work that is asked for does not
/// depend on how long it takes; what takes longer comes later. Only one turn at a time is in the
/// hands of those who work on data, and one in the hands of those who release.
final class PerceptionLoop {
  private static final int MOST_BOUNCES = 2;
  private static final Node MODEL =
      new Node("model-in-service", Node.Kind.MODEL, "training", Optional.of("ml-engineer"));
  private static final String STARVED = "starved";
  private static final String REFUSED_BY_MODEL = "refused-by-model-validation";

  private final Replication run;
  private final Settings settings;
  private final Curation curation;
  private final Labeling labeling;
  private final OwnLabels labels;
  private final Preparation preparation;
  private final Training training;
  private final ModelValidation modelValidation;
  private final SystemDevelopment systemDevelopment;
  private final SystemValidation systemValidation;
  private final Deployment deployment;
  private final Resource dataLane;
  private final Resource releaseLane;
  private final Refreshes refreshes;
  private int turns;

  PerceptionLoop(
      Replication run,
      Settings settings,
      Curation curation,
      Labeling labeling,
      OwnLabels labels,
      Preparation preparation,
      Training training,
      ModelValidation modelValidation,
      SystemDevelopment systemDevelopment,
      SystemValidation systemValidation,
      Deployment deployment,
      Refreshes refreshes) {
    this.run = run;
    this.settings = settings;
    this.curation = curation;
    this.labeling = labeling;
    this.labels = labels;
    this.preparation = preparation;
    this.training = training;
    this.modelValidation = modelValidation;
    this.systemDevelopment = systemDevelopment;
    this.systemValidation = systemValidation;
    this.deployment = deployment;
    this.refreshes = refreshes;
    this.dataLane = new Resource(run.simulation(), "data lane", 1);
    this.releaseLane = new Resource(run.simulation(), "release lane", 1);
  }

  /// Turns the loop on schedule, for as long as the run lasts.
  void turnOnSchedule() {
    new WrittenSchedule(run, settings, "loop.every", "loop", () -> true, self -> turnAsDue())
        .beginNow();
  }

  private void turnAsDue() {
    int number = ++turns;
    run.trace().record(new Happening.Scheduled("turn " + number + " of the loop"));
    run.simulation().start("turn " + number, turn -> turn(turn, number, Nature.NEW_WORK));
  }

  /// Turns the loop once: from curation to deployment, back to curation when a gate says no.
  void turn(SimProcess self, Nature nature) {
    turn(self, ++turns, nature);
  }

  private void turn(SimProcess self, int number, Nature nature) {
    long began = run.simulation().now();
    Optional<Candidate> candidate = learn(self, nature);
    String ending = candidate.isEmpty() ? STARVED : gates(self, candidate.get(), nature);
    int bounces = 0;
    while (ending.equals(REFUSED_BY_MODEL) && bounces++ < MOST_BOUNCES) {
      candidate = learn(self, Nature.REWORK);
      ending = candidate.isEmpty() ? STARVED : gates(self, candidate.get(), nature);
    }
    double hours = SimTime.inHours(run.simulation().now() - began);
    run.trace().record(new Happening.TurnEnded(number, ending, hours));
  }

  /// Learns from new labels; nothing when there was nothing to label.
  private Optional<Candidate> learn(SimProcess self, Nature nature) {
    take(self, dataLane);
    List<FramePool.Entry> chosen = curation.choose(self, settings.count("labeling.clips"), nature);
    Optional<TrainingSet> data = Optional.empty();
    if (!chosen.isEmpty()) {
      labels.label(self, chosen, nature);
      data = Optional.of(preparation.prepare(self, labeling.labeled(), nature));
    }
    self.release(dataLane);
    return data.map(rows -> train(self, rows, nature));
  }

  /// Trains, between what people do before a training and after it.
  private Candidate train(SimProcess self, TrainingSet rows, Nature nature) {
    Change refresh = refreshes.begin(self, MODEL, nature);
    Candidate candidate = training.train(self, rows, nature);
    refreshes.handOver(self, refresh, candidate.model().version(), nature);
    return candidate;
  }

  /// Takes a candidate through the gates to the fleet; returns how far it came.
  private String gates(SimProcess self, Candidate candidate, Nature nature) {
    take(self, releaseLane);
    Candidate tried = candidate;
    boolean passes = modelValidation.passes(self, tried, nature);
    for (int tries = training.tries(); !passes && tries > 1; tries--) { // it may be bad luck
      tried = training.again(self, tried, Nature.REWORK);
      passes = modelValidation.passes(self, tried, Nature.REWORK);
    }
    String ending =
        passes ? release(self, training.again(self, tried, nature), nature) : REFUSED_BY_MODEL;
    self.release(releaseLane);
    String version = candidate.model().version();
    if (ending.equals("released")) {
      refreshes.released(version);
    } else {
      refreshes.dropped(version);
    }
    return ending;
  }

  /// Waits for a lane. Whoever leaves it is why the turn goes on now, and not why there is a turn.
  private void take(SimProcess self, Resource lane) {
    long cause = run.simulation().cause();
    self.acquire(lane);
    run.simulation().cause(cause);
  }

  /// Builds and tries what model validation let pass. A build that fails is mostly looked at once
  /// more: it may have been the interface and not the model.
  private String release(SimProcess self, Candidate candidate, Nature nature) {
    Build build = systemDevelopment.integrate(self, candidate, nature);
    if (!systemDevelopment.fits(build)) {
      return "over-budget";
    }
    boolean isApproved = systemValidation.approves(self, build, nature);
    if (!isApproved) {
      String answer = systemDevelopment.afterRefusal(build);
      Build mended = answer.equals("look-into") ? systemDevelopment.lookInto(self, build) : build;
      boolean isTriedAgain = mended != build || answer.equals("try-again");
      isApproved = isTriedAgain && systemValidation.approves(self, mended, Nature.REWORK);
      build = mended;
    }
    if (!isApproved) {
      return "refused-by-system-validation";
    }
    return deployment.rollOut(self, build.version(), nature);
  }
}
