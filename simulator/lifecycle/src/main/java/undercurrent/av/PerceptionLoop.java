package undercurrent.av;

import java.util.List;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.Nature;
import undercurrent.settings.Settings;

/// The loop itself: one turn reads like the drawing of the lifecycle.
///
/// A turn begins on schedule, whether or not the one before has ended: while one candidate is
/// integrated and validated, the next data set is labelled. So the work that is asked for does not
/// depend on how long it takes; what takes longer comes later. Only one turn at a time is in the
/// hands of those who work on data, and one in the hands of those who release.
final class PerceptionLoop {
  private static final int MOST_BOUNCES = 2;

  private final Simulation simulation;
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
      Simulation simulation,
      Settings settings,
      Curation curation,
      Labeling labeling,
      Preparation preparation,
      Training training,
      ModelValidation modelValidation,
      SystemDevelopment systemDevelopment,
      SystemValidation systemValidation,
      Deployment deployment) {
    this.simulation = simulation;
    this.settings = settings;
    this.curation = curation;
    this.labeling = labeling;
    this.preparation = preparation;
    this.training = training;
    this.modelValidation = modelValidation;
    this.systemDevelopment = systemDevelopment;
    this.systemValidation = systemValidation;
    this.deployment = deployment;
    this.dataLane = new Resource(simulation, "data lane", 1);
    this.releaseLane = new Resource(simulation, "release lane", 1);
  }

  /// Turns the loop on schedule, for as long as the run lasts.
  void turnOnSchedule(SimProcess self) {
    while (true) {
      simulation.cause(1);
      simulation.start("turn " + ++turns, turn -> turn(turn, Nature.NEW_WORK));
      self.hold(SimTime.hours(settings.hours("loop.every")));
    }
  }

  /// Turns the loop once: from curation to deployment, back to curation when a gate says no.
  void turn(SimProcess self, Nature nature) {
    Candidate candidate = learn(self, nature);
    self.acquire(releaseLane);
    int bounces = 0;
    while (!modelValidation.passes(self, candidate, nature) && bounces++ < MOST_BOUNCES) {
      self.release(releaseLane);
      candidate = learn(self, Nature.REWORK);
      self.acquire(releaseLane);
    }
    if (bounces <= MOST_BOUNCES) {
      systemDevelopment.integrate(self, candidate, nature);
      if (systemValidation.approves(self, candidate, nature)) {
        deployment.rollOut(self, candidate, nature);
      }
    }
    self.release(releaseLane);
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
