package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import undercurrent.delivery.Refreshes;
import undercurrent.kernel.SimProcess;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.shopping.ModelScoring;
import undercurrent.shopping.Scoring;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Production;

/// Puts scorers in service, for some customers first, and takes them back.
final class ScorerInService {
  private static final double RELEASE_HOURS = 4; // canary and promotion; assumed

  private final Replication run;
  private final Settings settings;
  private final Storefront storefront;
  private final Refreshes refreshes;
  private final List<ReleaseStep> steps;
  private Optional<Production> production = Optional.empty();
  private int inService; // models that went into service and were not taken back

  ScorerInService(
      Replication run,
      Settings settings,
      Storefront storefront,
      Refreshes refreshes,
      List<ReleaseStep> steps) {
    this.run = run;
    this.settings = settings;
    this.storefront = storefront;
    this.refreshes = refreshes;
    this.steps = steps;
  }

  /// Returns what is in service; empty before the first promotion.
  Optional<Production> production() {
    return production;
  }

  /// Puts a version in service: the first at once, a later one for some customers first.
  void promote(SimProcess self, ModelArtifact candidate, Nature nature) {
    Work work =
        Work.of(
            "canary and promotion of " + candidate.version(),
            "production-training",
            Skill.ML_ENGINEERING,
            Subsystem.SERVING_INFRASTRUCTURE,
            RELEASE_HOURS);
    run.organisation().await(self, work.as(nature));
    if (nature != Nature.INCIDENT) { // a mend is no risk to wait with
      run.releases().await(self);
    }
    var scoring = new ModelScoring(candidate.version(), candidate.model(), storefront.features());
    double share = settings.share("deployment.canary-share");
    if (production.isEmpty()) {
      production = Optional.of(new Production(run.simulation(), run.trace(), "scoring", candidate));
      release(production.get(), candidate, scoring);
    } else if (share == 0 || share == 1) { // nobody to compare with
      release(production.get(), candidate, scoring);
    } else {
      tryOut(self, production.get(), candidate, new Canary(scoring, share, chance(candidate)));
    }
  }

  private RandomStream chance(ModelArtifact candidate) {
    return run.streams().stream("canary " + candidate.version());
  }

  private void release(Production service, ModelArtifact candidate, ModelScoring scoring) {
    service.release(candidate);
    putInService(candidate, scoring);
  }

  private void putInService(ModelArtifact candidate, Scoring scoring) {
    inService++;
    refreshes.released(candidate.version());
    storefront.components().release(scoring, candidate.madeFrom());
    steps.forEach(step -> step.released(candidate.version()));
    run.log().released(run.day());
  }

  private void tryOut(SimProcess self, Production service, ModelArtifact candidate, Canary canary) {
    service.tryOut(candidate);
    storefront.components().tryOut(canary.scoring(), canary.share(), "on trial before the rest");
    storefront.pages().tryOut(Optional.of(canary));
    boolean stays = new CanaryWatch(run, settings).stays(self, candidate.version(), canary);
    storefront.pages().tryOut(Optional.empty());
    if (stays) {
      service.promote();
      putInService(candidate, canary.scoring());
    } else {
      service.withdraw();
    }
  }

  /// Tells whether the scorer in service can be taken back, and went out lately.
  ///
  /// @param time how long ago at most, in nanoseconds
  boolean canRollBackWithin(long time) {
    return production
        .filter(service -> inService > 1) // a model before it, not only the first rule
        .filter(service -> run.simulation().now() - service.since() <= time)
        .isPresent();
  }

  /// Takes the scorer in service back.
  void rollBack() {
    production.ifPresent(
        service -> {
          inService--;
          service.rollBack();
          storefront.components().rollBack(Components.Part.SCORING);
          steps.forEach(step -> step.cameBack(service.current().version()));
        });
  }
}
