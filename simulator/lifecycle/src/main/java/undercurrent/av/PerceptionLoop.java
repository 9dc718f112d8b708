package undercurrent.av;

import java.util.List;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.Nature;
import undercurrent.settings.Settings;

/// The loop itself: one turn reads like the drawing of the lifecycle.
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
  private boolean turning;

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
  }

  /// Turns the loop on schedule, for as long as the run lasts.
  void turnOnSchedule(SimProcess self) {
    while (true) {
      simulation.cause(1);
      long next = simulation.now() + SimTime.hours(settings.hours("loop.every"));
      turn(self, Nature.NEW_WORK);
      self.hold(Math.max(0, next - simulation.now()));
    }
  }

  /// Turns the loop once: from curation to deployment, back to curation when a gate says no.
  void turn(SimProcess self, Nature nature) {
    while (turning) {
      self.hold(SimTime.DAY); // one turn at a time: the next waits for the team
    }
    turning = true;
    Candidate candidate = learn(self, nature);
    int bounces = 0;
    while (!modelValidation.passes(self, candidate, nature) && bounces++ < MOST_BOUNCES) {
      candidate = learn(self, Nature.REWORK);
    }
    if (bounces <= MOST_BOUNCES) {
      systemDevelopment.integrate(self, candidate, nature);
      if (systemValidation.approves(self, candidate, nature)) {
        deployment.rollOut(self, candidate, nature);
      }
    }
    turning = false;
  }

  private Candidate learn(SimProcess self, Nature nature) {
    List<FramePool.Entry> chosen = curation.choose(self, settings.count("labeling.clips"), nature);
    labeling.label(self, chosen, nature);
    TrainingSet data = preparation.prepare(self, labeling.labeled(), nature);
    return training.train(self, data, nature);
  }
}
