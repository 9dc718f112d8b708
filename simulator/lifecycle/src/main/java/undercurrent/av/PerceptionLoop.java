package undercurrent.av;

import java.util.List;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
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

  private final Replication run;
  private final Settings settings;
  private final Curation curation;
  private final Labeling labeling;
  private final Preparation preparation;
  private final Training training;
  private final ModelValidation modelValidation;
  private final SystemDevelopment systemDevelopment;
  private final SystemValidation systemValidation;
  private final Deployment deployment;
  private final Resource dataLane;
  private final Resource releaseLane;
  private int turns;

  PerceptionLoop(
      Replication run,
      Settings settings,
      Curation curation,
      Labeling labeling,
      Preparation preparation,
      Training training,
      ModelValidation modelValidation,
      SystemDevelopment systemDevelopment,
      SystemValidation systemValidation,
      Deployment deployment) {
    this.run = run;
    this.settings = settings;
    this.curation = curation;
    this.labeling = labeling;
    this.preparation = preparation;
    this.training = training;
    this.modelValidation = modelValidation;
    this.systemDevelopment = systemDevelopment;
    this.systemValidation = systemValidation;
    this.deployment = deployment;
    this.dataLane = new Resource(run.simulation(), "data lane", 1);
    this.releaseLane = new Resource(run.simulation(), "release lane", 1);
  }

  /// Turns the loop on schedule, for as long as the run lasts.
  void turnOnSchedule(SimProcess self) {
    while (true) {
      int number = ++turns;
      run.simulation().cause(1);
      run.simulation().start("turn " + number, turn -> turn(turn, number, Nature.NEW_WORK));
      self.hold(SimTime.hours(settings.hours("loop.every")));
    }
  }

  /// Turns the loop once: from curation to deployment, back to curation when a gate says no.
  void turn(SimProcess self, Nature nature) {
    turn(self, ++turns, nature);
  }

  private void turn(SimProcess self, int number, Nature nature) {
    long began = run.simulation().now();
    Candidate candidate = learn(self, nature);
    self.acquire(releaseLane);
    int bounces = 0;
    while (!modelValidation.passes(self, candidate, nature) && bounces++ < MOST_BOUNCES) {
      self.release(releaseLane);
      candidate = learn(self, Nature.REWORK);
      self.acquire(releaseLane);
    }
    String ending =
        bounces <= MOST_BOUNCES ? release(self, candidate, nature) : "refused-by-model-validation";
    self.release(releaseLane);
    double hours = SimTime.inHours(run.simulation().now() - began);
    run.trace().record(new Happening.TurnEnded(number, ending, hours));
  }

  /// Brings a candidate that passed into production; returns how far it came.
  private String release(SimProcess self, Candidate candidate, Nature nature) {
    systemDevelopment.integrate(self, candidate, nature);
    if (!systemValidation.approves(self, candidate, nature)) {
      return "refused-by-system-validation";
    }
    return deployment.rollOut(self, candidate, nature) ? "released" : "taken-back";
  }

  private Candidate learn(SimProcess self, Nature nature) {
    self.acquire(dataLane);
    List<FramePool.Entry> chosen = curation.choose(self, settings.count("labeling.clips"), nature);
    labeling.label(self, chosen, nature);
    TrainingSet data = preparation.prepare(self, labeling.labeled(), nature);
    self.release(dataLane);
    return training.train(self, data, nature);
  }
}
